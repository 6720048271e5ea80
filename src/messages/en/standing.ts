/** Pages that always stand: accessibility, the legal notice, the interface for programs. French has the same sections. */
export const standing = {
  operator: {
    title: 'The operator of this catalogue',
    reached: 'Can be reached at',
    unnamed: 'Has given no contact here. It is whoever runs the host in the address of this page.',
  },
  accessibility: {
    title: 'Accessibility',
    sections: [
      {
        title: 'Where this site stands',
        texts: [
          'Not compliant with RGAA 4.1.2 (EN 301 549, WCAG 2.1 AA): no audit has been made yet, and without one there is no other lawful word.',
        ],
      },
      {
        title: 'What is tested at every change',
        texts: [
          'Every page, in both languages, light and dark, with results, without, and after an error, passes axe-core without a finding. Machines find about a third of all faults.',
          'Pages are used by keyboard alone and without script, and reflow at 320 pixels without scrolling sideways.',
          'A verdict is a word and a shape, never a colour alone. A picture has a table beside it that says the same.',
        ],
      },
      {
        title: 'What is not covered',
        texts: [
          'Texts that come from signed documents are shown in the language and the words of whoever signed them.',
          'No test with people who use assistive technology has been made.',
        ],
      },
      {
        title: 'If something keeps you out',
        texts: [
          'Write to the operator of this catalogue, named below. Say which page and what you wanted to do; you are owed an answer or another way to the same content.',
          'In France, if you get none, you can turn to the Défenseur des droits.',
        ],
      },
    ],
  },
  legal: {
    title: 'Legal notice',
    sections: [
      {
        title: 'What a verdict is',
        texts: [
          'What dated rules make of signed statements, on a day, as far as was known then. It is no legal advice, no certificate, and no judgement about a company.',
          'Unknown is not no. Each verdict names the documents, the rows of law and the rule it rests on, so that it can be checked and contested.',
        ],
      },
      {
        title: 'Demo data',
        texts: [
          'Where a page says that data are illustrative, companies, certificates and authorities are fictional. Real companies appear only in statements by a third party, never as having made an offer here.',
        ],
      },
      {
        title: 'Right of reply',
        texts: [
          'Whoever is described here can answer with a signed statement of their own: it is shown beside what others say, with its source.',
          'Whoever signed a document can withdraw it. The operator can erase a document’s bytes; the trace in the journal stays, without the content.',
        ],
      },
      {
        title: 'Personal data',
        texts: [
          'No cookie is set, and no page asks anything of another site. The log has the path of a request and no search terms.',
          'Who signs in the browser has a key made there, in its storage for this site. It cannot be read out, is never sent, and goes when the data of this site are cleared.',
        ],
      },
      { title: 'Software', texts: ['Cartulary, Apache License 2.0.'] },
    ],
  },
  api: {
    title: 'Interface for programs',
    intro:
      'The same addresses as the pages, with JSON by the Accept header. Answers carry the head of the journal; unknown parameters are refused.',
    contract: 'The contract as OpenAPI 3.1 (JSON)',
    parameters: 'Parameters',
    name: 'Name',
    place: 'In',
    required: 'required',
    meaning: 'Meaning',
    takes: 'Takes',
    gives: 'Answers',
    none: 'None.',
    english: '',
  },
};

export type StandingWords = typeof standing;

/** Words of the page that verifies documents, one or several. */
export const verify = {
  files: 'Files',
  filesHint: 'JSON-LD or JWT; a credential or a presentation. Several, or JSON lines, are answered by a table.',
  url: 'Or its address',
  urlHint: 'An https address that anyone can read; this catalogue fetches it.',
  atHint: 'Judged as of that day. Empty: now.',
  part: 'In the document',
  whole: 'the whole of it',
  header: 'In the header of the signature (JWS):',
  batch: 'Several documents verified',
  summary: (total: number, verified: number) => `${verified} of ${total} documents verified.`,
  name: 'Document',
  unread: 'Not read',
  more: (count: number) => `and ${count} more`,
  interrupted: 'The answers stopped before the last document. What is shown here holds; send the others again.',
};

export type VerifyWords = typeof verify;

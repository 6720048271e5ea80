/** Words of signing in the browser: what the key is, what it can and cannot do, and what comes next. */
export const browserSigning = {
  noDomain: 'No web domain?',
  identityText:
    'This browser can make a key for you. The key itself is then your identity (did:key): enough to publish, and to try everything. With a domain, buyers recognise you; you can publish under it later.',
  useKey: 'Use a key of this browser',
  identityMade: 'The identity is filled in above. Its key is kept in this browser.',
  failed:
    'This browser did not do it. Private windows and blocked site data are the usual reasons; you can sign with the command line instead.',
  title: 'Sign in this browser',
  limits: [
    'The key is made here and stays here. Nobody can copy it out: not this catalogue, not you.',
    'It signs exactly the documents shown below, when you press the button, and nothing by itself.',
    'If the data of this site are cleared in your browser, the key is gone. What you published stays; changing or withdrawing it then takes another key under your domain, and is not possible for an identity without a domain.',
  ],
  unable: 'This page was not reached over https, so the browser allows it no keys. Use the command line below.',
  elsewhere: 'The key of this identity is not in this browser. Sign where it was made, or with the command line below.',
  without: 'There is no key for this identity in this browser yet.',
  make: 'Make a key in this browser',
  publishDocument: 'Publish this text, the public half of the key, at this address, then sign:',
  keepOthers: 'If a document is there already, add this verificationMethod to it.',
  sign: 'Sign and publish',
};

export type BrowserSigningWords = typeof browserSigning;

/** Every trap that a tool of this kind falls into, and the test that says it does not fall into it here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const TRAPS = 'test/golden/traps.test.ts';
const MORE = 'test/golden/certificate-traps.test.ts';

/** Trap → the test's file and title. */
const TESTED: Readonly<Record<string, readonly [file: string, title: string]>> = {
  'exactly 24.0 and 39.0 %': [TRAPS, 'exactly 24.0 and 39.0 % pass; a millionth more does not'],
  'indirect chains': [MORE, 'an owner behind two companies of the EU is outside all the same'],
  'joint control by two 18 % holders': [
    TRAPS,
    'two 18 % holders with a pact: R-05 passes at 36, R-05b fails on control',
  ],
  'dispersed float': [TRAPS, 'a dispersed float is an interval: it passes while it cannot cross a limit'],
  'UK backup': [MORE, 'a backup in the United Kingdom: lawful as a transfer, not storage in the EEA'],
  'Switzerland, adequate and not EEA': [TRAPS, 'Switzerland: adequate, yet neither EEA nor EU'],
  'Norway, EEA and not EU': [
    MORE,
    'Norway is in the EEA, and SecNumCloud says EU: a seat and support there do for one and not for the other',
  ],
  'DPF recipient not listed': [
    TRAPS,
    'the DPF covers listed recipients only, and a listing that lapsed for a day covers all days but that one',
  ],
  'DPF listing lapsed for one day': [
    TRAPS,
    'the DPF covers listed recipients only, and a listing that lapsed for a day covers all days but that one',
  ],
  'HDS short of what is sold': [MORE, 'HDS for activities 1 to 4 does not cover an offer with operation and backup'],
  'certificate of the parent company': [TRAPS, 'the parent company’s certificate is not the offer’s'],
  'certificate for another region': [TRAPS, 'a certificate for another region neither holds nor raises'],
  'J1 announced as certified': [TRAPS, 'J1 announced as certified is in progress'],
  'subprocessor added after certification': [
    MORE,
    'a subprocessor added after certification is not certified until the next audit',
  ],
  'expired credential, past date': [MORE, 'a credential that has expired still answers for the days on which it held'],
  'status list unreachable': [
    TRAPS,
    'a status list out of reach: the last answer stands, and what was seen revoked stays revoked',
  ],
  'status list unreachable, end to end': [
    'test/catalogue/status.test.ts',
    'keeps its last state while its list is out of reach',
  ],
  'peer’s clock ahead': [MORE, 'what a peer whose clock is ahead dates tomorrow does not hold today'],
  'company renamed, same LEI': [
    MORE,
    'a company renamed, of the same LEI: one holder under its old name and its new one is one holder',
  ],
};

describe('the traps', () => {
  for (const [trap, [file, title]] of Object.entries(TESTED)) {
    it(`${trap}: ${file} tests it, under a title that says so`, () => {
      const text = readFileSync(join(process.cwd(), file), 'utf8');
      expect(text).to.include(`it('${title}'`);
    });
  }
});

import { expect } from 'chai';
import * as codes from '../../src/core/finding-codes.js';
import { PEER_CODES } from '../../src/core/peer-codes.js';
import { POLICY_CODES } from '../../src/core/policy-codes.js';
import type { Params } from '../../src/core/problem.js';
import { PROFILE_CODES } from '../../src/core/profile-codes.js';
import { findings as english } from '../../src/messages/en/findings.js';
import { findings as french } from '../../src/messages/fr/findings.js';
import type { Sentences } from '../../src/messages/sentence.js';

const CODES = [...Object.values(codes).flat(), ...PEER_CODES, ...POLICY_CODES, ...PROFILE_CODES];

/** Every parameter has a value that no sentence contains by itself, so that its place can be seen. */
const ANY: Params = new Proxy({}, { get: (_, name) => `⟨${String(name)}⟩`, has: () => true });

const parts = ({ title, expected, repair }: Sentences) => [title, expected, repair];
const parameters = (sentences: Sentences) => new Set(parts(sentences).join(' ').match(/⟨\w+⟩/g) ?? []);

for (const [language, findings] of Object.entries({ en: english, fr: french })) {
  describe(`the sentences of findings (${language})`, () => {
    it('are there for every code, and for no other', () => {
      expect(CODES.length).to.be.greaterThan(50);
      expect(new Set(Object.keys(findings))).to.deep.equal(new Set(CODES));
    });

    for (const code of CODES) {
      it(`${code}: three whole sentences`, () => {
        for (const sentence of parts(findings[code](ANY))) {
          expect(sentence).to.match(/[.?!…]$/);
          expect(sentence).to.not.match(/undefined|NaN|\[object|^\s|\s$| {2}/);
          expect(sentence, 'straight apostrophe').to.not.contain("'");
        }
      });
    }
  });
}

describe('the sentences of findings', () => {
  it('name the same parameters in both languages, in different words', () => {
    for (const code of CODES) {
      const [en, fr] = [english[code](ANY), french[code](ANY)];
      expect(parameters(fr), code).to.deep.equal(parameters(en));
      expect(fr.title, code).to.not.equal(en.title);
    }
  });
});

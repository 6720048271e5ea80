import { expect } from 'chai';
import { CAUSE_CODES } from '../../src/core/policy/cause-codes.js';
import { FLAG_CODES, REASON_CODES, REMEDY_CODES } from '../../src/core/policy/reason-codes.js';
import { RULE_IDS } from '../../src/core/policy/rules.js';
import { voice } from '../../src/messages/voice.js';
import { ARCHETYPE_IDS } from '../golden/identities.js';
import { POLICIES, timelineOf } from '../golden/judge.js';

/** Every reason the golden worlds give, under every rule and profile, on any day. */
function everyReason() {
  const keys = new Set(POLICIES.profiles.flatMap(({ requirements }) => requirements.flatMap(({ rules }) => rules)));
  return ARCHETYPE_IDS.flatMap((offer) =>
    [...keys].flatMap((key) => timelineOf(offer, key).flatMap(({ value }) => value.reasons)),
  );
}

for (const language of ['en', 'fr'] as const) {
  describe(`the sentences of reasons (${language})`, () => {
    const say = voice(language);

    it('say every reason, remedy, flag and rule there is', () => {
      for (const code of REASON_CODES) expect(say.reason(code, {}), code).to.match(/\S{3}.*[.:]$/);
      for (const code of REMEDY_CODES) expect(say.remedy(code, {}), code).to.match(/\S{3}.*\.$/);
      for (const code of FLAG_CODES) expect(say.flag(code), code).to.match(/\S{3}.*\.$/);
      for (const code of CAUSE_CODES) expect(say.cause(code, {}), code).to.match(/\S{3}.*\.$/);
      for (const id of RULE_IDS) expect(say.ruleTitle(id), id).to.not.equal(id);
    });

    it('are filled by what the rules find: nothing undefined, nothing empty', () => {
      const reasons = everyReason();
      expect(reasons.length).to.be.greaterThan(100);
      for (const { code, params, remedy } of reasons) {
        const texts = [
          say.reason(code, params),
          ...(remedy === undefined ? [] : [say.remedy(remedy.code, remedy.params)]),
        ];
        for (const text of texts) {
          expect(text, code).to.not.match(/undefined|NaN|\[object|\(\)|: \.|\s{2}|“”|«\s*»/);
        }
      }
    });

    it('use typographic apostrophes', () => {
      const texts = [
        ...REASON_CODES.map((code) => say.reason(code, {})),
        ...REMEDY_CODES.map((code) => say.remedy(code, {})),
        ...CAUSE_CODES.map((code) => say.cause(code, {})),
      ];
      expect(texts.filter((text) => text.includes("'"))).to.deep.equal([]);
    });
  });
}

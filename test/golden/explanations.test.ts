import { expect } from 'chai';
import { FOREVER } from '../../src/core/instant.js';
import { ruleOf } from '../../src/core/policy/rules.js';
import { ARCHETYPE_IDS } from './identities.js';
import { GOLDEN, POLICIES, timelineOf } from './judge.js';
import { TABLE_KEYS } from './tables.js';

const KEYS = TABLE_KEYS.filter((key) => ruleOf(key) !== undefined);

/** Notes beside a reason: they explain it and cure nothing by themselves. */
const NOTES = ['adequacy-does-not-localise', 'challenged', 'reported-only'];

function everyFinding() {
  return ARCHETYPE_IDS.flatMap((offer) =>
    KEYS.flatMap((key) => timelineOf(offer, key).map(({ value }) => ({ where: `${offer} ${key}`, finding: value }))),
  );
}

describe('golden worlds: explanations', () => {
  it('no FAIL without law and a remedy, nor without an input unless the law alone decides', () => {
    const failed = everyFinding().filter(({ finding }) => finding.verdict === 'FAIL');
    expect(failed.length).to.be.greaterThan(50);
    for (const { where, finding } of failed) {
      expect(finding.reasons, where).to.not.have.length(0);
      for (const reason of finding.reasons) {
        expect(reason.law, `${where} ${reason.code}`).to.not.have.length(0);
        if (NOTES.includes(reason.code)) continue;
        expect(reason.remedy, `${where} ${reason.code}`).to.not.equal(undefined);
        if (reason.code !== 'scheme-version-not-in-force') {
          expect(reason.inputs, `${where} ${reason.code}`).to.not.have.length(0);
        }
      }
    }
  });

  it('no UNKNOWN or CONDITIONAL without a way to decide it', () => {
    for (const { where, finding } of everyFinding()) {
      if (finding.verdict !== 'UNKNOWN' && finding.verdict !== 'CONDITIONAL') continue;
      expect(
        finding.reasons.filter(({ remedy }) => remedy !== undefined),
        where,
      ).to.not.have.length(0);
    }
  });

  it('every input leads back to a fact of the world and its issuer, every citation to a reference', () => {
    for (const { where, finding } of everyFinding()) {
      for (const { inputs, law } of finding.reasons) {
        for (const id of law) expect(POLICIES.law.references.has(id), `${where} cites ${id}`).to.equal(true);
        for (const input of inputs) {
          const subject = input.fact === 'listSnapshot' ? 'SNC' : input.subject;
          const facts = GOLDEN.factsOf(input.fact, subject, FOREVER);
          const source = facts.find(({ credential }) => credential === input.credential);
          expect(source?.issuer, `${where} ${input.fact}`).to.equal(input.issuer);
          expect(input.pointer).to.match(/^\/credentialSubject/);
        }
      }
    }
  });
});

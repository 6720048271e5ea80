import { expect } from 'chai';
import { Inquiry } from '../../../src/core/policy/inquiry.js';
import { answerTo, type Reading } from '../../../src/core/policy/reading.js';
import { ARCHETYPES } from '../../golden/identities.js';
import { POLICIES } from '../../golden/judge.js';
import { worldOf } from '../../golden/said.js';
import { FACTS } from '../../golden/world.js';

const ONE = ARCHETYPES.A1.offer;
const OTHER = ARCHETYPES.A2.offer;

describe('an inquiry about one offer', () => {
  it('finds out once about others, for all that share it, and forgets what it found out about the offer', () => {
    const shared = new Inquiry(worldOf(FACTS), POLICIES.law, POLICIES.trust);
    let asked = 0;
    const question = (_reading: Reading, subject: string): string => {
      asked += 1;
      return subject;
    };
    const aboutOne = shared.about(ONE);
    for (const inquiry of [aboutOne, aboutOne, shared, shared.about(ONE)]) answerTo(inquiry, question, OTHER);
    expect(asked, 'about another').to.equal(1);
    for (const inquiry of [aboutOne, aboutOne]) answerTo(inquiry, question, ONE);
    expect(asked, 'about the offer').to.equal(2);
    answerTo(shared.about(ONE), question, ONE);
    expect(asked, 'forgotten with the inquiry').to.equal(3);
  });

  it('hears what the whole inquiry hears', () => {
    const shared = new Inquiry(worldOf(FACTS), POLICIES.law, POLICIES.trust);
    for (const subject of [ONE, OTHER]) {
      expect(shared.about(ONE).heard('storage', subject)).to.deep.equal(shared.heard('storage', subject));
    }
    expect(shared.heard('storage', ONE)).to.not.deep.equal([]);
  });
});

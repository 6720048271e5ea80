import { expect } from 'chai';
import { Challenges } from '../../src/catalogue/challenges.js';
import { type Instant, instant } from '../../src/core/instant.js';

const NOW = instant('2026-06-01T12:00:00Z');
const DOMAIN = 'https://catalogue.example';
const past = (ms: number) => (NOW + ms) as Instant;
const TEN_MINUTES = 600_000;
const PREFIX = 'cartulary-';

describe('catalogue/challenges', () => {
  it('are good for ten minutes, and say so', () => {
    const challenges = new Challenges(DOMAIN);
    const { challenge, domain, expires } = challenges.issue(NOW);
    expect({ domain, expires }).to.deep.equal({ domain: DOMAIN, expires: past(TEN_MINUTES) });
    expect(challenges.refusal(challenge, past(TEN_MINUTES - 1))).to.equal(undefined);
    expect(challenges.refusal(challenge, past(TEN_MINUTES))).to.equal('challenge-expired');
  });

  it('are good once', () => {
    const challenges = new Challenges(DOMAIN);
    const { challenge } = challenges.issue(NOW);
    expect(challenges.use(challenge, NOW)).to.equal(undefined);
    expect(challenges.use(challenge, NOW)).to.equal('challenge-used');
    expect(challenges.use(challenge, past(TEN_MINUTES))).to.equal('challenge-expired');
    expect(challenges.use(challenges.issue(NOW).challenge, NOW)).to.equal(undefined);
  });

  it('differ, even at one instant', () => {
    const challenges = new Challenges(DOMAIN);
    const made = Array.from({ length: 100 }, () => challenges.issue(NOW).challenge);
    expect(new Set(made).size).to.equal(100);
  });

  it('are not believed when any bit is another, nor in another spelling', () => {
    const challenges = new Challenges(DOMAIN);
    const { challenge } = challenges.issue(NOW);
    const bytes = Buffer.from(challenge.slice(PREFIX.length), 'base64url');
    const again = (changed: Uint8Array) => PREFIX + Buffer.from(changed).toString('base64url');
    expect(again(bytes)).to.equal(challenge);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(challenges.refusal(again(changed), NOW), `bit ${bit}`).to.equal('challenge-unknown');
    }
    for (const spelling of [
      `${challenge}=`,
      ` ${challenge}`,
      PREFIX + bytes.toString('hex'),
      bytes.toString('base64url'),
      PREFIX,
      '',
      'x',
    ]) {
      expect(challenges.refusal(spelling, NOW), spelling).to.equal('challenge-unknown');
    }
  });

  it('of another catalogue or of another run mean nothing here', () => {
    const { challenge } = new Challenges(DOMAIN).issue(NOW);
    const later = new Challenges(DOMAIN);
    expect(later.refusal(challenge, NOW)).to.equal('challenge-unknown');
    expect(
      [challenge, 'n-1'].map((one) => later.isOwn(one)),
      'still told from a stranger’s',
    ).to.deep.equal([true, false]);
  });

  it('used by presentations keep no request from its own', () => {
    const challenges = new Challenges(DOMAIN);
    const use = (by: 'request' | 'presentation') => challenges.use(challenges.issue(NOW).challenge, NOW, by);
    for (let n = 0; n < 10_000; n += 1) use('presentation');
    expect([use('presentation'), use('request')]).to.deep.equal(['busy', undefined]);
    const { challenge } = challenges.issue(NOW);
    challenges.use(challenge, NOW);
    expect(challenges.use(challenge, NOW, 'presentation'), 'good once, for whatever').to.equal('challenge-used');
  });

  it('refuse to be used rather than be forgotten, and go on when old ones have ended', () => {
    const challenges = new Challenges(DOMAIN);
    for (let n = 0; n < 10_000; n += 1) challenges.use(challenges.issue(NOW).challenge, NOW);
    expect(challenges.use(challenges.issue(NOW).challenge, NOW)).to.equal('busy');
    const then = past(TEN_MINUTES);
    expect(challenges.use(challenges.issue(then).challenge, then)).to.equal(undefined);
  });
});

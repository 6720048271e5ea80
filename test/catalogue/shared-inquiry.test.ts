import { expect } from 'chai';
import { Adopted } from '../../src/catalogue/adopted.js';
import { Present } from '../../src/catalogue/present.js';
import { SharedInquiry } from '../../src/catalogue/shared-inquiry.js';
import { sha256 } from '../../src/core/digest.js';
import { instant } from '../../src/core/instant.js';
import { seal } from '../../src/core/journal.js';
import { Inquiry } from '../../src/core/policy/inquiry.js';
import { POLICIES } from '../golden/judge.js';
import { worldOf } from '../golden/said.js';

const OFFER = 'https://a.example/offers/1';

function counted() {
  let opened = 0;
  const shared = new SharedInquiry(() => {
    opened += 1;
    return new Inquiry(worldOf([]), POLICIES.law, POLICIES.trust);
  });
  return { shared, opened: () => opened };
}

describe('catalogue/shared-inquiry', () => {
  it('is one for all who ask, until the world is another', () => {
    const { shared, opened } = counted();
    const first = shared.about('https://a.example/offers/1');
    expect(shared.about('https://a.example/offers/2')).to.equal(first);
    expect(opened()).to.equal(1);
    shared.forget();
    expect(shared.about('https://a.example/offers/1')).not.to.equal(first);
    expect(opened()).to.equal(2);
  });

  it('is another one after every entry', () => {
    const { law, trust } = POLICIES;
    const shipped = { rulebook: { law, trust, keys: [] }, profiles: [], seal: POLICIES.seal, documents: {} };
    const present = new Present(new Adopted(shipped));
    const before = present.shared.about(OFFER);
    expect(present.shared.about(OFFER)).to.equal(before);
    const events = [{ kind: 'erased' as const, bytesDigest: sha256('something') }];
    present.apply(seal(present.head, instant('2026-01-02'), events).entries, new Map());
    expect(present.head.seq).to.equal(1);
    expect(present.shared.about(OFFER)).not.to.equal(before);
  });

  it('remembers what it found out about so many offers, and no more', () => {
    const { shared, opened } = counted();
    for (let times = 0; times < 2; times++) for (let i = 0; i < 128; i++) shared.about(`https://a.example/offers/${i}`);
    expect(opened()).to.equal(1);
    shared.about('https://a.example/offers/another');
    expect(opened()).to.equal(2);
  });
});

import { expect } from 'chai';
import { SharedInquiry } from '../../src/catalogue/shared-inquiry.js';
import { Inquiry } from '../../src/core/policy/inquiry.js';
import { POLICIES } from '../golden/judge.js';
import { worldOf } from '../golden/said.js';

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

  it('remembers what it found out about so many offers, and no more', () => {
    const { shared, opened } = counted();
    for (let times = 0; times < 2; times++) for (let i = 0; i < 128; i++) shared.about(`https://a.example/offers/${i}`);
    expect(opened()).to.equal(1);
    shared.about('https://a.example/offers/another');
    expect(opened()).to.equal(2);
  });
});

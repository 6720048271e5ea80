import { expect } from 'chai';
import { voice } from '../../src/messages/voice.js';
import { frameOf, withLanguage } from '../../src/web/frame.js';

describe('the frame of a page', () => {
  const frame = (url: string, method = 'GET') => frameOf({ voice: voice('fr'), method, url, illustrative: false });

  it('leads to the same question in the other language', () => {
    expect(frame('/offers?q=a%26b&lang=fr').otherLanguageHref).to.equal('/offers?q=a%26b&lang=en');
    expect(frame('/verifications').otherLanguageHref).to.equal('/verifications?lang=en');
  });

  it('leads nowhere from the answer to something sent, which a link would lose', () => {
    expect(frame('/verifications?lang=fr', 'POST')).not.to.have.property('otherLanguageHref');
    expect(withLanguage('/offers', frame('/verifications?lang=fr', 'POST'))).to.equal('/offers?lang=fr');
  });

  it('keeps a question mark in the question, and never leads to another host', () => {
    expect(frame('/offers?q=a?b').otherLanguageHref).to.equal('/offers?q=a%3Fb&lang=en');
    expect(frame('//evil.example/offers').otherLanguageHref).to.equal('/evil.example/offers?lang=en');
  });

  it('keeps a language on links only when it was asked for', () => {
    expect(withLanguage('/offers', frame('/offers?lang=fr'))).to.equal('/offers?lang=fr');
    expect(withLanguage('/offers?q=x', frame('/offers?lang=fr'))).to.equal('/offers?q=x&lang=fr');
    expect(withLanguage('/offers', frame('/offers'))).to.equal('/offers');
  });
});

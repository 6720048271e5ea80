import { expect } from 'chai';
import { de, que } from '../../../src/messages/fr/elision.js';

describe('« de » and « que » before a name', () => {
  it('lose their vowel before another one, accented and capital too', () => {
    expect(de('Auditeur accrédité')).to.equal('d’Auditeur accrédité');
    expect(de('Évident')).to.equal('d’Évident');
    expect(de('Œuvre')).to.equal('d’Œuvre');
    expect(que('une décision d’adéquation')).to.equal('qu’une décision d’adéquation');
    expect(de('Yvelines Cloud')).to.equal('d’Yvelines Cloud');
  });

  it('keep it before a consonant, and before h and y that sound as one', () => {
    expect(de('Boréal Santé')).to.equal('de Boréal Santé');
    expect(que('les clauses types')).to.equal('que les clauses types');
    expect(de('Hyper Cloud')).to.equal('de Hyper Cloud');
    expect(de('Yonder')).to.equal('de Yonder');
    expect(de('https://a.example/')).to.equal('de https://a.example/');
  });
});

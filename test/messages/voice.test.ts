import { expect } from 'chai';
import { voice } from '../../src/messages/voice.js';

describe('a voice', () => {
  it('names days, with their time only where they have one', () => {
    expect(voice('en').day('2026-06-01')).to.equal('1 June 2026');
    expect(voice('fr').day('2026-06-01')).to.equal('1er juin 2026');
    expect(voice('fr').day('2026-06-11')).to.equal('11 juin 2026');
    expect(voice('en').day('2026-06-01T09:30:00.000Z')).to.match(/^1 June 2026 at 09:30 UTC$/);
  });

  it('names countries and leaves what is none as it is', () => {
    expect(voice('fr').country('NL')).to.equal('Pays-Bas');
    expect(voice('en').country('not a country')).to.equal('not a country');
  });

  it('names schemes, kinds of service and results in facets', () => {
    expect(voice('fr').facetValue('certificate', 'SNC 3.2')).to.equal('SecNumCloud 3.2');
    expect(voice('fr').facetValue('type', 'ObjectStorageServiceOffering')).to.equal('Stockage d’objets');
    expect(voice('fr').facetValue('eligibility', 'excluded')).to.equal('Exclue');
    expect(voice('fr').facetValue('type', 'SomethingNew')).to.equal('SomethingNew');
  });
});

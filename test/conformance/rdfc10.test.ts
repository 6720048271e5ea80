import { expect } from 'chai';
import rdfCanonize from 'rdf-canonize';
import { canonicalQuads } from '../../src/core/jsonld.js';
import { sharedFolder, textOf } from './shared.js';

interface Entry {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly action: string;
  readonly result?: string;
  readonly hashAlgorithm?: string;
}

/** Asks for the map of blank nodes (which we never use), or for SHA-384 (only SHA-256 is used by eddsa-rdfc-2022). */
const ELSEWHERE = ({ type, hashAlgorithm }: Entry) => type === 'rdfc:RDFC10MapTest' || hashAlgorithm !== undefined;

describe('RDFC-1.0, the W3C suite', () => {
  const folder = sharedFolder('w3c/rdfc10');
  if (folder === undefined) {
    it('is skipped: ../shared/data/w3c/rdfc10 is absent', function () {
      this.skip();
    });
    return;
  }
  const file = (name: string) => textOf(folder, name.replace('rdfc10/', ''));
  const { entries } = JSON.parse(file('manifest.jsonld')) as { entries: readonly Entry[] };
  const asked = entries.filter((entry) => !ELSEWHERE(entry));

  it('has the 63 evaluation tests and the poison graph that we ask', () => {
    expect(asked).to.have.length(64);
  });

  for (const { id, name, type, action, result } of asked) {
    it(`${id} ${name}`, async () => {
      const canonical = canonicalQuads(rdfCanonize.NQuads.parse(file(action)));
      if (type === 'rdfc:RDFC10NegativeEvalTest') {
        expect(canonical).to.have.nested.property('finding.code', 'graph-too-complex');
      } else {
        expect(canonical).to.deep.equal({ ok: true, value: file(result ?? '') });
      }
    });
  }
});

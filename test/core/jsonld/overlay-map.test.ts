import { expect } from 'chai';
import fc from 'fast-check';
import { OverlayMap } from '../../../src/core/jsonld/overlay-map.js';

/** What can be done to a family of maps: each step names the map it is done to. */
type Step =
  | { readonly kind: 'set'; readonly map: number; readonly key: string; readonly value: number }
  | { readonly kind: 'delete'; readonly map: number; readonly key: string }
  | { readonly kind: 'fork'; readonly map: number };

const key = fc.integer({ min: 0, max: 99 }).map(String);
const map = fc.nat({ max: 7 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('set' as const), map, key, value: fc.nat() }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('delete' as const), map, key }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fork' as const), map }) },
);

describe('an overlay map', () => {
  it('and all its forks behave as maps that were copied whole', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 400, size: 'max' }), (steps) => {
        const overlays = [new OverlayMap<number>()];
        const copies = [new Map<string, number>()];
        for (const taken of steps) {
          const at = taken.map % overlays.length;
          const [overlay, copy] = [overlays[at], copies[at]];
          if (overlay === undefined || copy === undefined) throw new Error('no such map');
          if (taken.kind === 'set') {
            overlay.set(taken.key, taken.value);
            copy.set(taken.key, taken.value);
          } else if (taken.kind === 'delete') {
            if (overlay.delete(taken.key) !== copy.delete(taken.key)) throw new Error(`delete ${taken.key}`);
          } else {
            overlays.push(overlay.fork());
            copies.push(new Map(copy));
          }
        }
        for (const [at, copy] of copies.entries()) {
          const overlay = overlays[at];
          expect(new Map(overlay)).to.deep.equal(copy);
          expect(overlay?.size).to.equal(copy.size);
          const names = Array.from({ length: 100 }, (_, name) => `${name}`);
          expect(names.map((name) => overlay?.get(name))).to.deep.equal(names.map((name) => copy.get(name)));
          expect(names.map((name) => overlay?.has(name))).to.deep.equal(names.map((name) => copy.has(name)));
        }
      }),
      { numRuns: 60 },
    );
  });
});

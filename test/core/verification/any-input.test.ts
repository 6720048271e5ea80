import { expect } from 'chai';
import fc from 'fast-check';
import { MEDIA_TYPES } from '../../../src/core/credential/media-type.js';
import type { Judgement } from '../../../src/core/verification/judgement.js';
import { needs } from '../../../src/core/verification/needs.js';
import { bundle, credential, judged, sign } from '../../signers.js';

type Json = unknown;

/** Every place in a document: how to get there from the top. */
function placesOf(value: Json, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? value.map((element, index) => [index, element] as const)
    : Object.entries(value);
  return [path, ...entries.flatMap(([key, element]) => placesOf(element, [...path, key]))];
}

function replaced(value: Json, [key, ...rest]: readonly (string | number)[], by: Json): Json {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((element, index) => (index === key ? replaced(element, rest, by) : element));
  const object = value as Record<string, Json>;
  return { ...object, [key]: replaced(object[key], rest, by) };
}

/** Values that JSON-LD gives a meaning, beside any other. */
const keyword = fc.constantFrom(
  '@id',
  '@type',
  '@value',
  '@graph',
  '@included',
  '@reverse',
  '@list',
  '@context',
  '@nest',
  '@index',
);
const scalar = fc.oneof(
  fc.constantFrom(null, true, '', '_:b0', 'did:web:boreal.example', 'https://x.example/'),
  fc.double(),
  fc.string(),
);
const value = fc.oneof(
  fc.jsonValue(),
  scalar,
  fc.dictionary(fc.oneof(keyword, fc.constantFrom('id', 'type', 'issuer', 'proof')), scalar, { maxKeys: 3 }),
  fc.array(fc.dictionary(keyword, scalar, { maxKeys: 2 }), { maxLength: 2 }),
);

/** What the credentials say, whatever their JSON looks like. */
function claimed({ credentials }: Judgement): Json {
  return credentials.map(({ issuer, claims }) => ({ issuer, ...claims, credential: undefined }));
}

describe('any input at all', () => {
  it('is answered with a report, never with a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(...MEDIA_TYPES), async (bytes, mediaType) => {
        needs(bytes, mediaType);
        expect((await judged({ bytes, mediaType })).report.standing).to.equal('refused');
      }),
      { numRuns: 200 },
    );
  });

  it('that is a signed document with anything at all in one place is not verified', async () => {
    const originals = [
      await sign(credential()),
      await bundle([await sign(credential()), await sign(credential(), 'vc+jwt')]),
    ];
    for (const { bytes, mediaType } of originals) {
      const original = JSON.parse(Buffer.from(bytes).toString('utf8'));
      const said = claimed(await judged({ bytes, mediaType }));
      expect(said).not.to.be.empty;
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...placesOf(original)), value, async (place, by) => {
          const changed = Buffer.from(JSON.stringify(replaced(original, place, by)));
          needs(changed, mediaType);
          const judgement = await judged({ bytes: changed, mediaType });
          const { standing } = judgement.report;
          // Another text of the same graph (`holder` as a string or as a node) is the same signed document.
          if (standing === 'verified' || standing === 'expired') expect(claimed(judgement)).to.deep.equal(said);
        }),
        { numRuns: 200 },
      );
    }
  });
});

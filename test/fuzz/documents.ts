/**
 * Documents nobody meant to write: real ones with bytes or values changed, grafted on one another, or made up around
 * the words that a verifier looks for; some really signed, so that what stands behind the signature is reached too.
 */
import fc from 'fast-check';
import { publicHalf } from '../../src/adapters/keys.js';
import { MEDIA_TYPES } from '../../src/core/credential/media-type.js';
import { ed25519Multikey } from '../../src/core/public-key.js';
import { jws } from '../core/verification/tampering.js';
import { BOREAL, credential } from '../signers.js';
import { anyValue, placesOf, replaced } from './values.js';

export interface Document {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

const MULTIKEY = ed25519Multikey(Buffer.from(publicHalf(BOREAL.key).x, 'base64url'));
/** An issuer whose DID holds its key: nothing has to be gathered to verify what it signs. */
const ISSUER = `did:key:${MULTIKEY}`;

const mediaType = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...MEDIA_TYPES) },
  { weight: 1, arbitrary: fc.constantFrom('', 'text/plain', 'application/vc; charset=utf-16', 'application/VC', ';') },
);

const text = (value: unknown) => Buffer.from(JSON.stringify(value) ?? '');
const jsonOf = ({ bytes }: Document): unknown => JSON.parse(Buffer.from(bytes).toString('utf8'));

/** @param originals documents that verify; at least one of them is JSON. */
export function documents(originals: readonly Document[]): fc.Arbitrary<Document> {
  const readable = originals.filter((original) => !original.mediaType.endsWith('jwt'));
  const original = fc.constantFrom(...originals);
  const json = fc.constantFrom(...readable);

  const asIs = original;
  const relabelled = fc.tuple(original, mediaType).map(([{ bytes }, type]) => ({ bytes, mediaType: type }));
  const flipped = fc
    .tuple(original, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 }))
    .map(([{ bytes, mediaType: type }, flips]) => {
      const changed = Uint8Array.from(bytes);
      for (const [place, byte] of flips) changed[place % changed.length] = byte;
      return { bytes: changed, mediaType: type };
    });
  /** A piece of one document cut out, repeated, or put into another. */
  const spliced = fc
    .tuple(original, original, fc.nat(), fc.nat(), fc.nat({ max: 400 }))
    .map(([into, from, at, start, length]) => {
      const place = at % into.bytes.length;
      const piece = from.bytes.subarray(start % from.bytes.length).subarray(0, length);
      return {
        bytes: Buffer.concat([into.bytes.subarray(0, place), piece, into.bytes.subarray(place)]),
        mediaType: into.mediaType,
      };
    });
  const cut = fc.tuple(original, fc.nat(), fc.nat({ max: 400 })).map(([{ bytes, mediaType: type }, at, length]) => {
    const place = at % bytes.length;
    return { bytes: Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + length)]), mediaType: type };
  });
  const edited = json.chain((one) => {
    const value = jsonOf(one);
    const places = fc.constantFrom(...placesOf(value));
    return fc
      .array(fc.tuple(places, anyValue), { minLength: 1, maxLength: 3 })
      .map((edits) => edits.reduce((changed, [place, by]) => put(changed, place, by), value))
      .map((changed) => ({ bytes: text(changed), mediaType: one.mediaType }));
  });
  /** A part of one document in place of a part of another. */
  const grafted = fc.tuple(json, json, fc.nat(), fc.nat()).map(([one, other, at, from]) => {
    const [target, source] = [jsonOf(one), jsonOf(other)];
    const [places, parts] = [placesOf(target), placesOf(source)];
    const part = (parts[from % parts.length] ?? []).reduce<unknown>(
      (value, key) => Reflect.get(Object(value), key),
      source,
    );
    return { bytes: text(put(target, places[at % places.length] ?? [], part)), mediaType: one.mediaType };
  });
  const signed = fc
    .tuple(
      fc.dictionary(
        fc.constantFrom('id', 'type', 'validFrom', 'validUntil', 'credentialSubject', 'credentialStatus', 'exp', 'x'),
        anyValue,
      ),
      fc.dictionary(fc.constantFrom('alg', 'typ', 'cty', 'crit', 'iss', 'x5c', 'x5u', 'jwk', 'exp'), anyValue, {
        maxKeys: 1,
      }),
    )
    .map(([members, header]) =>
      jws({ kid: `${ISSUER}#${MULTIKEY}`, ...header }, credential({ issuer: ISSUER, ...members })),
    );
  const invented = fc.tuple(anyValue, mediaType).map(([value, type]) => ({ bytes: text(value), mediaType: type }));
  const noise = fc
    .tuple(fc.uint8Array({ maxLength: 300 }), mediaType)
    .map(([bytes, type]) => ({ bytes, mediaType: type }));

  return fc.oneof(
    { weight: 1, arbitrary: asIs },
    { weight: 1, arbitrary: relabelled },
    { weight: 3, arbitrary: flipped },
    { weight: 2, arbitrary: spliced },
    { weight: 2, arbitrary: cut },
    { weight: 5, arbitrary: edited },
    { weight: 2, arbitrary: grafted },
    { weight: 4, arbitrary: signed },
    { weight: 1, arbitrary: invented },
    { weight: 1, arbitrary: noise },
  );
}

/** An earlier edit may have removed the place: then this one changes nothing. */
function put(value: unknown, place: readonly (string | number)[], by: unknown): unknown {
  let there: unknown = value;
  for (const key of place) {
    if (typeof there !== 'object' || there === null || !Object.hasOwn(there, key)) return value;
    there = Reflect.get(there, key);
  }
  return replaced(value, place, by);
}

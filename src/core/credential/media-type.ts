/**
 * The media types under which credentials and presentations come (VCDM 2.0 §6.1, VC-JOSE-COSE §6.1) and the
 * dialects that Gaia-X services have sent over the years. One table for bodies, `data:` envelopes and JOSE `typ`.
 */
export type Form = 'credential' | 'presentation';
export type Envelope = 'json' | 'jwt';

export interface MediaType {
  /** Undefined: the document's own `type` decides. */
  readonly form?: Form;
  readonly envelope: Envelope;
}

/** What we store and answer with, whatever dialect was received. */
export const CANONICAL_MEDIA_TYPE = {
  credential: { json: 'application/vc', jwt: 'application/vc+jwt' },
  presentation: { json: 'application/vp', jwt: 'application/vp+jwt' },
} as const satisfies Record<Form, Record<Envelope, string>>;

const TABLE: Readonly<Record<string, MediaType>> = {
  'application/vc': { form: 'credential', envelope: 'json' },
  'application/vc+ld+json': { form: 'credential', envelope: 'json' },
  'application/vc+jwt': { form: 'credential', envelope: 'jwt' },
  'application/vc+ld+jwt': { form: 'credential', envelope: 'jwt' },
  'application/vc+ld+json+jwt': { form: 'credential', envelope: 'jwt' },
  'application/vp': { form: 'presentation', envelope: 'json' },
  'application/vp+ld+json': { form: 'presentation', envelope: 'json' },
  'application/vp+jwt': { form: 'presentation', envelope: 'jwt' },
  'application/vp+ld+jwt': { form: 'presentation', envelope: 'jwt' },
  'application/vp+ld+json+jwt': { form: 'presentation', envelope: 'jwt' },
  'application/ld+json': { envelope: 'json' },
  'application/json': { envelope: 'json' },
};

export const MEDIA_TYPES: readonly string[] = Object.keys(TABLE);

/** @param text a Content-Type; its parameters are ignored, except that a charset other than UTF-8 is not understood. */
export function mediaTypeOf(text: string): MediaType | undefined {
  const [essence = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset)) return undefined;
  return Object.hasOwn(TABLE, essence) ? TABLE[essence] : undefined;
}

/** JOSE `typ` and `cty` leave `application/` out (RFC 7515 §4.1.9). */
export function joseTypeOf(text: string): MediaType | undefined {
  return mediaTypeOf(text.includes('/') ? text : `application/${text}`);
}

/** Of a document that came without one: three base64url parts are a compact JWS (RFC 7515 §7.1), all else is JSON-LD. */
export function guessedMediaType(bytes: Uint8Array): string {
  const header = /^\s*([\w-]+)\.[\w-]+\.[\w-]+\s*$/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  if (header === undefined) return 'application/ld+json';
  const isPresentation = /"typ"\s*:\s*"vp\b/.test(Buffer.from(header, 'base64url').toString('utf8'));
  return isPresentation ? 'application/vp+jwt' : 'application/vc+jwt';
}

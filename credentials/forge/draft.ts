/** A document of the demo before it is signed: what it says, who signs it, and the day it is published. */
import type { SigningFormat } from '../../src/adapters/signer.js';
import type { Did, Iri } from '../../src/core/did.js';
import { webBase } from '../../src/core/did.js';
import type { Day } from './fact.js';

export const VCDM = 'https://www.w3.org/ns/credentials/v2';
export const CARTULARY = 'https://w3id.org/cartulary/v1';
export const GAIA_X = 'https://w3id.org/gaia-x/2511#';

export interface Draft {
  /** Under `credentials/`, without the extension that the form decides. */
  readonly path: string;
  readonly signer: Did;
  readonly format: SigningFormat;
  /** Published, and known to the catalogue, from 00:00Z of this day. */
  readonly published: Day;
  readonly credential: object;
}

export interface Content {
  readonly path: string;
  readonly signer: Did;
  readonly format?: SigningFormat;
  readonly published: Day;
  /** Last part of the credential's IRI, below `https://<signer's host>/credentials/`. */
  readonly name: string;
  /** What a person reads first. */
  readonly title: string;
  readonly subject: object | readonly object[];
  /** The day from which the credential counts; the day of publication unless said. */
  readonly validFrom?: Day;
  readonly validUntil?: Day;
  /** Where somebody who is written about can answer. */
  readonly rightOfReply?: string;
  /** Needs the Gaia-X terms. */
  readonly gaiaX?: boolean;
  /** The class of the credential, beside VerifiableCredential. */
  readonly type?: string;
}

/** Every document of the demo says that it is illustrative, where a program reads it. */
export function draft(content: Content): Draft {
  const { path, signer, published, name, title, subject, validFrom = published, validUntil, gaiaX = false } = content;
  return {
    path,
    signer,
    published,
    format: content.format ?? 'data-integrity',
    credential: {
      '@context': gaiaX ? [VCDM, GAIA_X, CARTULARY] : [VCDM, CARTULARY],
      id: credentialIri(signer, name),
      type: ['VerifiableCredential', ...(content.type === undefined ? [] : [content.type])],
      name: title,
      issuer: signer,
      validFrom: midnight(validFrom),
      ...(validUntil === undefined ? {} : { validUntil: midnight(validUntil) }),
      illustrative: true,
      ...(content.rightOfReply === undefined ? {} : { rightOfReply: content.rightOfReply }),
      credentialSubject: subject,
    },
  };
}

export function credentialIri(signer: Did, name: string): Iri {
  return `${webBase(signer) ?? signer}/credentials/${name}`;
}

export function midnight(day: Day): string {
  return `${day}T00:00:00Z`;
}

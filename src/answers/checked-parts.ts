/** Which part of a document each check speaks of: where its findings point, else the members that it always looks at. */

import { type ExcerptLine, jsonExcerpt } from '../core/credential/json-excerpt.js';
import type { VerifiableDocument } from '../core/credential.js';
import { readDocuments } from '../core/credential.js';
import type { CheckId, DocumentReport, Report } from '../core/verification/check.js';

export interface CheckedPart {
  /** Of a JWT, the header is a document of its own. */
  readonly of: 'document' | 'header';
  readonly lines: readonly ExcerptLine[];
}

/** By the document's pointer, then by check; a check that speaks of the whole has none. */
export type CheckedParts = ReadonlyMap<string, ReadonlyMap<CheckId, CheckedPart>>;

/** Documents of one report that are shown: a presentation may have a hundred. */
const MOST_DOCUMENTS = 10;
const MOST_POINTERS = 8;

const MEMBERS: Readonly<Partial<Record<CheckId, readonly string[]>>> = {
  contexts: ['/@context'],
  'data-model': ['/type'],
  terms: ['/@context'],
  proof: ['/proof'],
  key: ['/proof/verificationMethod', '/issuer', '/holder'],
  period: ['/validFrom', '/validUntil', '/issuanceDate', '/expirationDate'],
  status: ['/credentialStatus'],
  issuer: ['/issuer', '/holder'],
  shapes: ['/credentialSubject'],
  references: ['/relatedResource', '/credentialSubject'],
};

const HEADER_MEMBERS: Readonly<Partial<Record<CheckId, readonly string[]>>> = {
  proof: ['/alg', '/typ'],
  key: ['/kid', '/iss'],
  chain: ['/x5c', '/x5u'],
  revocation: ['/x5c', '/x5u'],
};

/** @param mediaType as it was judged by. */
export function checkedParts(report: Report, bytes: Uint8Array, mediaType: string): CheckedParts {
  const readings = new Map(readDocuments(bytes, mediaType).map((reading) => [reading.pointer, reading.document]));
  return new Map(
    report.documents.slice(0, MOST_DOCUMENTS).flatMap((judged) => {
      const document = readings.get(judged.pointer);
      return document === undefined ? [] : [[judged.pointer, partsOf(judged, document)] as const];
    }),
  );
}

function partsOf(judged: DocumentReport, { payload, securing }: VerifiableDocument): ReadonlyMap<CheckId, CheckedPart> {
  const parts = new Map<CheckId, CheckedPart>();
  for (const { check, findings } of judged.checks) {
    const pointed = findings
      .slice(0, MOST_POINTERS)
      .map(({ pointer }) => (pointer.startsWith(judged.pointer) ? pointer.slice(judged.pointer.length) : pointer));
    const inHeader = securing.kind === 'jose' ? HEADER_MEMBERS[check] : undefined;
    const lines = jsonExcerpt(payload, pointed);
    if (lines.length > 0) parts.set(check, { of: 'document', lines });
    else if (securing.kind === 'jose' && inHeader !== undefined) {
      put(parts, check, 'header', jsonExcerpt(securing.header, inHeader));
    } else put(parts, check, 'document', jsonExcerpt(payload, MEMBERS[check] ?? []));
  }
  return parts;
}

function put(
  parts: Map<CheckId, CheckedPart>,
  check: CheckId,
  of: CheckedPart['of'],
  lines: readonly ExcerptLine[],
): void {
  if (lines.length > 0) parts.set(check, { of, lines });
}

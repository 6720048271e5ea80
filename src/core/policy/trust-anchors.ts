/**
 * policies/trust-anchors.json: the certificates that a chain may end in, each with the days for which it is listed
 * (policies/README.md D20). A row that contradicts its own certificate stops the start.
 */
import { z } from 'zod';
import { parseDigest } from '../digest.js';
import { earlier, type Instant, later } from '../instant.js';
import type { PolicyCode } from '../policy-codes.js';
import { excerpt, type Params } from '../problem.js';
import { type Certificate, readCertificate } from '../x509/certificate.js';
import { decodeBase64 } from '../x509/pem.js';
import { ANCHOR_KINDS, type TrustAnchor } from '../x509/trust-anchor.js';
import type { Bilingual } from './law.js';
import type { PolicyFinding } from './policies.js';
import { endsEarly } from './policy-dates.js';
import { bilingual, day, end, text } from './policy-form.js';

const FILE = 'trust-anchors';

/** In the subject of everything that the demo's own authority issues: its keys are public. */
export const DEMO_ORGANISATION = 'Cartulary demo – not a real authority';

export const anchorForm = z.strictObject({
  version: text,
  note: text,
  anchors: z.array(
    z.strictObject({
      id: text,
      kind: z.enum(ANCHOR_KINDS),
      name: bilingual,
      /** As `CN=…, O=…`, in the order of the certificate. */
      subject: text,
      sha256: z.string().transform((value, context) => parseDigest(value) ?? context.addIssue('no digest') ?? z.NEVER),
      /** DER in base64. Without it the chain must hold the certificate itself. */
      certificate: z
        .string()
        .transform((value, context) => certificateIn(value) ?? context.addIssue('no certificate') ?? z.NEVER)
        .exactOptional(),
      from: day,
      until: end,
      source: text,
    }),
  ),
});
type Row = z.infer<typeof anchorForm>['anchors'][number];

function certificateIn(base64: string): Certificate | undefined {
  const der = decodeBase64(base64);
  return der === undefined ? undefined : readCertificate(der);
}

/** A certificate counts no longer than it says itself, whatever the row says. */
export function anchorOf({ id, kind, sha256, certificate, from, until }: Row): TrustAnchor {
  const listed = { id, kind, digest: sha256 };
  if (certificate === undefined) return { ...listed, from, until };
  const ended = (certificate.notAfter + 1) as Instant;
  return { ...listed, certificate, from: later(from, certificate.notBefore), until: earlier(until, ended) };
}

/** An anchor as a reader of the list sees it. */
export interface ListedAnchor extends TrustAnchor {
  readonly name: Bilingual;
  readonly subject: string;
  readonly source: string;
}

/** @param document parsed JSON of the file; what does not have its form lists nothing (it never got into force). */
export function listedAnchors(document: unknown): readonly ListedAnchor[] {
  const parsed = anchorForm.safeParse(document);
  if (!parsed.success) return [];
  return parsed.data.anchors.map((row) => ({
    ...anchorOf(row),
    name: row.name,
    subject: row.subject,
    source: row.source,
  }));
}

export function anchorFindings(rows: readonly Row[]): readonly PolicyFinding[] {
  return rows.flatMap((row, index) => {
    const { id, kind, subject, sha256, certificate, from, until } = row;
    const wrong = (code: PolicyCode, member: keyof Row, params: Params = {}): PolicyFinding => {
      return { code, file: FILE, pointer: `/anchors/${index}/${member}`, params };
    };
    const before = rows.slice(0, index);
    const found: PolicyFinding[] = [];
    if (before.some((other) => other.id === id)) found.push(wrong('policy-row-twice', 'id', { key: id }));
    if (until <= from) found.push(endsEarly(FILE, `/anchors/${index}/until`, row));
    if (before.some((other) => other.sha256 === sha256 && other.from < until && from < other.until)) {
      found.push(wrong('policy-rows-overlap', 'sha256', { key: sha256 }));
    }
    if ((kind === 'demo') !== subject.includes(DEMO_ORGANISATION)) {
      found.push(wrong('policy-anchor-demo', 'kind'));
    }
    if (certificate === undefined) return found;
    if (certificate.digest !== sha256) {
      found.push(wrong('policy-anchor-digest', 'sha256', { digest: certificate.digest }));
    }
    if (certificate.subject.text !== subject) {
      found.push(wrong('policy-anchor-subject', 'subject', { subject: excerpt(certificate.subject.text) }));
    }
    if (certificate.extensions.constraints?.ca !== true) {
      found.push(wrong('policy-anchor-authority', 'certificate'));
    }
    return found;
  });
}

import {
  dateTime,
  type Extension,
  extension,
  identifier,
  missing,
  party,
  subjects,
  typed,
} from '../../credential/data-model.js';
import { entriesOf, isObject, type JsonObject, listOf } from '../../credential/json.js';
import { namesAndDescriptions } from '../../credential/language-text.js';
import { relatedResources, unreadableDigests } from '../../credential/related-resource.js';
import { disagreements } from '../../credential/signed-view.js';
import { VCDM_1 } from '../../namespace.js';
import type { Finding } from '../../problem.js';
import { type Answer, type DocumentSubject, fail, unknown, unless } from '../subject.js';

/**
 * The extension points of a credential; all of them name their type. What a type means is its own specification's:
 * schemas are `schema`'s question; refresh services are not called, renderings not made; terms of use,
 * evidence and methods of confidence are for people.
 */
const EXTENSIONS: readonly Extension[] = [
  { member: 'credentialStatus' },
  { member: 'credentialSchema', needsId: true },
  { member: 'refreshService' },
  { member: 'termsOfUse' },
  { member: 'evidence' },
  { member: 'renderMethod' },
  { member: 'confidenceMethod' },
  { member: 'proof' },
];

/**
 * Is it a credential or presentation of the W3C data model (VCDM 2.0 §4 and 1.1 §4), valid JSON-LD, and does its
 * graph say what its JSON says? Findings: `type-missing`, `type-invalid`, `id-not-iri`, `member-missing`,
 * `member-invalid`, `text-invalid`, `resource-repeated`, `resource-digest-malformed`, `party-invalid`, `subject-empty`, `date-time-invalid`, `json-ld-*`, `context-protected`,
 * `root-ambiguous`, `views-differ`.
 */
export function dataModel({ reading, document, processed }: DocumentSubject): Answer {
  const { form, pointer } = reading;
  const { payload } = document;
  const findings = form === 'credential' ? credential(payload, pointer) : presentation(payload, pointer);
  if (processed === undefined) {
    return findings.length > 0
      ? fail(...findings)
      : unknown({ code: 'not-reached', pointer, params: { check: 'contexts' } });
  }
  const graph = processed.ok
    ? disagreements(payload, form, processed.value.quads, pointer)
    : [{ ...processed.finding, pointer: pointer + processed.finding.pointer }];
  const wrong = [...findings, ...graph];
  return unless(wrong);
}

/** What the data model asks of a credential, by its JSON alone: the signer asks it before it signs. */
export function credential(payload: JsonObject, pointer: string): readonly Finding[] {
  return [
    ...identifier(payload, pointer),
    ...typed(payload, pointer, 'VerifiableCredential'),
    ...party(payload, 'issuer', pointer),
    ...subjects(payload, pointer),
    ...entriesOf(payload, 'credentialSubject', pointer).flatMap(([at, subject]) =>
      isObject(subject) ? extension(subject, { member: 'confidenceMethod' }, at) : [],
    ),
    ...dates(payload, pointer),
    ...EXTENSIONS.flatMap((point) => extension(payload, point, pointer)),
    ...relatedResources(payload, pointer),
    ...entriesOf(payload, 'credentialSchema', pointer).flatMap(([at, one]) =>
      isObject(one) ? unreadableDigests(one, at) : [],
    ),
    ...texts(payload, pointer),
  ];
}

/** VCDM 1.1 has neither names nor descriptions of its own. In other nodes, subjects too, JSON-LD itself refuses a bad one. */
function texts(payload: JsonObject, pointer: string): readonly Finding[] {
  if (listOf(payload['@context'])[0] === VCDM_1) return [];
  const members = ['issuer', 'relatedResource', ...EXTENSIONS.map(({ member }) => member)];
  const nodes = members.flatMap((member) => entriesOf(payload, member, pointer));
  return [
    ...namesAndDescriptions(payload, pointer),
    ...nodes.flatMap(([at, node]) => (isObject(node) ? namesAndDescriptions(node, at) : [])),
  ];
}

function dates(payload: JsonObject, pointer: string): readonly Finding[] {
  const first = listOf(payload['@context'])[0];
  if (first !== VCDM_1)
    return [...dateTime(payload, 'validFrom', pointer), ...dateTime(payload, 'validUntil', pointer)];
  const required = payload.issuanceDate === undefined ? [missing('issuanceDate', pointer)] : [];
  return [...required, ...dateTime(payload, 'issuanceDate', pointer), ...dateTime(payload, 'expirationDate', pointer)];
}

/** The credentials inside are documents of their own; here only that they are nodes. */
function presentation(payload: JsonObject, pointer: string): readonly Finding[] {
  return [
    ...identifier(payload, pointer),
    ...typed(payload, pointer, 'VerifiablePresentation'),
    ...(payload.holder === undefined ? [] : party(payload, 'holder', pointer)),
    ...extension(payload, { member: 'termsOfUse' }, pointer),
    ...extension(payload, { member: 'proof' }, pointer),
    ...entriesOf(payload, 'verifiableCredential', pointer)
      .filter(([, entry]) => !isObject(entry))
      .map(([at]): Finding => ({ code: 'member-invalid', pointer: at })),
  ];
}

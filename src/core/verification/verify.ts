/** THE table of checks: what is asked of every document, in this order, and what each question needs to look at. */
import type { Finding } from '../problem.js';
import type { CheckId, CheckResult, DocumentReport } from './check.js';
import { chain } from './checks/chain.js';
import { contexts } from './checks/contexts.js';
import { dataModel } from './checks/data-model.js';
import { issuer } from './checks/issuer.js';
import { key } from './checks/key.js';
import { limits } from './checks/limits.js';
import { period } from './checks/period.js';
import { proof } from './checks/proof.js';
import { references } from './checks/references.js';
import { revocation } from './checks/revocation.js';
import { schema } from './checks/schema.js';
import { shapes } from './checks/shapes.js';
import { status } from './checks/status.js';
import { syntax } from './checks/syntax.js';
import { terms } from './checks/terms.js';
import { MAX_FINDINGS } from './limits.js';
import { standingOf } from './standing.js';
import { type Answer, type DocumentSubject, type GraphSubject, type Subject, unknown } from './subject.js';

type Asked = Answer | Promise<Answer>;
type Check = (subject: Subject | DocumentSubject) => Asked;

// biome-ignore format: a table is read by its columns
const CHECKS: readonly (readonly [CheckId, Check])[] = [
  ['syntax',     onAnything(syntax)],     // Can it be read?
  ['limits',     onAnything(limits)],     // Is it of a size that we look at?
  ['contexts',   onDocument(contexts)],   // Do its contexts mean here what they meant to the signer?
  ['data-model', onDocument(dataModel)],  // Is it a W3C credential, and does its graph say what its JSON says?
  ['terms',      onGraph(terms)],         // Is every class and property known?
  ['proof',      onDocument(proof)],      // Does the signature hold?
  ['key',        onDocument(key)],        // Is the key the issuer's to sign with?
  ['chain',      onDocument(chain)],      // Do the certificates given for the key lead to a listed anchor?
  ['revocation', onDocument(revocation)], // Is one of those certificates revoked?
  ['period',     onDocument(period)],     // Does it hold now?
  ['status',     onDocument(status)],     // Has it been revoked?
  ['issuer',     onDocument(issuer)],     // Do all names of the signer agree?
  ['shapes',     onGraph(shapes)],        // Do its nodes have the shape of their classes?
  ['schema',     onDocument(schema)],     // Does it hold against the schemas that it names?
  ['references', onGraph(references)],    // Do its references lead where they should?
];

/** May the document be given to the JSON-LD processor? What it may cost is counted before it is spent. */
export function mayBeProcessed(subject: DocumentSubject): boolean {
  return limits(subject).outcome === 'pass' && contexts(subject).outcome === 'pass';
}

/** Asks everything; a failure hides no later answer unless it leaves nothing to look at. */
export async function verify(subject: Subject | DocumentSubject): Promise<DocumentReport> {
  const checks: CheckResult[] = [];
  for (const [check, ask] of CHECKS) {
    const { outcome, findings, evidence = [] } = await ask(subject);
    checks.push({ check, outcome, findings: bounded(findings, subject.reading.pointer), evidence });
  }
  const { pointer, form, document } = subject.reading;
  const standing = standingOf(checks);
  if (document === undefined) return { pointer, form, standing, checks };
  return { pointer, form, contentDigest: document.contentDigest, standing, checks };
}

/** A document with ten thousand faults is mended no sooner by naming them all. */
function bounded(findings: readonly Finding[], pointer: string): readonly Finding[] {
  // A check that leaves some out itself adds a finding that says so.
  if (findings.length <= MAX_FINDINGS + 1) return findings;
  const omitted: Finding = {
    code: 'findings-omitted',
    pointer,
    params: { count: findings.length - MAX_FINDINGS },
  };
  return [...findings.slice(0, MAX_FINDINGS), omitted];
}

function onAnything(check: (subject: Subject) => Asked): Check {
  return check;
}

function onDocument(check: (subject: DocumentSubject) => Asked): Check {
  return (subject) => ('document' in subject ? check(subject) : notReached(subject, 'syntax'));
}

function onGraph(check: (subject: GraphSubject) => Asked): Check {
  return (subject) => {
    if (!('document' in subject)) return notReached(subject, 'syntax');
    if (subject.processed === undefined) return notReached(subject, 'contexts');
    if (!subject.processed.ok) return notReached(subject, 'data-model');
    return check({ ...subject, graph: subject.processed.value });
  };
}

function notReached({ reading }: Subject, before: CheckId): Answer {
  return unknown({ code: 'not-reached', pointer: reading.pointer, params: { check: before } });
}

/** Words around a tender: questions to providers, a draft's readiness, the dossier. */
import { assembly } from './dossier-page.js';
import { readinessPage } from './readiness-page.js';
import { verify } from './verify-page.js';

export const tender = {
  questions: {
    title: 'What is still to be asked',
    none: 'Nothing: no answer can change who is on the shortlist.',
    exact: (count: number) => `${count} ${count === 1 ? 'question' : 'questions'}: no shorter list would do.`,
    bounded: (count: number, least: number) =>
      `${count} questions; the shortest list has at least ${least}. Whether this one is the shortest was not worked out.`,
    left: (count: number) => `${count} more offers were found and not looked at: narrow the search.`,
    wanted: 'evidence wanted',
    statement: (fact: string, level: string) => `a signed statement (${fact}), ${level}`,
    by: 'from',
    party: 'the party itself',
    settles: 'helps to settle',
    open: 'Offers that the answers could bring onto the shortlist',
    count: (count: number) => (count === 1 ? '1 question' : `${count} questions`),
    dossier: 'The shortlist for the tender file',
    beyond: 'To clarify, and no answer would settle it',
    notOffered: 'Described by third parties only: the provider would have to publish the offer itself',
  },
  readiness: {
    title: (offer: string) => `Readiness of ${offer}`,
    stored: 'Nothing was stored.',
    assumed: (issuer: string) =>
      `Taken as if ${issuer} had signed it: its statements about itself count as declared. What others must state counts only with their signature.`,
    label: (level: string) => `Label reachable: ${level}.`,
    noLabel: 'Label reachable: none yet.',
    labelLine: (level: string, blockers: number, unknowns: number, notJudged: number) =>
      `${level}: ${blockers} ${blockers === 1 ? 'blocker' : 'blockers'}, ${unknowns} unknown; ${notJudged} criteria that no rule judges`,
    counts: (profile: string, blockers: number, unknowns: number) =>
      `${profile}: ${blockers} ${blockers === 1 ? 'blocker' : 'blockers'}, ${unknowns} unknown.`,
    ready: (profile: string) => `${profile}: nothing stands in the way.`,
    blocker: 'Blocker',
    unknown: 'Unknown',
    settles: 'settles',
    evidence: 'evidence',
    unlocks: 'with this fixed',
    left: (blockers: number, unknowns: number) =>
      `${blockers} ${blockers === 1 ? 'blocker' : 'blockers'} and ${unknowns} unknown left`,
    toMend: 'Publishing would refuse this:',
    ignored: (count: number) =>
      `${count} unsigned ${count === 1 ? 'statement' : 'statements'} about others did not count.`,
  },
  dossier: {
    title: (profile: string) => `Dossier: ${profile}`,
    intro: (day: string, known: string) =>
      `Verdicts as of ${day}, as known on ${known}. Each follows from the signed documents, the evidence and the law in this archive.`,
    catalogue: 'Catalogue',
    rules: 'Rules',
    head: 'Journal',
    headText: (seq: number, hash: string) => `entry ${seq}, ${hash}`,
    profileHash: 'Hash of the profile',
    verdictHash: 'Hash of the verdicts',
    verdictHashHint: 'SHA-256 of verdicts.json: the same from the same materials, on any machine.',
    parameters: 'Contract',
    parametersText: (goLive: string, termEnd: string) => `service from ${goLive}, until ${termEnd}`,
    proof: 'How to check it',
    proofText:
      'cartulary dossier verify FILE, without a network: it checks the signature and every hash, judges every credential again from its bytes, and gives the verdicts anew.',
    overview: 'Overview',
    offer: 'Offer',
    provider: 'Provider',
    outcome: 'Result',
    requirement: 'Requirement',
    kind: 'Kind',
    verdict: 'Verdict',
    reason: 'Reason',
    law: 'Law',
    remedy: 'Remedy',
    sources: 'Signed documents',
    rule: 'Rule',
    notJudged: 'Not judged',
    written: (file: string, hash: string) => `Written: ${file}\nSHA-256 of the file: ${hash}`,
    whole: 'The dossier is whole, and everything came out as it was recorded.',
    brokenTitle: (count: number) => (count === 1 ? 'One thing is broken:' : `${count} things are broken:`),
    archive: 'the archive',
    signedBy: (method: string) => `Signed by ${method}`,
    ownKey:
      'The key is the one in the dossier itself. Compare it with the DID document that the catalogue serves (--did-document).',
  },
  assembly,
  readinessPage,
  verify,
};

export type TenderWords = typeof tender;

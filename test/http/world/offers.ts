/** Four offers, one for each result, with reasons that carry everything an answer must show. */

import { BEGINNING, FOREVER, instant } from '../../../src/core/instant.js';
import type { Eligibility, ProfileResult, RequirementResult } from '../../../src/core/policy/profile.js';
import type { Finding, Reason, RuleKey } from '../../../src/core/policy/verdict.js';
import { type OfferView, offerId } from '../../../src/core/search/offer.js';
import type { Hit } from '../../../src/core/search/query.js';
import { constant } from '../../../src/core/time/timeline.js';
import { CHANNEL, CREDENTIAL, digestOf } from './documents.js';
import { PROFILE, R01, R02, R05 } from './profiles.js';

export const STORAGE_OUTSIDE: Reason = {
  code: 'storage-outside-eea',
  params: { places: 'backup=GB' },
  inputs: [
    {
      fact: 'storage',
      subject: CHANNEL,
      found: 'backup=GB',
      credential: CREDENTIAL,
      pointer: '/credentialSubject/storage',
      issuer: 'did:web:channel.example',
      level: 'declared',
      from: instant('2018-06-01'),
      until: FOREVER,
    },
  ],
  law: ['HDS-2024'],
  path: [CHANNEL, 'did:web:tideway.example'],
  remedy: { code: 'move-storage-into-eea', params: { parts: 'backup' } },
};

export const PASS: Finding = { verdict: 'PASS', reasons: [reason('storage-in-eea')], flags: [] };

export const FAIL: Finding = { verdict: 'FAIL', reasons: [STORAGE_OUTSIDE], flags: [] };

const UNKNOWN: Finding = {
  verdict: 'UNKNOWN',
  reasons: [
    { ...reason('capital-undisclosed', { low: '0', high: '100' }), remedy: { code: 'disclose-holders', params: {} } },
  ],
  flags: ['contradiction'],
};

const CONDITIONAL: Finding = {
  verdict: 'CONDITIONAL',
  reasons: [reason('flow-safeguarded', { country: 'US', instrument: 'SCC-2021' })],
  flags: ['relied-on-decision-later-invalid'],
};

function reason(code: Reason['code'], params: Reason['params'] = {}): Reason {
  return { code, params, inputs: [], law: ['GDPR-44'], path: [] };
}

function offer(slug: string, name: string, country: string, locations: readonly string[]): OfferView {
  const iri = `https://${slug}.example/offers/health-cloud`;
  return {
    id: offerId(iri),
    iri,
    standing: 'own',
    issuer: `did:web:${slug}.example`,
    provider: { iri: `did:web:${slug}.example`, name, country },
    names: [
      { value: `${name} health cloud`, lang: 'en' },
      { value: `Nuage de santé ${name}`, lang: 'fr' },
    ],
    descriptions: [{ value: 'Hosting of health data with object storage.', lang: 'en' }],
    keywords: ['health', 'storage'],
    types: ['ObjectStorageServiceOffering', 'ServiceOffering'],
    locations,
    certificates: [
      {
        scheme: 'HDS',
        schemeVersion: '2024',
        from: instant('2025-01-01'),
        until: instant('2028-01-01'),
        credential: digestOf(`${slug}-hds`),
        entitled: slug !== 'veil',
      },
    ],
    labels: [
      {
        level: 'L1',
        rulesVersion: 'CD25.10',
        engineVersion: '2.11.0',
        issuer: 'did:web:compliance.example',
        credential: digestOf(`${slug}-label`),
        from: instant('2026-01-01'),
        until: instant('2026-04-01'),
        against: constant([{ code: 'label-ended', pointer: '/validUntil', params: { date: '2026-04-01' } }]),
      },
    ],
    illustrative: true,
    from: instant('2018-06-01'),
    until: FOREVER,
    credentials: [CREDENTIAL],
    changedSeq: 7,
    changedAt: instant('2018-06-01'),
    rulings: new Map(),
    timelines: new Map([
      [
        R01,
        [
          { from: BEGINNING, value: UNKNOWN },
          { from: instant('2018-06-01'), value: PASS },
          { from: instant('2021-01-01'), value: FAIL },
        ],
      ],
    ]),
  };
}

function result(eligibility: Eligibility, findings: readonly (readonly [RuleKey, Finding])[]): ProfileResult {
  const judged = PROFILE.requirements.map((one): RequirementResult => {
    const found = findings.filter(([rule]) => one.rules.includes(rule)).map(([rule, finding]) => ({ rule, finding }));
    return { requirement: one, verdict: found[0]?.finding.verdict ?? 'NOT-JUDGED', findings: found };
  });
  return { eligibility, results: judged, notJudged: ['HDH-12'] };
}

export const HITS: readonly Hit[] = [
  {
    offer: offer('boreal', 'Boréal', 'FR', ['FR']),
    result: result('eligible', [
      [R01, PASS],
      [R05, PASS],
      [R02, PASS],
    ]),
    matched: [],
  },
  {
    offer: offer('hyper-eu', 'Hyper-EU', 'IE', ['NL']),
    result: result('eligible-with-conditions', [
      [R01, PASS],
      [R05, PASS],
      [R02, CONDITIONAL],
    ]),
    matched: [],
  },
  {
    offer: offer('veil', 'Veil', 'FR', ['FR']),
    result: result('to-clarify', [
      [R01, PASS],
      [R05, UNKNOWN],
      [R02, PASS],
    ]),
    matched: [],
  },
  {
    offer: offer('channel', 'Channel', 'FR', ['FR', 'GB']),
    result: result('excluded', [
      [R01, FAIL],
      [R05, PASS],
      [R02, PASS],
    ]),
    matched: [{ field: 'name', word: 'channel' }],
  },
];

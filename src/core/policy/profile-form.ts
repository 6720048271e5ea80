/** How a profile is written: the shape of policies/profiles/*.json, and of a buyer's own. */
import { z } from 'zod';
import type { Digest } from '../digest.js';
import { parseDigest } from '../digest.js';
import { bilingual, day, text } from './policy-form.js';
import type { RuleKey } from './verdict.js';

export const KINDS = ['M', 'G', 'S'] as const;

export const requirementForm = z.strictObject({
  id: text,
  title: bilingual,
  kind: z.enum(KINDS),
  rules: z.array(text as unknown as z.ZodType<RuleKey>),
  combine: z.literal('any').exactOptional(),
  notJudged: bilingual.exactOptional(),
  proof: z.enum(['declaration', 'certification']).exactOptional(),
  standards: z.array(text).min(1).exactOptional(),
  minimum: z.int().min(1).max(4).exactOptional(),
  source: text,
});

export const digest = z.custom<Digest>(
  (value) => typeof value === 'string' && parseDigest(value) !== undefined,
  'no digest',
);

export const profileForm = z.strictObject({
  id: text,
  version: text,
  dated: day.exactOptional(),
  url: z.url({ protocol: /^https$/ }).exactOptional(),
  derivedFrom: z.strictObject({ id: text, version: text, hash: digest }).exactOptional(),
  title: bilingual,
  summary: bilingual,
  parameters: z.strictObject({ goLive: day, termEnd: day }),
  requirements: z.array(requirementForm),
});

/** How a buyer writes a profile of its own: another one, with requirements removed, added and changed. */
import { z } from 'zod';
import { bilingual, day, text } from './policy-form.js';
import { digest, KINDS } from './profile-form.js';
import { ASSURANCE, type RuleKey } from './verdict.js';

/** Characters of a text that people read, and of a name. */
const LONGEST_TEXT = 500;
const LONGEST_NAME = 60;
/** Entries of a list of requirements, and rules of one. */
const MOST = 100;
const MOST_RULES = 20;

const name = text.max(LONGEST_NAME).regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
const sentence = text.max(LONGEST_TEXT);

/** A buyer who speaks one language need not write two. */
const said = z
  .union([sentence, bilingual.extend({ en: sentence, fr: sentence })])
  .transform((value) => (typeof value === 'string' ? { en: value, fr: value } : value));

const kind = z.enum(KINDS);

export const ownProfileForm = z.strictObject({
  id: name,
  version: name,
  title: said,
  summary: said.exactOptional(),
  /** The hash may be left out; where it is given, the profile must be that very one. */
  derivedFrom: z.strictObject({ id: text, version: text, hash: digest.exactOptional() }),
  parameters: z.strictObject({ goLive: day.exactOptional(), termEnd: day.exactOptional() }).exactOptional(),
  remove: z.array(text).max(MOST).exactOptional(),
  change: z
    .array(
      z.strictObject({
        id: text,
        kind: kind.exactOptional(),
        /** For every rule of the requirement. */
        floor: z.enum(ASSURANCE).exactOptional(),
        /** Of an objective of the Cloud Sovereignty Framework. */
        minimum: z.int().min(1).max(4).exactOptional(),
      }),
    )
    .max(MOST)
    .exactOptional(),
  add: z
    .array(
      z.strictObject({
        id: name,
        title: said,
        kind,
        rules: z.array(text as unknown as z.ZodType<RuleKey>).max(MOST_RULES),
        combine: z.literal('any').exactOptional(),
        notJudged: said.exactOptional(),
        source: sentence,
      }),
    )
    .max(MOST)
    .exactOptional(),
});

export type OwnProfile = z.output<typeof ownProfileForm>;

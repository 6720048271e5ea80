/** The small shapes of which policy files are made. */
import { z } from 'zod';
import { FOREVER, type Instant, parseInstant } from '../instant.js';

export const text = z.string().min(1);
export const bilingual = z.strictObject({ en: text, fr: text });

export const day = z.string().transform((value, context): Instant => {
  const parsed = parseInstant(value);
  if (parsed !== undefined) return parsed;
  context.addIssue({ code: 'custom', message: `not a date: ${value}` });
  return FOREVER;
});

/** null: no known end. */
export const end = day.nullable().transform((value): Instant => value ?? FOREVER);

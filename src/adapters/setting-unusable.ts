import { z } from 'zod';
import { Circumstance } from '../core/circumstance.js';

/** What a setting of the operator's names cannot be used: which setting, what was found there, and what was expected. */
export class SettingUnusable extends Circumstance {
  override readonly name = 'SettingUnusable';

  /** @param cause what reading it met. */
  constructor(variable: `CARTULARY_${string}`, cause: unknown, expected: string) {
    const detail = said(cause);
    super(
      'setting-unusable',
      { variable, detail, expected },
      `${variable} cannot be used: ${detail}\nExpected: ${expected} Mend it, or leave the setting out.`,
      { cause },
    );
  }
}

function said(cause: unknown): string {
  if (cause instanceof z.ZodError) return z.prettifyError(cause);
  return cause instanceof Error ? cause.message : String(cause);
}

/** Every judgement of one stored credential, and where it stands in its life. */
import type { DatedReport, Life } from '../catalogue/verbs/recording.js';
import type { Digest } from '../core/digest.js';
import { formatInstant } from '../core/instant.js';
import type { State } from '../core/life-cycle.js';
import type { Voice } from '../messages/voice.js';
import { credentialAddress } from './address.js';
import { type ReportAnswer, reportAnswer } from './report.js';

export interface ReportsAnswer {
  readonly digest: string;
  readonly url: string;
  readonly life: {
    readonly state: State;
    readonly meaning: string;
    readonly since: string;
    /** When the last judgement was last found to hold. */
    readonly confirmed: string;
  };
  readonly reports: readonly { readonly recorded: string; readonly report: ReportAnswer }[];
}

export function reportsAnswer(
  digest: Digest,
  { life, reports }: { readonly life: Life; readonly reports: readonly DatedReport[] },
  voice: Voice,
): ReportsAnswer {
  const { state, since, confirmed } = life;
  return {
    digest,
    url: credentialAddress(digest),
    life: {
      state,
      meaning: voice.ui.life[state].meaning,
      since: formatInstant(since),
      confirmed: formatInstant(confirmed),
    },
    reports: reports.map(({ at, report }) => ({ recorded: at, report: reportAnswer(report, voice) })),
  };
}

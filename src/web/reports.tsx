/** Every judgement of one stored credential. */
import type { ReportAnswer } from '../answers/report.js';
import { Day } from './day.js';
import type { Frame } from './frame.js';
import { Page, renderPage } from './page.js';
import { Report } from './report.js';

export interface ReportsAnswer {
  readonly digest: string;
  readonly url: string;
  readonly reports: readonly { readonly recorded: string; readonly report: ReportAnswer }[];
}

export function reportsPage(answer: ReportsAnswer, frame: Frame): string {
  const { voice } = frame;
  const { ui } = voice;
  return renderPage(
    <Page frame={frame} title={ui.reports.title}>
      <h1>{ui.reports.title}</h1>
      <p>
        {ui.offer.raw}{' '}
        <a class="digest" href={answer.url}>
          {answer.digest}
        </a>
      </p>
      {answer.reports.map(({ recorded, report }) => (
        <section>
          <h2>
            {ui.reports.recorded} <Day at={recorded} voice={voice} open={ui.now} />
          </h2>
          <Report report={report} voice={voice} />
        </section>
      ))}
    </Page>,
  );
}

/** Every judgement of one stored credential. */
import type { ReportsAnswer } from '../answers/reports.js';
import { Day } from './day.js';
import type { Frame } from './frame.js';
import { Mark, STATE_TONES } from './mark.js';
import { Page, renderPage } from './page.js';
import { Report } from './report.js';
import { VerifyAgain } from './verify-again.js';

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
      <VerifyAgain digest={answer.digest} frame={frame} />
      <p class="standing">
        <Mark tone={STATE_TONES[answer.life.state]}>{ui.life[answer.life.state].label}</Mark> {ui.life.since}{' '}
        <Day at={answer.life.since} voice={voice} open={ui.now} />. {answer.life.meaning}
      </p>
      <dl class="facts">
        <dt>{ui.life.confirmed}</dt>
        <dd>
          <Day at={answer.life.confirmed} voice={voice} open={ui.now} />
        </dd>
      </dl>
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

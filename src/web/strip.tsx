/**
 * The verdicts of an offer over the years, as a picture. A verdict is the height, the filling and the sign of its bar;
 * the colour only repeats it. Drawn with attributes and classes alone: the pages allow no inline style.
 */
import type { TimelineAnswer } from '../answers/explanation.js';
import type { Moment } from '../answers/moment.js';
import type { Verdict } from '../core/policy/verdict.js';
import type { Voice } from '../messages/voice.js';
import { Sign, VERDICT_TONES } from './mark.js';
import { Scroll } from './scroll.js';
import { FIRST_YEAR, LAST_YEAR, place, type Span, spansOf, WIDTH, YEAR } from './strip-geometry.js';

export interface StripMark {
  readonly at: Moment;
  /** Law that begins or ends; a certificate or a list that ends; anything else. */
  readonly kind: 'law' | 'end' | 'other';
}

const MARK_SIGNS: Readonly<Record<StripMark['kind'], string>> = { law: '§', end: '×', other: '' };

interface StripProps {
  readonly timelines: readonly TimelineAnswer[];
  /** Days on which a verdict moves; their number is their mark, and a sign what kind of event it is. */
  readonly marks: readonly StripMark[];
  /** The day asked about; null: now, and not drawn. */
  readonly day: Moment;
  readonly voice: Voice;
}

const HEAD = 46;
const ROW = 40;
const BAR = 18;
const MARGIN = 12;

/** How high a bar stands in its row, and how it is filled (style/picture.ts). */
const BARS: Readonly<Record<Verdict, { readonly height: number; readonly fill: string }>> = {
  PASS: { height: BAR, fill: 'full' },
  CONDITIONAL: { height: BAR, fill: 'striped' },
  UNKNOWN: { height: BAR, fill: 'hollow' },
  FAIL: { height: 9, fill: 'full' },
  'N/A': { height: 2, fill: 'full' },
};

const YEARS = Array.from({ length: LAST_YEAR + 1 - FIRST_YEAR }, (_, index) => FIRST_YEAR + index);

export function Strip({ timelines, marks, day, voice }: StripProps) {
  const words = voice.ui.offerPage.strip;
  const height = HEAD + timelines.length * ROW + 8;
  const today = place(day, 'end');
  return (
    <Scroll label={words.scroll}>
      <svg
        class="picture strip"
        role="img"
        aria-label={`${words.title(FIRST_YEAR, LAST_YEAR)}. ${words.same}`}
        viewBox={`${-MARGIN} 0 ${WIDTH + 2 * MARGIN} ${height}`}
      >
        <Stripes />
        {YEARS.map((year, index) => (
          <g>
            <line class="grid" x1={index * YEAR} x2={index * YEAR} y1={HEAD - 12} y2={height} />
            <text class="year" x={index * YEAR + 3} y={HEAD - 16}>
              {year}
            </text>
          </g>
        ))}
        {marks.map((mark, index) => (
          <MarkLine mark={mark} number={index + 1} height={height} />
        ))}
        {timelines.map((timeline, index) => (
          <Row timeline={timeline} y={HEAD + index * ROW} voice={voice} />
        ))}
        {day !== null && (
          <g>
            <line class="today" x1={today} x2={today} y1={HEAD - 12} y2={height} />
            <path class="today" d={`M${today - 5} ${HEAD - 14}h10l-5 7z`} />
          </g>
        )}
      </svg>
    </Scroll>
  );
}

interface MarkLineProps {
  readonly mark: StripMark;
  readonly number: number;
  readonly height: number;
}

/** Every second number stands higher, so that close days stay legible. */
function MarkLine({ mark: { at, kind }, number, height }: MarkLineProps) {
  const x = place(at, 'end');
  const y = number % 2 === 0 ? 16 : 7;
  return (
    <g>
      <line class="mark-line" x1={x} x2={x} y1={y} y2={height} />
      <text class="mark-number" x={x + 2} y={y + 3}>
        {`${number}${MARK_SIGNS[kind]}`}
      </text>
    </g>
  );
}

interface RowProps {
  readonly timeline: TimelineAnswer;
  readonly y: number;
  readonly voice: Voice;
}

function Row({ timeline, y, voice }: RowProps) {
  const label = `${timeline.rule} · ${timeline.title} (${voice.level(timeline.floor)})`;
  return (
    <g>
      {spansOf(timeline.steps).map((span) => (
        <Bar span={span} y={y + 18} />
      ))}
      <text class="row-label" x={3} y={y + 13}>
        {label}
      </text>
    </g>
  );
}

/** Too narrow for its sign: the height and the filling say it. */
const NARROW = 20;

function Bar({ span: { verdict, x, width }, y }: { readonly span: Span; readonly y: number }) {
  const tone = VERDICT_TONES[verdict];
  const { height, fill } = BARS[verdict];
  return (
    <g class={tone}>
      <rect class={`bar ${fill}`} x={x} y={y + BAR - height} width={width} height={height} />
      {width >= NARROW && <Sign tone={tone} x={x + 2} y={y + 1} />}
    </g>
  );
}

function Stripes() {
  return (
    <defs>
      <pattern id="stripes" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="stripe-paper" width="6" height="6" />
        <rect class="stripe" width="2.5" height="6" />
      </pattern>
    </defs>
  );
}

const LEGEND = ['PASS', 'CONDITIONAL', 'UNKNOWN', 'FAIL', 'N/A'] as const satisfies readonly Verdict[];

export function Legend({ voice }: { readonly voice: Voice }) {
  const words = voice.ui.offerPage.strip;
  return (
    <ul class="legend" aria-label={words.legend}>
      {LEGEND.map((verdict) => (
        <li>
          <svg class="picture sample" viewBox="0 0 52 20" width="52" height="20" aria-hidden="true" focusable="false">
            <Bar span={{ verdict, x: 1, width: 50 }} y={1} />
          </svg>{' '}
          {voice.ui.verdicts[verdict].label}
        </li>
      ))}
      <li>
        <svg class="picture sample" viewBox="0 0 14 20" width="14" height="20" aria-hidden="true" focusable="false">
          <line class="today" x1={7} x2={7} y1={2} y2={20} />
          <path class="today" d="M2 2h10l-5 7z" />
        </svg>{' '}
        {words.today}
      </li>
      <li>
        <strong>{MARK_SIGNS.law}</strong> {words.law}
      </li>
      <li>
        <strong>{MARK_SIGNS.end}</strong> {words.end}
      </li>
    </ul>
  );
}

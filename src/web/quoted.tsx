/**
 * A text that somebody else wrote: escaped by the renderer, of bounded length, and isolated, so that its direction and
 * control characters move nothing around it (UAX #9 §2.4; HTML `bdi`).
 */

/** Code points: more is an annoyance on a page, and in full in the document itself. */
const LONGEST = 400;

interface QuotedProps {
  readonly text: string;
  /** BCP 47 as signed. */
  readonly lang?: string | null;
  readonly longest?: number;
}

export function Quoted({ text, lang, longest = LONGEST }: QuotedProps) {
  return <bdi lang={lang ?? undefined}>{bounded(text, longest)}</bdi>;
}

/** Cut between code points, never within one. */
export function bounded(text: string, longest: number = LONGEST): string {
  // A string has at most as many code points as units: most texts need no second look.
  if (text.length <= longest) return text;
  const points = [...text.slice(0, 2 * longest + 1)];
  return points.length <= longest ? text : `${points.slice(0, longest).join('')}…`;
}

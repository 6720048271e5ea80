/**
 * A text that somebody else wrote: escaped by the renderer, of bounded length, and isolated, so that its direction and
 * control characters move nothing around it (UAX #9 §2.4; HTML `bdi`).
 */

/** Code points: more is an annoyance on a page, and in full in the document itself. */
const LONGEST = 400;
const LONGEST_NAME = 120;

interface QuotedProps {
  readonly text: string;
  /** BCP 47 as signed. */
  readonly lang?: string | null;
  readonly longest?: number;
}

export function Quoted({ text, lang, longest = LONGEST }: QuotedProps) {
  return <bdi lang={lang ?? undefined}>{bounded(text, longest)}</bdi>;
}

/** What somebody calls an offer, a company, a group. */
export function Name({ name, lang }: { readonly name: string; readonly lang?: string | null }) {
  return <Quoted text={name} lang={lang ?? null} longest={LONGEST_NAME} />;
}

export function boundedName(name: string): string {
  return bounded(name, LONGEST_NAME);
}

/** An IRI, a DID, a media type: whoever coined it. */
export function Identifier({ id }: { readonly id: string }) {
  return <bdi class="iri">{bounded(id)}</bdi>;
}

/** From one identifier to the next. */
interface PathProps {
  readonly ids: readonly string[];
  /** How a page calls what it knows; what it does not know keeps its identifier. */
  readonly names?: ReadonlyMap<string, string>;
}

export function Path({ ids, names }: PathProps) {
  return (
    <>
      {ids.map((id, place) => (
        <>
          {place > 0 && ' → '}
          {names?.has(id) ? <Name name={names.get(id) ?? id} /> : <Identifier id={id} />}
        </>
      ))}
    </>
  );
}

/** Cut between code points, never within one. */
export function bounded(text: string, longest: number = LONGEST): string {
  // A string has at most as many code points as units: most texts need no second look.
  if (text.length <= longest) return text;
  const points = [...text.slice(0, 2 * longest + 1)];
  return points.length <= longest ? text : `${points.slice(0, longest).join('')}…`;
}

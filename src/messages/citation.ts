/**
 * Where something comes from, as policies/ and buyers' profiles write it: « GDPR, art. 28 », one text that is part of what a
 * profile's hash covers. Its language is English, the forms are few, so a form is said in the reader's language here, and the
 * data stays as it is. A text that is no known form is a quotation, and stays as it was written.
 */

/** A whole part of a citation, and how it is said. */
export type CitationForm = readonly [form: RegExp, said: string];

const PARTS = '; ';
const DAY = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g;
/** Citations are few and come again and again; what a stranger's profiles write must not pile up. */
const MOST_KEPT = 2_000;

/**
 * @param between what stands between the parts of a citation.
 * @param day a day such as 2024-04-26 in words.
 */
export function citing(
  forms: readonly CitationForm[],
  between: string,
  day: (at: string) => string,
): (text: string) => string {
  const kept = new Map<string, string>();
  const part = (text: string): string => {
    const known = forms.find(([form]) => form.test(text));
    return known === undefined ? text : text.replace(known[0], known[1]);
  };
  return (text) => {
    const before = kept.get(text);
    if (before !== undefined) return before;
    const said = text.split(PARTS).map(part).join(between).replace(DAY, day);
    if (kept.size < MOST_KEPT) kept.set(text, said);
    return said;
  };
}

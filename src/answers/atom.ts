/** What every feed of ours is made of (Atom, RFC 4287). Links are relative to the address of the feed (§2, xml:base). */

export interface Feed {
  /** Of the feed, for good: the node's DID and the address asked. */
  readonly id: string;
  readonly language: string;
  readonly title: string;
  /** RFC 3339 UTC. */
  readonly updated: string;
  /** Relative to the root. */
  readonly self: string;
  /** The same as a page. */
  readonly page: string;
  readonly next?: string;
  readonly author: string;
  readonly subtitle?: string;
  /** Elements, written with `xml`. */
  readonly entries: readonly (readonly string[])[];
}

export function atom({ id, language, title, updated, self, page, next, author, subtitle, entries }: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `  <id>${xml(id)}</id>`,
    `  <title>${xml(title)}</title>`,
    `  <updated>${updated}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(page)}"/>`,
    ...(next === undefined ? [] : [`  <link rel="next" href="${xml(next)}"/>`]),
    `  <author><name>${xml(author)}</name></author>`,
    ...(subtitle === undefined ? [] : [`  <subtitle>${xml(subtitle)}</subtitle>`]),
    ...entries.flatMap((lines) => ['  <entry>', ...lines.map((line) => `    ${line}`), '  </entry>']),
    '</feed>',
    '',
  ].join('\n');
}

/** A day or an instant of an answer in the one form that feeds know (RFC 3339); the epoch for what has no date. */
export function instantText(text: string): string {
  const at = Date.parse(text);
  return new Date(Number.isNaN(at) ? 0 : at).toISOString();
}

/** XML 1.0 §2.2 has no control characters and no lone surrogates, not even as references. */
export function xml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

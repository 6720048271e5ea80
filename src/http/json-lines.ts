/** JSON lines (https://jsonlines.org) out of a stream, one at a time: no more than one line is ever held. */
export type Line =
  | { readonly kind: 'line'; readonly index: number; readonly bytes: Uint8Array }
  /** Its bytes were let go as they came. */
  | { readonly kind: 'too-long'; readonly index: number }
  /** Nothing is read beyond this. */
  | { readonly kind: 'too-many-lines' | 'too-many-bytes'; readonly index: number };

export interface LineLimits {
  readonly lineBytes: number;
  readonly lines: number;
  /** Of the whole body. */
  readonly bytes: number;
}

const LINE_FEED = 0x0a;

/** @returns lines with their index in the body, from 0; blank ones are counted and left out. */
export async function* readLines(pieces: AsyncIterable<Uint8Array>, limits: LineLimits): AsyncGenerator<Line> {
  let index = 0;
  let total = 0;
  let held: Uint8Array[] = [];
  let length = 0;

  function finish(): Line | undefined {
    const bytes = Buffer.concat(held);
    const long = length > limits.lineBytes;
    held = [];
    length = 0;
    if (long) return { kind: 'too-long', index: index++ };
    const line: Line = { kind: 'line', index: index++, bytes };
    return bytes.toString('latin1').trim() === '' ? undefined : line;
  }

  for await (const piece of pieces) {
    total += piece.length;
    if (total > limits.bytes) {
      yield { kind: 'too-many-bytes', index };
      return;
    }
    for (let start = 0; start < piece.length; ) {
      if (index >= limits.lines) {
        yield { kind: 'too-many-lines', index };
        return;
      }
      const feed = piece.indexOf(LINE_FEED, start);
      const end = feed < 0 ? piece.length : feed;
      length += end - start;
      if (length <= limits.lineBytes) held.push(piece.subarray(start, end));
      else held = [];
      start = end + 1;
      const line = feed < 0 ? undefined : finish();
      if (line !== undefined) yield line;
    }
  }
  const last = length === 0 ? undefined : finish();
  if (last !== undefined) yield last;
}

/** How a bench is shown: its workload in lines that fit a terminal, then one table. */
import type { Row } from './bench.js';

const WIDTH = 100;
const HEADING: Row = { what: '', median: 'median', spread: 'spread' };

/** Words set in lines of at most `WIDTH` characters. */
export function paragraph(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export function table(rows: readonly Row[]): readonly string[] {
  const all = [HEADING, ...rows].map(({ what, median, spread = '', note = '' }) => [what, median, spread, note]);
  const widths = all.reduce(
    (widest, cells) => widest.map((width, column) => Math.max(width, cells[column]?.length ?? 0)),
    [0, 0, 0, 0],
  );
  return all.map((cells) =>
    cells
      .map((cell, column) => (column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

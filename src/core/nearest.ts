/** The candidate a person most likely meant, for "did you mean": at most two slips of the keyboard away. */
const SLIPS = 2;

/** @returns the nearest candidate by edit distance, the first of equals, or undefined when none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = SLIPS + 1;
  const asked = word.toLowerCase();
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > SLIPS) continue;
    const distance = editDistance(asked, candidate.toLowerCase(), fewest);
    // Two slips in a word of four letters is another word.
    if (distance < fewest && distance * 2 < candidate.length) {
      best = candidate;
      fewest = distance;
    }
  }
  return best;
}

/** Levenshtein's distance in UTF-16 units, one row at a time; `enough` or more once it cannot be less. */
function editDistance(a: string, b: string, enough: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const distance = Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current[column] = distance;
      if (distance < least) least = distance;
    }
    // No later row has less.
    if (least >= enough) return least;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

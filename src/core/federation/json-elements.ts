/** The elements of a JSON array as the texts they are, so that each can be read strictly, and one that is wrong spoils no other. */

const SPACE = /\s/;

/**
 * @param most elements; beyond them the text is not looked at.
 * @returns undefined for a text that is no array, as far as that shows without reading its elements.
 */
export function jsonElements(text: string, most: number): readonly string[] | undefined {
  const whole = text.trim();
  if (!whole.startsWith('[') || !whole.endsWith(']')) return undefined;
  const elements: string[] = [];
  let start = 1;
  for (let depth = 0, at = 1; at < whole.length && elements.length < most; at += 1) {
    const character = whole[at] ?? '';
    if (character === '"') at = endOfString(whole, at);
    else if (character === '[' || character === '{') depth += 1;
    else if (depth > 0 && (character === ']' || character === '}')) depth -= 1;
    else if (depth === 0 && (character === ',' || character === ']')) {
      const element = whole.slice(start, at).trim();
      if (element === '' && (character === ',' || elements.length > 0)) return undefined;
      if (element !== '') elements.push(element);
      start = at + 1;
      if (character === ']') return isOver(whole, start) ? elements : undefined;
    } else if (depth === 0 && character === '}') return undefined;
  }
  return elements.length === most ? elements : undefined;
}

function isOver(text: string, from: number): boolean {
  for (let at = from; at < text.length; at += 1) if (!SPACE.test(text[at] ?? '')) return false;
  return true;
}

/** @returns the place of the closing quote; the end of the text when there is none. */
function endOfString(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/**
 * Comma-separated values (RFC 4180) that a spreadsheet can be trusted with: every cell is quoted, and a text that it
 * would take for a formula (`=`, `+`, `-`, `@`, a tab or a carriage return first) is led by an apostrophe. What providers
 * write of themselves ends up here.
 */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const FORMULA = /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

function cell(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}

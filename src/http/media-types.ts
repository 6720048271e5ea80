/** Media types of bodies, as a Content-Type header names them. */
/** What a page's form sends. */
export const FORM_TYPES = ['multipart/form-data', 'application/x-www-form-urlencoded'] as const;

/** @returns `type/subtype` in lower case, without parameters; '' when there is none. */
export function essence(contentType: string): string {
  return (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
}

export function isTaken(contentType: string, taken: readonly string[]): boolean {
  return taken.includes(essence(contentType));
}

/** Media types of documents that are read, as a Content-Type header names them. Parameters do not matter. */
export const DOCUMENT_TYPES = [
  'application/vc',
  'application/vp',
  'application/ld+json',
  'application/json',
  'application/vc+ld+json',
  'application/vp+ld+json',
  'application/vc+jwt',
  'application/vp+jwt',
  'application/vc+ld+jwt',
  'application/vp+ld+jwt',
  'application/vc+ld+json+jwt',
  'application/vp+ld+json+jwt',
] as const;

/** What a page's form sends. */
export const FORM_TYPES = ['multipart/form-data', 'application/x-www-form-urlencoded'] as const;

/** @returns `type/subtype` in lower case, without parameters; '' when there is none. */
export function essence(contentType: string): string {
  return (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
}

export function isTaken(contentType: string, taken: readonly string[]): boolean {
  return taken.includes(essence(contentType));
}

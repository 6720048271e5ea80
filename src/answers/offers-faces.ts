/** Where the same search is had in another form. A page links to these; a program may ask by `Accept` instead. */

/** @param search an address of `/offers`, relative to the root. */
export function feedAddress(search: string): string {
  return search.replace(/^\/offers/, '/offers.atom');
}

/** @returns where the whole of what was found is asked about. @param search as above, of its first page. */
export function shortlistAddress(search: string, path: '/questions' | '/dossiers/preview'): string {
  const { searchParams } = new URL(search, 'http://localhost');
  searchParams.delete('limit');
  return `${path}?${searchParams}`;
}

export function tableAddress(search: string): string {
  return search.replace(/^\/offers/, '/offers.csv');
}

/** Where the same search is had in another form. A page links to these; a program may ask by `Accept` instead. */

/** @param search an address of `/offers`, relative to the root. */
export function feedAddress(search: string): string {
  return search.replace(/^\/offers/, '/offers.atom');
}

export function tableAddress(search: string): string {
  return search.replace(/^\/offers/, '/offers.csv');
}

/** @digitalbazaar/vc-status-list-context: context documents by URL. */
declare module '@digitalbazaar/vc-status-list-context' {
  export const contexts: Map<string, Record<string, unknown>>;
}

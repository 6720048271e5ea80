/** @digitalbazaar/data-integrity-context: context documents by URL. */
declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: Map<string, Record<string, unknown>>;
}

/** @digitalbazaar/multikey-context: context documents by URL. */
declare module '@digitalbazaar/multikey-context' {
  export const contexts: Map<string, Record<string, unknown>>;
}

/** @digitalbazaar/credentials-context: context documents by URL. */
declare module '@digitalbazaar/credentials-context' {
  export const contexts: Map<string, Record<string, unknown>>;
}

/** ed25519-signature-2020-context: context documents by URL. */
declare module 'ed25519-signature-2020-context' {
  export const contexts: Map<string, Record<string, unknown>>;
}

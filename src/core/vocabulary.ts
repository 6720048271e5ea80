/** The pinned JSON-LD contexts and the shapes, read once at start by an adapter. Structured-clone. */
export interface Vocabulary {
  /** Context URL (without fragment) → parsed JSON-LD context document. */
  readonly contexts: Readonly<Record<string, unknown>>;
  /** SHACL shapes as Turtle text. */
  readonly shapes: string;
}

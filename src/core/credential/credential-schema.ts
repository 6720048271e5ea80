/** `credentialSchema`: what a credential names to be held against (VCDM 2.0 §4.11, VC JSON Schema 1.0). */
import { entriesOf, idOf, isObject, type Json, type JsonObject, typesOf } from './json.js';
import { digestsOf, type GivenDigests } from './related-resource.js';

/** The type whose schema is a document of its own; `JsonSchemaCredential` wraps it in a credential. */
const EVALUATED = 'JsonSchema';

export interface NamedSchema {
  readonly pointer: string;
  readonly id: Json | undefined;
  readonly types: readonly Json[];
  /** Where the schema lies; undefined for a kind that is not evaluated here. */
  readonly url: string | undefined;
  /** What its document must have, where the credential says so. */
  readonly digests: GivenDigests;
}

export function schemasOf(payload: JsonObject, pointer: string): readonly NamedSchema[] {
  return entriesOf(payload, 'credentialSchema', pointer).flatMap(([at, entry]): readonly NamedSchema[] => {
    if (!isObject(entry)) return [];
    const [id, types] = [idOf(entry), typesOf(entry)];
    const url = types.includes(EVALUATED) && typeof id === 'string' ? id : undefined;
    return [{ pointer: at, id, types, url, digests: digestsOf(entry) }];
  });
}

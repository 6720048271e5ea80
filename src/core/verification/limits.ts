/** How much of a document is looked at. Counted before the work is done, never measured in time. */

/** Bytes of what is received, and of each credential inside it. */
export const MAX_DOCUMENT_BYTES = 1_048_576;
/** Objects and arrays inside one another. */
export const MAX_DEPTH = 64;
/** Credentials in one presentation. */
export const MAX_CREDENTIALS = 100;
/** Presentations and credentials inside one another: a presentation, and an enveloped one within it. */
export const MAX_ENVELOPES = 2;
/** Context URLs named by one document, wherever they stand. */
export const MAX_CONTEXTS = 8;
/** Inline prefixes bound by one document. */
export const MAX_PREFIXES = 32;
/**
 * Values of any kind in one document: each can become a statement of its graph, and be held against shapes. The largest
 * documents met in the field, presentations with all their credentials in them, have some hundreds.
 */
export const MAX_VALUES = 5_000;
/** Elements of one array: the JSON-LD library compares each value of a property with all others. */
export const MAX_ELEMENTS = 1_024;
/** Findings of one check on one document that are given in full; of the others only the number. */
export const MAX_FINDINGS = 50;
/** Strange terms of all documents of what is received that are compared with every known one, for what was meant. */
export const MAX_GUESSES = 100;
/** Proofs on one document. */
export const MAX_PROOFS = 8;
/** DIDs of countersignatures in all documents of what is received: each is a host to ask for its document. */
export const MAX_COUNTERSIGNERS = 16;
/**
 * Runs of Hash N-Degree Quads in RDFC-1.0 for all documents of what is received: all of the W3C suite passes with it, a
 * clique of 30 nodes does not.
 */
export const MAX_DEEP_ITERATIONS = 500;
/** Entries of one `credentialStatus`. */
export const MAX_STATUS_ENTRIES = 8;
/** Status lists named by all documents of what is received: each is fetched, verified and inflated once. */
export const MAX_STATUS_LISTS = 16;
/** Certificate chains fetched for all documents of what is received. */
export const MAX_CHAINS = 16;
/** Revocation lists fetched for the certificates of those chains. */
export const MAX_REVOCATION_LISTS = 16;
/** Bytes of one status list after decompression: 32 times 1,048,576 statuses of one bit. */
export const MAX_STATUS_LIST_BYTES = 4_194_304;
/** Related resources and schemas named by all documents of what is received: each is another address to ask. */
export const MAX_RESOURCES = 8;
/** Steps of evaluating schemas for all of them: schemas applied, values compared, characters matched. */
export const MAX_SCHEMA_WORK = 5_000_000;

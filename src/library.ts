/**
 * Cartulary as a library: a catalogue in this process, with the same verbs as HTTP and the command line have
 * (`catalogue/verbs/`). Nothing is served, and nothing runs by itself.
 */

export type { Catalogue } from './catalogue/catalogue.js';
export { type Config, type Options, readConfig } from './config.js';
export { openCatalogue } from './node.js';

/** How much a document made the libraries do, counted: a test of a bomb asserts these and never a time. */
import jsonld from 'jsonld';
import contextApi from 'jsonld/lib/context.js';
import RDFC10 from 'rdf-canonize/lib/RDFC10Sync.js';
import { PlainDocuments } from '../../src/core/jsonld/plain-document.js';

export interface Work {
  /** Documents expanded, by the library or the short way. */
  expansions: number;
  /** Term definitions made while processing contexts. */
  terms: number;
  /** Runs of Hash N-Degree Quads in RDFC-1.0. */
  deepIterations: number;
}

/** Runs with the libraries' own functions counted, one run at a time, and puts them back. */
export async function counted<T>(run: () => Promise<T>): Promise<{ readonly result: T; readonly work: Work }> {
  const work: Work = { expansions: 0, terms: 0, deepIterations: 0 };
  const { expand } = jsonld;
  const { createTermDefinition } = contextApi;
  const { hashNDegreeQuads } = RDFC10.prototype;
  const { quads } = PlainDocuments.prototype;
  jsonld.expand = (input, options) => {
    work.expansions++;
    return expand(input, options);
  };
  contextApi.createTermDefinition = (options) => {
    work.terms++;
    createTermDefinition(options);
  };
  PlainDocuments.prototype.quads = async function (document) {
    const found = await quads.call(this, document);
    if (found !== undefined) work.expansions++;
    return found;
  };
  RDFC10.prototype.hashNDegreeQuads = function (...given) {
    work.deepIterations++;
    return hashNDegreeQuads.apply(this, given);
  };
  try {
    return { result: await run(), work };
  } finally {
    Object.assign(jsonld, { expand });
    Object.assign(contextApi, { createTermDefinition });
    Object.assign(RDFC10.prototype, { hashNDegreeQuads });
    Object.assign(PlainDocuments.prototype, { quads });
  }
}

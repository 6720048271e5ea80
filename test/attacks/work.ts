/** How much a document made the libraries do, counted: a test of a bomb asserts these and never a time. */
import { createHash } from 'node:crypto';
import jsonld from 'jsonld';
import contextApi from 'jsonld/lib/context.js';
import rdfCanonize from 'rdf-canonize';

export interface Work {
  /** Documents given to the JSON-LD processor. */
  expansions: number;
  /** Term definitions made while processing contexts. */
  terms: number;
  /** Hashes computed by RDFC-1.0, over all its deep iterations. */
  hashes: number;
}

/** Runs with the libraries' own functions counted, one run at a time, and puts them back. */
export async function counted<T>(run: () => Promise<T>): Promise<{ readonly result: T; readonly work: Work }> {
  const work: Work = { expansions: 0, terms: 0, hashes: 0 };
  const { expand } = jsonld;
  const { createTermDefinition } = contextApi;
  const { canonize } = rdfCanonize;
  jsonld.expand = (input, options) => {
    work.expansions++;
    return expand(input, options);
  };
  contextApi.createTermDefinition = (options) => {
    work.terms++;
    createTermDefinition(options);
  };
  rdfCanonize.canonize = (input, options) => {
    const createMessageDigest = () => {
      work.hashes++;
      const hash = createHash('sha256');
      return { update: (text: string) => void hash.update(text), digest: () => hash.digest('hex') };
    };
    return canonize(input, { ...options, createMessageDigest });
  };
  try {
    return { result: await run(), work };
  } finally {
    Object.assign(jsonld, { expand });
    Object.assign(contextApi, { createTermDefinition });
    Object.assign(rdfCanonize, { canonize });
  }
}

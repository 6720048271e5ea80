import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import contextApi from 'jsonld/lib/context.js';
import { readVocabulary, SHIPPED_CONTEXTS } from '../../../src/adapters/vocabulary.js';
import { readDocuments } from '../../../src/core/credential.js';
import { OverlayMap } from '../../../src/core/jsonld/overlay-map.js';
import { type Contexts, JsonLd, useCopyOnWriteContexts, useShortWay } from '../../../src/core/jsonld.js';
import { filesOf, sharedFolder, textOf } from '../../conformance/shared.js';

/** Graphs of the documents, or why there is none, with contexts cloned in one of the two ways. */
async function graphs(
  copyOnWrite: boolean,
  documents: readonly object[],
  contexts: Contexts,
): Promise<readonly unknown[]> {
  useCopyOnWriteContexts(copyOnWrite);
  // It would do without most contexts.
  useShortWay(false);
  try {
    const jsonLd = new JsonLd(contexts);
    const results: unknown[] = [];
    for (const document of documents) results.push(await jsonLd.graph(document));
    return results;
  } finally {
    useShortWay(true);
    useCopyOnWriteContexts(true);
  }
}

async function expectParity(documents: readonly object[], contexts: Contexts): Promise<void> {
  expect(documents).not.to.deep.equal([]);
  expect(await graphs(true, documents, contexts)).to.deep.equal(await graphs(false, documents, contexts));
}

describe('copy-on-write contexts give the graphs that cloned ones give', () => {
  it('by another way of cloning: the switch does switch', () => {
    const mappings = () => contextApi.getInitialContext({ processingMode: undefined }).clone().mappings;
    expect(mappings()).to.be.instanceOf(OverlayMap);
    useCopyOnWriteContexts(false);
    expect(mappings()).not.to.be.instanceOf(OverlayMap);
    useCopyOnWriteContexts(true);
    expect(mappings()).to.be.instanceOf(OverlayMap);
  });

  it('for our own examples', async () => {
    const folder = path.join(SHIPPED_CONTEXTS, 'examples');
    const documents = readdirSync(folder).map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
    await expectParity(documents, (await readVocabulary()).contexts);
  });

  const loire = sharedFolder('gaia-x/loire');
  const inputs = sharedFolder('w3c/vcdm2-input');

  it(`for real Gaia-X documents${loire === undefined ? ' (skipped: ../shared/data/gaia-x is absent)' : ''}`, async function () {
    if (loire === undefined) return this.skip();
    const documents = filesOf(loire).flatMap((file) => {
      const mediaType = file.startsWith('vp') ? 'application/vp+jwt' : 'application/vc+jwt';
      return readDocuments(Buffer.from(textOf(loire, file)), mediaType).flatMap(({ document }) =>
        document === undefined ? [] : [document.payload],
      );
    });
    await expectParity(documents, (await readVocabulary()).contexts);
  });

  it(`for the inputs of the W3C suite${inputs === undefined ? ' (skipped: ../shared/data/w3c is absent)' : ''}`, async function () {
    if (inputs === undefined) return this.skip();
    const files = filesOf(inputs).filter((file) => file.endsWith('.json'));
    await expectParity(
      files.map((file) => JSON.parse(textOf(inputs, file))),
      (await readVocabulary()).contexts,
    );
  });
});

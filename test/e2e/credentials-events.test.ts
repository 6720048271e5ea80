/**
 * Credentials Events Services with real signatures, over HTTP: two catalogues that take from each other in this form, and
 * a service as others run it, which holds labels of what lies elsewhere.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { keyFromSeed, publicHalf } from '../../src/adapters/keys.js';
import { type Signed, signCredential } from '../../src/adapters/signer.js';
import { readVocabulary } from '../../src/adapters/vocabulary.js';
import { type Config, type Options, readConfig } from '../../src/config.js';
import { canonicalJson, sha256 } from '../../src/core/digest.js';
import { instant } from '../../src/core/instant.js';
import { multikeyOf } from '../../src/core/public-key.js';
import { openCatalogue } from '../../src/node.js';
import { startServer } from '../../src/service.js';
import { everything } from '../catalogue/fixtures.js';
import { value } from '../catalogue/outcomes.js';
import { signedOffers } from '../nodes/documents.js';

describe('credentials events', function () {
  this.timeout(60_000);
  let root = '';
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'cartulary-events-'));
  });
  after(() => rm(root, { recursive: true, force: true }));

  function settings(name: string, more: Options = {}): Config {
    const own = { data: join(root, name), baseUrl: `https://${name}.test`, port: '0', logLevel: 'silent' };
    const reading = readConfig({ ...own, allowLoopback: 'true', peerNetworks: '127.0.0.0/8', ...more }, {});
    if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
    return reading.config;
  }

  /** One catalogue takes what a service at `url` lists. @returns what is remembered of it, and the offers here then. */
  async function taken(name: string, url: string) {
    const catalogue = await openCatalogue(settings(name, { peers: `${url}#credentials-events` }));
    try {
      while ((await catalogue.follow(url, 0)).is === 'more');
      const [record] = catalogue.peers();
      const hits = value(await catalogue.search(everything(catalogue.now()))).hits;
      return { record, offers: hits.map(({ offer }) => offer.iri).sort() };
    } finally {
      await catalogue.close();
    }
  }

  async function published(name: string, documents: readonly Signed[]): Promise<void> {
    const catalogue = await openCatalogue(settings(name));
    for (const { bytes, mediaType } of documents) value(await catalogue.publish(bytes, mediaType));
    await catalogue.close();
  }

  it('bring two catalogues to the same offers, each judged by both, and come to rest', async () => {
    const [ofA, ofB] = [await signedOffers('events/a'), await signedOffers('events/b')];
    await published('a', await Promise.all([1, 2, 3].map(ofA)));
    await published('b', await Promise.all([1, 2].map(ofB)));
    const from = async (name: string, to: string) => {
      const server = await startServer(settings(name));
      try {
        return await taken(to, server.url);
      } finally {
        await server.close();
      }
    };
    const atB = await from('a', 'b');
    const atA = await from('b', 'a');
    expect(atB.record).to.deep.include({ taken: 3, known: 0, refused: {} });
    expect(atA.record).to.deep.include({ taken: 2, known: 0, refused: {} });
    expect(atA.offers).to.have.length(5);
    expect(atA.offers).to.deep.equal(atB.offers);
    const again = await from('a', 'b');
    expect([again.record?.taken, again.record?.known], 'no news').to.deep.equal([0, 3]);
  });

  describe('of a service as others run it', () => {
    let server: Server;
    let url = '';
    const documents = new Map<string, Signed>();
    const events: object[] = [];

    before(async () => {
      server = createServer((request, response) => {
        const { pathname, searchParams } = new URL(request.url ?? '/', url);
        const document = documents.get(pathname);
        if (document !== undefined) {
          response.setHeader('content-type', document.mediaType).end(document.bytes);
          return;
        }
        const last = searchParams.get('lastReceivedID');
        const after = events.findIndex((event) => 'id' in event && event.id === last) + 1;
        const page = events.slice(after, after + Number(searchParams.get('size')));
        response.setHeader('content-type', 'application/json').end(JSON.stringify(page));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    after(() => server.close());

    const event = (id: string, { bytes }: Signed) => ({
      specversion: '1.0',
      type: 'eu.gaia-x.credential',
      source: 'https://compliance.test',
      id,
      time: '2026-01-01T00:00:00Z',
      cesreceiveddate: '2026-01-01T00:00:01Z',
      datacontenttype: 'application/vc+jwt',
      data: Buffer.from(bytes).toString(),
    });

    /** A label of these documents, signed by somebody whom no list here names. */
    async function label(...named: readonly (readonly [path: string, document: Signed])[]): Promise<Signed> {
      const { contexts } = await readVocabulary();
      const key = keyFromSeed(createHash('sha256').update('compliance').digest());
      const multikey = multikeyOf(publicHalf(key));
      const issuer = `did:key:${multikey}`;
      const outcome = await signCredential(
        {
          '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/gaia-x/2511#'],
          id: `${issuer}#label`,
          type: ['VerifiableCredential', 'gx:LabelCredential'],
          issuer,
          validFrom: '2026-01-01T00:00:00Z',
          credentialSubject: {
            id: `${issuer}#cs`,
            'gx:labelLevel': 'SC',
            'gx:engineVersion': '2.11.0',
            'gx:rulesVersion': 'CD25.10',
            'gx:compliantCredentials': named.map(([path, document]) => ({
              id: `${url}${path}#cs`,
              type: 'gx:ServiceOffering',
              'gx:digestSRI': `sha256-${sha256(canonicalJson(payloadOf(document)))}`,
            })),
          },
        },
        {
          key,
          verificationMethod: `${issuer}#${multikey}`,
          format: 'vc+jwt',
          created: instant('2026-01-01'),
          contexts,
        },
      );
      return value(outcome);
    }

    const payloadOf = ({ bytes }: Signed): object =>
      JSON.parse(Buffer.from(Buffer.from(bytes).toString().split('.')[1] ?? '', 'base64url').toString());

    it('takes labels, fetches what they name, and believes neither without a signature that holds', async () => {
      const offers = await signedOffers('events/elsewhere');
      const [first, second, third, fourth] = [await offers(1), await offers(2), await offers(3), await offers(4)];
      const forged = { ...third, bytes: Buffer.from(`${Buffer.from(third.bytes).toString().slice(0, -4)}AAAA`) };
      documents.set('/first.jwt', first);
      documents.set('/fourth.jwt', third);
      documents.set('/forged.jwt', forged);
      events.push(
        event('6b1f', await label(['/first.jwt', first], ['/fourth.jwt', fourth], ['/forged.jwt', third])),
        event('77aa', forged),
        event('9c03', second),
      );
      const { record, offers: found } = await taken('c', url);
      expect(record).to.deep.include({ taken: 3, event: '9c03' });
      // The bytes behind the second address are the third offer; what is forged fails, named or not.
      expect(record?.refused).to.deep.equal({ 'peer-content-differs': 1, 'signature-invalid': 2 });
      expect(found.map((iri) => /#(\d)\//.exec(iri)?.[1])).to.deep.equal(['1', '2']);
    });
  });
});

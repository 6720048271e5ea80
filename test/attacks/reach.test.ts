/**
 * Documents that would send this machine somewhere. From the published bytes to the wire: a server stands on this
 * machine's loopback, behind whatever name is asked, and must not hear anything that was not allowed.
 */
import type { RequestListener } from 'node:http';
import { expect } from 'chai';
import jsonld from 'jsonld';
import type { Resolver } from '../../src/adapters/evidence/destination.js';
import { type NetworkOptions, networkEvidence } from '../../src/adapters/evidence/source.js';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import type { Outcome } from '../../src/core/problem.js';
import { LOCAL, type LocalServer, serve } from '../adapters/evidence/server.js';
import { jws } from '../core/verification/tampering.js';
import { BOREAL, credential, edited, sign } from '../signers.js';
import { openJudging } from './catalogue.js';

describe('attacks on what this machine can reach', () => {
  let server: LocalServer;
  let answer: RequestListener;
  let resolved: string[] = [];
  const catalogues: Catalogue[] = [];

  beforeEach(async () => {
    resolved = [];
    answer = (_, response) => response.setHeader('content-type', 'application/json').end('{}');
    server = await serve('https', (request, response) => answer(request, response));
  });
  afterEach(async () => {
    await server.close();
    for (const catalogue of catalogues.splice(0)) await catalogue.close();
  });

  /** Every name leads to these addresses. */
  const dns =
    (...addresses: string[]): Resolver =>
    async (host) => {
      resolved.push(host);
      return addresses;
    };

  async function published(document: { bytes: Uint8Array; mediaType: string }, options: NetworkOptions = {}) {
    const evidence = networkEvidence({ reach: 'public', resolve: dns('127.0.0.1'), ...options });
    const catalogue = await openJudging({ evidence });
    catalogues.push(catalogue);
    const outcome = await catalogue.publish(document.bytes, document.mediaType);
    expect(catalogue.head().seq).to.equal(0);
    return codesOf(outcome);
  }

  /** Signed by Boreal's key in the name of any DID; the document of that DID is what would be fetched. */
  const inTheNameOf = (issuer: string) => jws({ kid: `${issuer}#key-1` }, credential({ issuer }));

  describe('attack: did:web host tricks', () => {
    const tricks: Readonly<Record<string, (port: number) => string>> = {
      userinfo: (port) => `did:web:trusted.example%40boreal.example%3A${port}`,
      'the loopback address': (port) => `did:web:127.0.0.1%3A${port}`,
      'the loopback address in IPv6': (port) => `did:web:%5B%3A%3A1%5D%3A${port}`,
      'an address in decimal': (port) => `did:web:2130706433%3A${port}`,
      'an address in hexadecimal': (port) => `did:web:0x7f.1%3A${port}`,
      'the metadata address': () => 'did:web:169.254.169.254',
      'a query that cuts the path': (port) => `did:web:boreal.example%3A${port}%3Fx=`,
      'a fragment that cuts the path': (port) => `did:web:boreal.example%3A${port}%23`,
      'a path that climbs': (port) => `did:web:boreal.example%3A${port}:..:secret`,
      'an encoded path that climbs': (port) => `did:web:boreal.example%3A${port}:%2e%2e:secret`,
      'a slash in a segment': (port) => `did:web:boreal.example%3A${port}:a%2F..%2Fsecret`,
    };
    for (const [trick, did] of Object.entries(tricks)) {
      it(`${trick} connects to nothing and resolves no name, even in development`, async () => {
        const document = inTheNameOf(did(server.port));
        for (const reach of ['public', 'public-and-loopback'] as const) {
          const codes = await published(document, { ...LOCAL, reach, resolve: dns('127.0.0.1') });
          expect(codes.join()).to.match(/did-web-host|did-web-path|did-malformed|issuer-not-did/);
        }
        expect(server.asked).to.deep.equal([]);
        expect(resolved).to.deep.equal([]);
      });
    }
  });

  describe('attack: DNS answers into private ranges', () => {
    const did = () => `did:web:boreal.example%3A${server.port}`;
    for (const addresses of [
      ['127.0.0.1'],
      ['::1'],
      ['10.0.0.1'],
      ['172.16.0.1'],
      ['192.168.0.1'],
      ['169.254.169.254'],
      ['100.64.0.1'],
      ['fd00::1'],
      ['fe80::1'],
      ['::ffff:127.0.0.1'],
      ['64:ff9b::7f00:1'],
      ['0.0.0.0'],
      ['9.9.9.9', '127.0.0.1'],
    ]) {
      it(`connects to nothing: ${addresses.join(' and ')}`, async () => {
        expect(await published(inTheNameOf(did()), { resolve: dns(...addresses) })).to.include('fetch-address-refused');
        expect(server.asked).to.deep.equal([]);
        expect(resolved).to.deep.equal(['boreal.example']);
      });
    }
    it('is asked once: a name that moves after it was judged gains nothing', async () => {
      let asked = 0;
      const resolve: Resolver = async () => (asked++ === 0 ? ['127.0.0.1'] : ['10.0.0.1']);
      await published(inTheNameOf(did()), { ...LOCAL, resolve });
      expect(asked).to.equal(1);
      expect(server.asked).to.deep.equal(['/.well-known/did.json']);
    });
  });

  describe('attack: a redirect from the DID document', () => {
    for (const status of [301, 302, 303, 307, 308]) {
      it(`${status} to this machine is not followed`, async () => {
        answer = (request, response) => {
          if (request.url === '/secret') response.end('{}');
          else response.writeHead(status, { location: `https://localhost:${server.port}/secret` }).end();
        };
        const codes = await published(inTheNameOf(`did:web:boreal.example%3A${server.port}`), LOCAL);
        expect(codes).to.include('fetch-redirected');
        expect(server.asked).to.deep.equal(['/.well-known/did.json']);
      });
    }
  });

  describe('attack: a DID document without end', () => {
    it('is left after 64 KiB', async () => {
      let sent = 0;
      answer = (_, response) => {
        response.setHeader('content-type', 'application/did+json');
        const piece = Buffer.alloc(16_384, 0x20);
        const more = () => {
          while (!response.destroyed && sent < 64 * 1024 * 1024) {
            sent += piece.length;
            if (!response.write(piece)) return void response.once('drain', more);
          }
        };
        more();
      };
      const codes = await published(inTheNameOf(`did:web:boreal.example%3A${server.port}`), LOCAL);
      expect(codes).to.include('fetch-too-large');
      expect(sent).to.be.lessThan(64 * 1024 * 1024);
    });
  });

  describe('attack: a remote context', () => {
    it('is refused and not fetched, wherever it stands', async () => {
      const url = `https://boreal.example:${server.port}/context`;
      const signed = await sign(credential());
      for (const document of [
        edited(signed, (vc) => ({ ...vc, '@context': ['https://www.w3.org/ns/credentials/v2', url] })),
        edited(signed, (vc) => ({ ...vc, credentialSubject: { '@context': url, id: 'urn:x:1' } })),
      ]) {
        expect(await published(document, LOCAL)).to.include('context-unknown');
      }
      expect(server.asked.filter((path) => path !== '/.well-known/did.json')).to.deep.equal([]);
    });
    it('has no loader to fall back on: the library itself refuses without one', async () => {
      const url = `https://localhost:${server.port}/context`;
      const thrown = await jsonld.expand({ '@context': url, a: 1 }).catch((error: unknown) => error);
      expect(thrown).to.be.instanceOf(Error);
      expect(server.asked).to.deep.equal([]);
    });
  });

  describe('attack: URLs of schemas, evidence, terms and keys in a document', () => {
    it('are not fetched from this machine', async () => {
      const url = `https://boreal.example:${server.port}/hidden`;
      const schema = { credentialSchema: { id: url, type: 'JsonSchema' } };
      const others = {
        evidence: { id: url, type: 'Evidence' },
        refreshService: { id: url, type: 'RefreshService' },
        termsOfUse: { id: url, type: 'Policy' },
        renderMethod: { id: url, type: 'SvgRenderingTemplate2023' },
      };
      await published(jws({}, { ...credential(), ...schema }));
      await published(jws({}, { ...credential(), ...others, credentialSubject: { id: url } }));
      await published(jws({ x5u: url, jku: url }));
      expect(server.asked).to.deep.equal([]);
    });
  });

  describe('attack: a homoglyph issuer', () => {
    // Cyrillic а and е, Greek ο, full-width letters, a zero-width joiner.
    for (const host of [
      'boreаl.example',
      'borеal.example',
      'bοreal.example',
      'ｂoreal.example',
      'bo\u200dreal.example',
    ]) {
      it(`is refused and not resolved: ${encodeURI(host)}`, async () => {
        expect(await published(inTheNameOf(`did:web:${host}`))).to.include('issuer-not-did');
        expect(resolved).to.deep.equal([]);
      });
    }
    it('is another issuer where it is written as the name that DNS knows, and shows as such', async () => {
      const did = 'did:web:xn--boral-1we.example';
      const codes = await published(inTheNameOf(did), { resolve: dns('9.9.9.9', '10.0.0.1') });
      expect(codes).to.include('fetch-address-refused');
      expect(resolved).to.deep.equal(['xn--boral-1we.example']);
      expect(did).not.to.equal(BOREAL.did);
    });
  });
});

function codesOf(outcome: Outcome<unknown>): readonly string[] {
  expect(outcome.ok).to.equal(false);
  return outcome.ok ? [] : outcome.problem.findings.map(({ code }) => code);
}

/**
 * For the W3C suite of Bitstring Status List, which asks issuers for credentials with a status: stands before a node,
 * gives each credential to be issued an index in one list, and serves that list, signed through the node's own door.
 * The suite reads lists over https alone, so the bridge has a certificate that the node must trust.
 * Usage: node dist/test/conformance/suites/status-bridge.js NODE_URL PORT ISSUER_DID CERTIFICATE KEY (docs/conformance.md).
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { gzipSync } from 'node:zlib';
import { request } from 'undici';

const [node, port, issuer, certificate, key] = process.argv.slice(2);
if (certificate === undefined || key === undefined) {
  throw new Error('usage: status-bridge NODE_URL PORT ISSUER_DID CERTIFICATE KEY');
}

const ISSUE = '/vc-api/credentials/issue';
const LIST_URL = `https://127.0.0.1:${port}/status/1`;
/** Bitstring Status List 1.0 §2.2: at least 131,072 bits. Nothing is revoked. */
const ENCODED_LIST = `u${gzipSync(Buffer.alloc(16_384)).toString('base64url')}`;

const list = await post(ISSUE, {
  credential: {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: LIST_URL,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    credentialSubject: {
      id: `${LIST_URL}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: ENCODED_LIST,
    },
  },
});
if (list.status !== 201) throw new Error(`the node signed no list: ${list.text}`);

let issued = 0;

createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, async (incoming, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  if (incoming.method === 'GET') {
    // The suite's reader takes JSON for JSON only where the type says so.
    response.writeHead(200, { 'content-type': 'application/vc+ld+json' }).end(list.text);
    return;
  }
  const address = incoming.url ?? '';
  const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const answer = await post(address, address.startsWith(ISSUE) ? withStatus(body) : body);
  response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.text);
}).listen(Number(port), '127.0.0.1');

function withStatus(body: unknown): unknown {
  const { credential, ...rest } = body as { credential: object };
  const statusListIndex = String(issued++);
  const credentialStatus = {
    id: `${LIST_URL}#${statusListIndex}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex,
    statusListCredential: LIST_URL,
  };
  return { ...rest, credential: { ...credential, credentialStatus } };
}

async function post(address: string, body: unknown): Promise<{ status: number; type: string; text: string }> {
  const headers = { 'content-type': 'application/json' };
  const answer = await request(`${node}${address}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const type = String(answer.headers['content-type'] ?? 'application/json');
  return { status: answer.statusCode, type, text: await answer.body.text() };
}

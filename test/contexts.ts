/** The contexts of the W3C and its community groups, for tests that need no other. */
import { readFileSync } from 'node:fs';
import { contexts as credentials } from '@digitalbazaar/credentials-context';
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context';
import { contexts as multikey } from '@digitalbazaar/multikey-context';
import { contexts as statusList } from '@digitalbazaar/vc-status-list-context';
import { contexts as ed25519 } from 'ed25519-signature-2020-context';
import { SHIPPED_CONTEXTS } from '../src/adapters/vocabulary.js';
import type { Contexts } from '../src/core/jsonld.js';

const JWS_2020: unknown = JSON.parse(readFileSync(`${SHIPPED_CONTEXTS}/jws-2020-v1.jsonld`, 'utf8'));

export const W3C_CONTEXTS: Contexts = Object.fromEntries([
  ...credentials,
  ...dataIntegrity,
  ...multikey,
  ...ed25519,
  ['https://w3id.org/security/suites/jws-2020/v1', JWS_2020],
  ...statusList,
]);

/** The W3C contexts of the npm packages, for tests that need no other. */
import { contexts as credentials } from '@digitalbazaar/credentials-context';
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context';
import { contexts as multikey } from '@digitalbazaar/multikey-context';
import type { Contexts } from '../src/core/jsonld.js';

export const W3C_CONTEXTS: Contexts = Object.fromEntries([...credentials, ...dataIntegrity, ...multikey]);

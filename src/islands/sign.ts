/** On the page of the documents: signs the very text that is shown there, and sends it by the page's own form. */
import { signedPresentation } from './jwt.js';
import { canKeepKeys, keyOf, makeKey, type OwnKey } from './own-keys.js';
import { islands, onPress, show } from './parts.js';

for (const island of islands('sign')) await begin(island);

async function begin(island: HTMLElement): Promise<void> {
  const { did = '' } = island.dataset;
  if (!canKeepKeys()) return show(island, 'unable');
  let key = await keyOf(did);
  if (key === undefined) show(island, did.startsWith('did:web:') ? 'without' : 'elsewhere');
  else ready(island, key);
  onPress(island, 'make', async () => {
    key = await makeKey(did);
    ready(island, key);
  });
  onPress(island, 'sign', async () => {
    const form = island.querySelector('form');
    const document = form?.elements.namedItem('document');
    if (key === undefined || !(document instanceof HTMLInputElement)) throw new Error('nothing to sign with');
    document.value = await signedPresentation(documentsShown(), key);
    form?.submit();
  });
}

function ready(island: HTMLElement, key: OwnKey): void {
  const published = island.querySelector('[data-slot="did-document"]');
  if (published !== null) published.textContent = JSON.stringify(didDocumentOf(key), null, 2);
  show(island, 'ready');
}

/** Of the same form as `cartulary keygen` writes. */
function didDocumentOf({ did, method, multikey }: OwnKey): object {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [{ id: method, type: 'Multikey', controller: did, publicKeyMultibase: multikey }],
    assertionMethod: [method],
    authentication: [method],
  };
}

function documentsShown(): readonly object[] {
  return [...document.querySelectorAll('[data-document]')].map((shown) => JSON.parse(shown.textContent ?? ''));
}

/** On the page that asks who the provider is: an identity without a web domain, from a key that this browser makes. */
import { canKeepKeys, keyOfItsOwn, makeKey } from './own-keys.js';
import { islands, onPress, show } from './parts.js';

for (const island of islands('identity')) {
  if (!canKeepKeys()) continue;
  show(island, 'asked');
  onPress(island, 'make', async () => {
    const { did } = (await keyOfItsOwn()) ?? (await makeKey());
    const field = document.getElementById(island.dataset.into ?? '');
    if (!(field instanceof HTMLInputElement)) throw new Error('no field for the identity');
    field.value = did;
    show(island, 'made');
  });
}

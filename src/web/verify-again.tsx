/** Verifies a stored credential anew: its bytes stay here, the form only names them. */
import type { Frame } from './frame.js';
import { withLanguage } from './frame.js';

export function VerifyAgain({ digest, frame }: { readonly digest: string; readonly frame: Frame }) {
  const words = frame.voice.ui.offerPage;
  return (
    <form class="again" method="post" action={withLanguage('/verifications', frame)}>
      <input type="hidden" name="credential" value={digest} />
      <button type="submit" title={words.verifyAgainHint}>
        {words.verifyAgain}
        <span class="hidden"> {digest.slice(0, 12)}</span>
      </button>
    </form>
  );
}

/** Several documents as the one that the catalogue takes. */
import { VCDM_2 } from '../namespace.js';

export interface Typed {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/**
 * Several go as one presentation that nobody signed; what is no JSON goes in its envelope (VCDM 2.0 §4.13). One alone
 * goes as it is.
 * @param guess names the media type of one that came without.
 */
export function together(documents: readonly Uint8Array[], guess: (bytes: Uint8Array) => string): Typed {
  const [first, ...others] = documents;
  if (first !== undefined && others.length === 0) return { bytes: first, mediaType: guess(first) };
  const verifiableCredential = documents.map((bytes) => {
    const text = Buffer.from(bytes).toString('utf8').trim();
    if (!text.startsWith('{')) {
      return { '@context': VCDM_2, type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${text}` };
    }
    return parsed(text);
  });
  return unsigned(verifiableCredential);
}

/** A presentation without a proof. */
export function unsigned(verifiableCredential: readonly unknown[]): Typed {
  const presentation = { '@context': [VCDM_2], type: ['VerifiablePresentation'], verifiableCredential };
  return { bytes: Buffer.from(JSON.stringify(presentation)), mediaType: 'application/vp' };
}

/** What is no JSON after all is sent as the text it is: the checks say what is wrong with it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

/** What a page's form sends. */
import { done, type Outcome, refused } from '../core/problem.js';

/**
 * Node's own parser of the Fetch standard; the body is whole and bounded by now, so the form is too.
 * @returns problem `document-unreadable` with `form-unreadable`.
 */
export async function readForm(body: Uint8Array, contentType: string): Promise<Outcome<FormData>> {
  try {
    return done(await new Response(Buffer.from(body), { headers: { 'content-type': contentType } }).formData());
  } catch (error) {
    // The Fetch standard reports a malformed form as a TypeError: an expected outcome here.
    if (error instanceof TypeError) return refused('document-unreadable', [{ code: 'form-unreadable', pointer: '' }]);
    throw error;
  }
}

/** What `respond` needs of one exchange. */
import type { Request, Response } from 'express';
import type { Catalogue } from '../catalogue/catalogue.js';
import { LANGUAGES, type Language } from '../messages/sentence.js';
import { type Voice, voice } from '../messages/voice.js';

export interface Context {
  readonly request: Request;
  readonly response: Response;
  readonly voice: Voice;
  readonly illustrative: boolean;
}

export function contextOf(request: Request, response: Response, catalogue: Catalogue): Context {
  return { request, response, voice: chooseVoice(request), illustrative: catalogue.illustrative };
}

/** Query parameters as sent. The address is split by hand: `//host/…` is a path here, never a host. */
export function searchOf(request: Request): URLSearchParams {
  const mark = request.originalUrl.indexOf('?');
  return new URLSearchParams(mark < 0 ? '' : request.originalUrl.slice(mark + 1));
}

/** Every answer tells the head that it knows at least, so that a reader knows when its copy is old. */
export function tellHead(response: Response, catalogue: Catalogue): void {
  response.set('Cartulary-Seq', String(catalogue.head().seq));
}

/** `?lang=` first, then Accept-Language (RFC 9110 §12.5.4), then English. */
function chooseVoice(request: Request): Voice {
  const asked = searchOf(request).get('lang');
  const named = LANGUAGES.find((language) => language === asked);
  const chosen = named ?? request.acceptsLanguages([...LANGUAGES]);
  const language: Language = LANGUAGES.find((known) => known === chosen) ?? 'en';
  return voice(language);
}

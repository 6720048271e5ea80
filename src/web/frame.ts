/** What every page needs besides its own data. */
import type { Voice } from '../messages/voice.js';

export interface Frame {
  readonly voice: Voice;
  /** Same page, other language; undefined for the answer to something sent, which a link would lose. */
  readonly otherLanguageHref?: string;
  /** Keeps the chosen language on links: '' unless it was asked for by `?lang=`. */
  readonly lang: string;
  /** Demo mode: every page says so. */
  readonly illustrative: boolean;
}

/** @param page `method` is the request's: a page that answers GET can be had again under its address. */
export function frameOf(page: {
  readonly voice: Voice;
  readonly method: string;
  readonly url: string;
  readonly illustrative: boolean;
}): Frame {
  const mark = page.url.indexOf('?');
  // As a link `//host/…` would leave the site.
  const path = (mark < 0 ? page.url : page.url.slice(0, mark)).replace(/^\/+/, '/');
  const search = new URLSearchParams(mark < 0 ? '' : page.url.slice(mark + 1));
  const lang = search.get('lang') === page.voice.language ? page.voice.language : '';
  search.set('lang', page.voice.ui.otherLanguage.code);
  return {
    voice: page.voice,
    ...(page.method === 'POST' ? {} : { otherLanguageHref: `${path}?${search}` }),
    lang,
    illustrative: page.illustrative,
  };
}

/** A link within the site that keeps the language asked for. `href` has no fragment. */
export function withLanguage(href: string, frame: Frame): string {
  if (frame.lang === '') return href;
  return `${href}${href.includes('?') ? '&' : '?'}lang=${frame.lang}`;
}

/** The files that pages refer to, under names that change with their content, so that they can be cached for ever. */
import { sha256 } from '../core/digest.js';
import { style } from './style/style.js';

export interface Asset {
  readonly path: string;
  readonly mediaType: string;
  readonly text: string;
}

function hashed(name: string, extension: string, mediaType: string, text: string): Asset {
  return { path: `/assets/${name}.${sha256(text).slice(0, 16)}.${extension}`, mediaType, text };
}

const stylesheet = hashed('style', 'css', 'text/css; charset=utf-8', style);

/** A register's page with one line ticked. */
const icon = hashed(
  'icon',
  'svg',
  'image/svg+xml',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#1c2230"/>' +
    '<path d="M8 9h16M8 23h10" stroke="#d5cfc2" stroke-width="3"/>' +
    '<path d="M8 16.5l3.5 3.5L24 13" fill="none" stroke="#7fd6a2" stroke-width="3"/></svg>\n',
);

export const STYLE_PATH = stylesheet.path;
export const ICON_PATH = icon.path;
export const ASSETS: ReadonlyMap<string, Asset> = new Map([stylesheet, icon].map((asset) => [asset.path, asset]));

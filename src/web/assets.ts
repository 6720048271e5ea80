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

export const STYLE_PATH = stylesheet.path;
export const ASSETS: ReadonlyMap<string, Asset> = new Map([[stylesheet.path, stylesheet]]);

/** The key that a command signs with, as its options name it. */
import { readFile } from 'node:fs/promises';
import type { Instant } from '../core/instant.js';
import type { Shell } from './shell.js';
import type { Format, SigningRequest, Workshop } from './workshop.js';

export interface KeyOptions {
  readonly key: string;
  readonly format: Format;
  readonly method?: string;
  readonly created?: Instant;
}

/** @returns undefined when the file holds no key that signs here, or nothing says which method it is. */
export async function signingRequest(
  shell: Shell,
  workshop: Workshop,
  options: KeyOptions,
): Promise<SigningRequest | undefined> {
  const { method, format, created } = options;
  const jwk = await jsonObject(() => readFile(options.key));
  const key = jwk === undefined ? undefined : workshop.readKey(jwk);
  const kid = method ?? (jwk === undefined ? undefined : Reflect.get(jwk, 'kid'));
  if (key === undefined || typeof kid !== 'string') return undefined;
  return { key, method: kid, format, created: created ?? shell.now() };
}

/** @returns undefined when there is no such file or it holds no JSON object. */
export async function jsonObject(read: () => Promise<Uint8Array>): Promise<object | undefined> {
  try {
    const value: unknown = JSON.parse(Buffer.from(await read()).toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch (error) {
    if (
      error instanceof SyntaxError ||
      (error instanceof Error && 'code' in error && /^(ENOENT|EISDIR|ENOTDIR)$/.test(String(error.code)))
    )
      return undefined;
    throw error;
  }
}

/** The one place that knows where a browser is. Tests skip, visibly, where there is none. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

export const CHROMIUM = '/usr/bin/chromium';

export function hasBrowser(): boolean {
  return existsSync(CHROMIUM);
}

/** The sandbox needs privileges that containers do not give; only our own pages are opened. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}

export const SKIPPED = `skipped: no browser at ${CHROMIUM}`;

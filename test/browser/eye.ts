/**
 * What a machine can see of a page, from one visit to it: faults of accessibility in the light and in the dark, script or
 * style in line, the language it says it speaks, and how narrow it gets. And what all visits together asked the network for.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import type { PageUnderTest } from './pages.js';
import { visit } from './visit.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Whatever the content security policy forbids to stand in a page. */
const INLINE = 'style, [style], script:not([src]), [onclick], [onsubmit], [onload], [onerror], [href^="javascript:"]';

export interface Seen {
  readonly language: string;
  readonly status: number;
  /** Of all rules, in the light. */
  readonly axe: readonly string[];
  /** Of contrast, in the dark: nothing else of a page changes with its colours. */
  readonly dark: readonly string[];
  readonly inline: readonly string[];
  /** The `lang` of the page. */
  readonly spoken: string | null;
  /** Pixels of what is to be scrolled through at 320. */
  readonly narrowest: number;
}

export interface Eye {
  look(target: PageUnderTest): Promise<Seen>;
  /** Every URL that was asked for so far. */
  readonly asked: readonly string[];
  /** What the browser complained of on its console, failed answers apart: some pages are problems. */
  readonly complaints: readonly string[];
}

export async function openEye(browser: Browser, site: string, language: string): Promise<Eye> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const [asked, complaints]: [string[], string[]] = [[], []];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(`${page.url()}: ${message.text()}`);
    }
  });
  return {
    asked,
    complaints,
    async look(target) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      const status = await visit(page, site, target, language);
      await page.evaluate(AXE);
      const axe = await faults(page, `{ type: 'tag', values: ${JSON.stringify(TAGS)} }`);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await faults(page, "{ type: 'rule', values: ['color-contrast'] }");
      const inline = await page.locator(INLINE).evaluateAll((found) => found.map(({ outerHTML }) => outerHTML));
      const spoken = await page.locator('html').getAttribute('lang');
      await page.setViewportSize({ width: 320, height: 800 });
      const narrowest = Number(await page.evaluate('document.documentElement.scrollWidth'));
      return { language, status, axe, dark, inline, spoken, narrowest };
    },
  };
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

async function faults(page: Page, runOnly: string): Promise<readonly string[]> {
  const violations: readonly Violation[] = await page.evaluate(
    `axe.run({ runOnly: ${runOnly}, resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join('; ')}`);
}

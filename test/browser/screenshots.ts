/**
 * Every page of the demo as a picture, to be looked at by a person: `npm run screenshots` writes them all, in both languages,
 * 1536 and 540 pixels wide, into the folder `screenshots`; with words after `--`, those whose names have one of them;
 * with `--readme` the three that README shows, into `docs`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { offerId } from '../../src/core/search/offer.js';
import { LANGUAGES } from '../../src/messages/sentence.js';
import { type DemoService, serveDemo } from '../e2e/demo-service.js';
import { openBrowser } from './browser.js';
import { demoPages } from './demo-pages.js';
import type { PageUnderTest } from './pages.js';
import { visit } from './visit.js';

const WIDTHS = [1536, 540];
const FOLDER = 'screenshots';

const SHOWN = offerId('https://hyper-eu.example/offers/analytics-cloud');

/** By the name of the picture: what it shows, and where on the page it begins. */
const IN_README: Readonly<Record<string, { readonly path: string; readonly from: string }>> = {
  search: { path: '/offers?profile=hdh-2026&asOf=2026-06-01', from: 'body' },
  offer: { path: `/offers/${SHOWN}?profile=hdh-2020-ce`, from: '#time' },
  changes: { path: '/changes?profile=hdh-2020-ce&from=2020-07-15&to=2020-07-16', from: 'body' },
};

const asked = process.argv.slice(2);
const demo = await serveDemo();
const browser = await openBrowser();
try {
  if (asked.includes('--readme')) await forReadme(browser, demo.service.url);
  else await all(browser, demo, asked);
} finally {
  await browser.close();
  await demo.service.close();
}

async function all(chromium: Browser, demo: DemoService, words: readonly string[]): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const pages = await demoPages(demo);
  const wanted = pages.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  for (const width of WIDTHS) {
    const page = await chromium.newPage({ viewport: { width, height: 900 } });
    for (const language of LANGUAGES) {
      for (const target of wanted) {
        await visit(page, demo.service.url, target, language);
        await page.screenshot({ path: join(FOLDER, `${fileName(target)}.${language}.${width}.png`), fullPage: true });
      }
    }
    await page.close();
  }
}

function fileName({ name }: PageUnderTest): string {
  return name.replace(/[^a-z0-9]+/gi, '-');
}

async function forReadme(chromium: Browser, site: string): Promise<void> {
  const page = await chromium.newPage({ viewport: { width: 1280, height: 800 } });
  await mkdir('docs', { recursive: true });
  for (const [name, { path, from }] of Object.entries(IN_README)) {
    await page.goto(`${site}${path}`);
    await page
      .locator(from)
      .first()
      .evaluate((element) => element.scrollIntoView());
    await writeFile(join('docs', `${name}.webp`), await webp(page));
  }
}

/** Playwright itself writes no WebP; the browser does. */
async function webp(page: Page): Promise<Uint8Array> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 85 });
  return Buffer.from(data, 'base64');
}

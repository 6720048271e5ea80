import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { ROUTES } from '../../src/http/routes.js';
import { LANGUAGES } from '../../src/messages/sentence.js';
import { type Service, startService } from '../http/service.js';
import { worldCatalogue } from '../http/world.js';
import { hasBrowser, openBrowser, SKIPPED } from './browser.js';
import { PAGES, type PageUnderTest } from './pages.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

describe('the list of pages under test', () => {
  it('has every route that gives HTML, and no other', () => {
    const html = ROUTES.filter(({ gives }) => gives.includes('html')).map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(PAGES.map(({ route }) => route))].sort()).to.deep.equal(html.sort());
  });
});

describe(hasBrowser() ? 'pages in a browser' : `pages in a browser (${SKIPPED})`, function () {
  this.timeout(120_000);
  let service: Service;
  let browser: Browser;

  before(async function () {
    if (!hasBrowser()) this.skip();
    service = await startService(worldCatalogue(), { readsPerMinute: 100_000, writesPerMinute: 100_000 });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await service?.close();
  });

  async function open(page: Page, { path, form, fields }: PageUnderTest, language: string): Promise<void> {
    await page.goto(`${service.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
    if (fields !== undefined) await send(page, fields);
    if (form === undefined) return;
    const action = `${form.action}?lang=${language}`;
    await page.locator('form.verify').evaluate((element, to) => element.setAttribute('action', to), action);
    await page.locator('#document').fill(form.document);
    await Promise.all([page.waitForNavigation(), page.locator('form.verify button').click()]);
  }

  /** Through the first form of the page, with other fields in the place of its own. */
  async function send(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
    const form = page.locator('main form').first();
    await form.evaluate((element, given) => {
      const inputs = Object.entries(given).map(([name, value]) => {
        const input = element.ownerDocument.createElement('input');
        return Object.assign(input, { type: 'hidden', name, value });
      });
      element.replaceChildren(...inputs);
    }, fields);
    await Promise.all([page.waitForNavigation(), form.evaluate((element: HTMLFormElement) => element.submit())]);
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const language of LANGUAGES) {
      for (const target of PAGES) {
        it(`has no accessibility fault that a machine can see: ${target.name}, ${language}, ${colorScheme}`, async () => {
          const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 900 } });
          await open(page, target, language);
          expect(await page.locator('html').getAttribute('lang')).to.equal(language);
          await page.evaluate(AXE);
          const violations = (await page.evaluate(
            `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
              .then(({ violations }) => violations)`,
          )) as readonly Violation[];
          await page.close();
          const told = violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ target: at }) => at.join(' ')).join('; ')}`,
          );
          expect(told).to.deep.equal([]);
        });
      }
    }
  }

  for (const target of PAGES) {
    it(`reflows at 320 px without a horizontal scroll: ${target.name}`, async () => {
      const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
      await open(page, target, 'fr');
      const width = await page.evaluate('document.documentElement.scrollWidth');
      await page.close();
      expect(width).to.equal(320);
    });
  }

  it('runs no script and asks nothing of another origin', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const target of PAGES) await open(page, target, 'en');
    const scripts = await page.locator('script').count();
    await page.close();
    expect(scripts).to.equal(0);
    expect(asked.filter((url) => !url.startsWith(service.url))).to.deep.equal([]);
  });
});

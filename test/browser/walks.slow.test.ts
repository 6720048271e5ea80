import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { type DemoService, serveDemo } from '../e2e/demo-service.js';
import { hasBrowser, openBrowser, SKIPPED } from './browser.js';

const WALKS = hasBrowser() ? 'walks through the demo' : `walks through the demo (${SKIPPED})`;

describe(WALKS, function () {
  this.timeout(120_000);
  let demo: DemoService;
  let browser: Browser;
  let page: Page;

  before(async function () {
    if (!hasBrowser()) this.skip();
    demo = await serveDemo();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await demo?.service.close();
  });

  const heading = () => page.locator('h1').innerText();
  const named = (file: string) => join(process.cwd(), 'credentials', file);

  async function verify(file: string): Promise<void> {
    await page.goto(`${demo.service.url}/verifications`);
    await page.locator('#file').setInputFiles(named(file));
    await page.locator('form.verify button[type=submit]').click();
    await page.waitForLoadState();
  }

  for (const javaScriptEnabled of [true, false]) {
    describe(javaScriptEnabled ? 'with script' : 'without script', () => {
      before(async () => {
        page = await (await browser.newContext({ javaScriptEnabled, locale: 'en' })).newPage();
      });
      after(() => page.context().close());

      it('takes a buyer from the front page to the signed document behind a verdict', async () => {
        await page.goto(demo.service.url);
        await page.locator('#q').fill('health');
        await page.locator('#q').press('Enter');
        await page.waitForURL(/\/offers\?.*profile=/);
        expect(await page.locator('.hit').count()).to.be.greaterThan(1);
        await page.locator('input[name=country][value=FR]').check();
        await page.locator('input[name=country][value=FR]').press('Enter');
        await page.waitForURL(/country=FR/);
        const found = await page.locator('.hit h3').first().innerText();
        await page.locator('.hit h3 a').first().click();
        await page.waitForURL(/\/offers\/[a-z2-7]{26}/);
        expect(await heading()).to.equal(found);
        await page.goBack();
        await page.locator('.hit .sum a').first().click();
        await page.waitForURL(/\/explanation\?/);
        const address = await page
          .locator('.chain a[href^="/credentials/"]:not([href$="/report"])')
          .first()
          .getAttribute('href');
        const { status, text } = await demo.service.ask(address ?? '');
        expect(status).to.equal(200);
        expect(text).to.match(/"proof"|^ey/);
      });

      it('sets two offers side by side for a buyer', async () => {
        await page.goto(`${demo.service.url}/offers?profile=hdh-2026&asOf=2026-06-01`);
        for (const place of [0, 1]) await page.locator('.hit input[name=offer]').nth(place).check();
        await page.locator('form#compare button:not([formaction])').click();
        await page.waitForURL(/\/compare\?/);
        expect(await page.locator('table thead th[scope=col]').count()).to.be.at.least(2);
        expect(page.url()).to.include('asOf=2026-06-01');
      });

      it('puts two offers into a dossier for a buyer, and what is downloaded is an archive', async () => {
        await page.goto(`${demo.service.url}/offers?profile=hdh-2026&asOf=2026-06-01`);
        for (const place of [0, 1]) await page.locator('.hit input[name=offer]').nth(place).check();
        await page.locator('form#compare button[formaction]').click();
        await page.waitForURL(/\/dossiers\/preview\?/);
        expect(await page.locator('input[name=offer]:checked').count()).to.equal(2);
        const archive = await page.locator('a[href^="/dossiers?"]').first().getAttribute('href');
        const answer = await fetch(`${demo.service.url}${archive}`);
        const bytes = Buffer.from(await answer.arrayBuffer());
        expect([answer.status, bytes.subarray(0, 2).toString()]).to.deep.equal([200, 'PK']);
      });

      it('shows a verifier what was changed after signing, and by which check', async () => {
        await verify('broken/tampered.json');
        const told = await page.locator('main').innerText();
        expect(told)
          .to.include('Refused')
          .and.match(/signature/i);
      });

      it('shows a verifier that nothing was changed', async () => {
        await verify('demo/stones/2018-06-01-offer.json');
        expect(await page.locator('main').innerText())
          .to.include('Verified')
          .and.not.include('Refused');
      });
    });
  }

  it('is understood by a reader of French from the front page on', async () => {
    page = await (await browser.newContext({ locale: 'fr-FR' })).newPage();
    await page.goto(demo.service.url);
    expect(await page.locator('html').getAttribute('lang')).to.equal('fr');
    await page.locator('#q').press('Enter');
    await page.waitForURL(/\/offers\?/);
    expect(await page.locator('html').getAttribute('lang')).to.equal('fr');
    await page.context().close();
  });
});

import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { type Service, startService } from '../http/service.js';
import { worldCatalogue } from '../http/world.js';
import { hasBrowser, openBrowser, SKIPPED } from './browser.js';
import { tabTo } from './keys.js';

const WALK = hasBrowser() ? 'a buyer with a keyboard and no script' : `a buyer with a keyboard (${SKIPPED})`;

describe(WALK, function () {
  this.timeout(60_000);
  let service: Service;
  let browser: Browser;
  let page: Page;

  before(async function () {
    if (!hasBrowser()) this.skip();
    service = await startService(worldCatalogue());
    browser = await openBrowser();
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  });
  after(async () => {
    await browser?.close();
    await service?.close();
  });

  it('skips to the content with the first key', async () => {
    await page.goto(`${service.url}/offers?profile=hdh-2026&asOf=2026-06-01`);
    await page.keyboard.press('Tab');
    expect(await page.locator('.skip:focus').count()).to.equal(1);
    expect(await page.locator('.skip').boundingBox())
      .to.have.property('y')
      .that.is.at.least(0);
    await page.keyboard.press('Enter');
    expect(page.url()).to.match(/#content$/);
  });

  it('filters by a facet, and the address says so', async () => {
    await page.goto(`${service.url}/offers?profile=hdh-2026&asOf=2026-06-01`);
    await tabTo(page, 'input[name=country][value=IE]');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(/country=IE/);
    expect(await page.locator('input[name=country][value=IE]').isChecked()).to.equal(true);
    expect(page.url()).to.include('asOf=2026-06-01').and.include('profile=hdh-2026');
  });

  it('follows an exclusion from the verdict down to the signed document', async () => {
    await page.goto(`${service.url}/offers?profile=hdh-2026&asOf=2026-06-01`);
    await tabTo(page, 'article:last-of-type .sum a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/explanation\?/);
    await tabTo(page, '.chain a[href^="/credentials/"]:not([href$="/report"])');
    const focused = page.locator('.chain a:focus');
    const outline = await focused.evaluate((element) => element.computedStyleMap().get('outline-style')?.toString());
    expect(outline).to.equal('solid');
    const answer = await service.ask((await focused.getAttribute('href')) ?? '');
    expect(answer.status).to.equal(200);
  });

  it('verifies a pasted document', async () => {
    await page.goto(`${service.url}/verifications?lang=fr`);
    await tabTo(page, '#document');
    await page.keyboard.insertText('{"tampered": true}');
    await tabTo(page, 'form.verify button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('h1:has-text("Résultat")');
    expect(await page.locator('.findings').first().innerText()).to.include('JSON');
  });

  it('gives every target at least 24 by 24 pixels, text in a sentence excepted', async () => {
    await page.goto(`${service.url}/offers?profile=hdh-2026&asOf=2026-06-01`);
    for (const target of await page
      .locator('button, select, input:not([type=hidden]), summary, nav a, .counts a')
      .all()) {
      const box = await target.boundingBox();
      if (box === null) continue;
      const label = await target.evaluate((element) => element.outerHTML.slice(0, 80));
      // A checkbox lends its label's size.
      if (label.includes('checkbox')) continue;
      expect(box.height, label).to.be.at.least(24);
      expect(box.width, label).to.be.at.least(24);
    }
    for (const label of await page.locator('.facet label').all()) {
      expect((await label.boundingBox())?.height).to.be.at.least(24);
    }
  });
});

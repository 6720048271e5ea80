import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { type DemoCatalogue, openDemo } from '../e2e/demo-catalogue.js';
import { type Newcomer, newcomer } from '../e2e/newcomer.js';
import { ANSWERS } from '../http/drafting.js';
import { type Service, startService } from '../http/service.js';
import { hasBrowser, openBrowser, SKIPPED } from './browser.js';

const WALK = hasBrowser() ? 'a newcomer without script' : `a newcomer (${SKIPPED})`;

describe(WALK, function () {
  this.timeout(180_000);
  let provider: Newcomer;
  let world: DemoCatalogue;
  let service: Service;
  let browser: Browser;
  let page: Page;

  before(async function () {
    if (!hasBrowser()) this.skip();
    provider = await newcomer('did:web:nordlicht.example');
    world = await openDemo(undefined, [provider.evidence]);
    service = await startService(world.catalogue);
    browser = await openBrowser();
    page = await (await browser.newContext({ javaScriptEnabled: false, locale: 'en' })).newPage();
  });
  after(async () => {
    await browser?.close();
    await service?.close();
    await provider?.leave();
  });

  /** Answers as a person does: what is offered is chosen, the rest typed. */
  async function answer(control: string, value: string): Promise<void> {
    const found = page.locator(`[name="${control}"]`);
    const [tag, type] = [
      await found.first().evaluate('(one) => one.tagName'),
      await found.first().getAttribute('type'),
    ];
    if (type === 'checkbox') await page.locator(`[name="${control}"][value="${value}"]`).check();
    else if (tag === 'SELECT' || (await found.locator('option').count()) > 0) await found.selectOption(value);
    else await found.fill(value);
  }

  it('finds the form, answers page by page, signs with its own key, publishes, and sees its offer', async () => {
    await page.goto(service.url);
    await page.getByRole('link', { name: 'Publish an offer' }).first().click();
    await page.getByRole('button', { name: 'Start a new draft' }).click();
    for (const answers of Object.values(ANSWERS)) {
      for (const [control, value] of Object.entries(answers)) await answer(control, value);
      await page.getByRole('button', { name: 'Go on' }).click();
    }
    expect(await page.locator('h1').innerText()).to.equal('Check your answers');
    expect(await page.locator('.standing').innerText()).to.match(/Label reachable/);
    await page.getByRole('button', { name: 'Go on to signing' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the unsigned documents' }).click(),
    ]);
    const signed = await provider.sign(await readFile(await download.path()), world.catalogue.now());
    for (const [name, buffer] of signed) {
      await page.locator('#file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(buffer) });
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      expect(await page.locator('h1').innerText(), name).to.equal('Published');
      await page.goBack();
    }
    await page.goto(`${service.url}/offers?q=evident`);
    expect(await page.locator('.hit h3').first().innerText()).to.include('Stockage Évident');
  });
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { cartulary } from '../cli/terminal.js';
import { type DemoCatalogue, openDemo } from '../e2e/demo-catalogue.js';
import { type Newcomer, newcomer } from '../e2e/newcomer.js';
import { ANSWERS } from '../http/drafting.js';
import { type Service, startService } from '../http/service.js';
import { hasBrowser, openBrowser, SKIPPED } from './browser.js';
import { answerPage } from './form-filling.js';
import { answerByKeys, pressButton, tabTo } from './keys.js';

const WALK = hasBrowser() ? 'a newcomer' : `a newcomer (${SKIPPED})`;

describe(WALK, function () {
  this.timeout(180_000);
  let provider: Newcomer;
  let world: DemoCatalogue;
  let service: Service;
  let browser: Browser;

  before(async function () {
    if (!hasBrowser()) this.skip();
    provider = await newcomer('did:web:nordlicht.example');
    world = await openDemo(undefined, [provider.evidence]);
    service = await startService(world.catalogue);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await service?.close();
    await provider?.leave();
  });

  /** From the first page of the site to the first of the form. */
  async function begin(javaScriptEnabled: boolean): Promise<Page> {
    const page = await (await browser.newContext({ javaScriptEnabled, locale: 'en' })).newPage();
    await page.goto(service.url);
    await page.getByRole('link', { name: 'Publish an offer' }).first().click();
    await page.getByRole('button', { name: 'Start a new draft' }).click();
    return page;
  }

  async function goOnToSigning(page: Page): Promise<void> {
    expect(await page.locator('h1').innerText()).to.equal('Check your answers');
    expect(await page.locator('.standing').innerText()).to.match(/Label reachable/);
    await page.getByRole('button', { name: 'Go on to signing' }).click();
  }

  async function firstHit(page: Page, words: string): Promise<string> {
    await page.goto(`${service.url}/offers`);
    await page.locator('input[name=q]').first().fill(words);
    await page.locator('input[name=q]').first().press('Enter');
    await page.waitForURL(/[?&]q=/);
    return page.locator('.hit h3').first().innerText();
  }

  it('without script answers page by page, signs with the command line, publishes, and finds its offer', async () => {
    const page = await begin(false);
    for (const answers of Object.values(ANSWERS)) await answerPage(page, answers);
    await goOnToSigning(page);
    expect(await page.getByRole('button', { name: 'Sign and publish' }).count()).to.equal(0);
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
    expect(await firstHit(page, 'evident')).to.include('Stockage Évident');
  });

  it('without a domain makes a key in the browser, signs with it there, publishes, and finds its offer', async () => {
    const page = await begin(true);
    const { 'provider.identity': _, ...company } = ANSWERS.provider ?? {};
    await page.getByRole('button', { name: 'Use a key of this browser' }).click();
    await page.getByText('The identity is filled in above').waitFor();
    const did = await page.locator('[name="provider.identity"]').inputValue();
    expect(did).to.match(/^did:key:zDn[1-9A-HJ-NP-Za-km-z]+$/);
    await answerPage(page, company);
    await answerPage(page, { ...ANSWERS.offer, 'offer.name': 'Keyed Storage' });
    const { offer: _offer, provider: _provider, ...others } = ANSWERS;
    for (const answers of Object.values(others)) await answerPage(page, answers);
    await goOnToSigning(page);
    await page.getByRole('button', { name: 'Sign and publish' }).click();
    await page.waitForURL(/\/credentials$/);
    expect(await page.locator('h1').innerText()).to.equal('Published');
    expect(await page.locator('main').innerText()).to.include(`${did}#offers/keyed-storage`);
    expect(await firstHit(page, 'keyed')).to.include('Keyed Storage');
  });

  it('with a keyboard alone goes from the first page of the site to a published offer', async () => {
    const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
    await page.goto(service.url);
    await tabTo(page, 'a:text-is("Publish an offer")');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/drafts$/);
    await pressButton(page, 'Start a new draft');
    await page.getByText('Page 1 of').first().waitFor();
    await pressButton(page, 'Use a key of this browser');
    await page.getByText('The identity is filled in above').waitFor();
    const { 'provider.identity': _, ...company } = ANSWERS.provider ?? {};
    const pages = { ...ANSWERS, provider: company, offer: { ...ANSWERS.offer, 'offer.name': 'Typed Storage' } };
    let number = 0;
    for (const answers of Object.values(pages)) {
      number += 1;
      await page.getByText(`Page ${number} of`).first().waitFor();
      // From the top, as who has just arrived.
      await page.evaluate('document.activeElement.blur()');
      for (const [control, value] of Object.entries(answers)) await answerByKeys(page, control, value);
      await pressButton(page, 'Go on');
    }
    await page.locator('h1:text-is("Check your answers")').waitFor();
    await pressButton(page, 'Go on to signing');
    await page.locator('h1:text-is("Sign and publish")').waitFor();
    await pressButton(page, 'Sign and publish');
    await page.waitForURL(/\/credentials$/);
    expect(await page.locator('h1').innerText()).to.equal('Published');
    expect(await firstHit(page, 'typed')).to.include('Typed Storage');
  });

  it('with a domain shows the public half to publish there, and signs what verifies under it', async () => {
    const page = await (await browser.newContext({ locale: 'en' })).newPage();
    const answers = Object.assign({}, ...Object.values(ANSWERS), { 'provider.identity': 'another.example' });
    const buffer = Buffer.from(JSON.stringify({ cartularyDraft: 1, answers }));
    await page.goto(`${service.url}/drafts`);
    await page.locator('#file').setInputFiles({ name: 'draft.json', mimeType: 'application/json', buffer });
    await page.getByRole('button', { name: 'Open the draft' }).click();
    await goOnToSigning(page);
    await page.getByRole('button', { name: 'Make a key in this browser' }).press('Enter');
    await page.getByText('https://another.example/.well-known/did.json').first().waitFor();
    const published = await page.locator('[data-slot="did-document"]').innerText();
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'Sign and publish' }).press('Enter');
    const [signed] = /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec((await sent).postData() ?? '') ?? [];
    const place = await mkdtemp(join(tmpdir(), 'cartulary-browser-'));
    await writeFile(join(place, 'did.json'), published);
    await writeFile(join(place, 'signed.jwt'), signed ?? '');
    const { exit, out } = await cartulary(
      ['verify', join(place, 'signed.jwt'), '--did-document', join(place, 'did.json')],
      { now: () => world.catalogue.now() },
    );
    await rm(place, { recursive: true });
    expect(exit, out).to.equal(0);
  });

  it('cannot take the key out of the browser again', async () => {
    const page = await begin(true);
    await page.getByRole('button', { name: 'Use a key of this browser' }).click();
    await page.getByText('The identity is filled in above').waitFor();
    const refused = await page.evaluate(`(async () => {
      const { keyOfItsOwn } = await import('/islands/own-keys.js');
      const { privateKey } = await keyOfItsOwn();
      return crypto.subtle.exportKey('jwk', privateKey).then(() => 'exported', (error) => error.name);
    })()`);
    expect(refused).to.equal('InvalidAccessError');
  });
});

import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { ROUTES } from '../../src/http/routes.js';
import { LANGUAGES } from '../../src/messages/sentence.js';
import { type Service, startService } from '../http/service.js';
import { worldCatalogue } from '../http/world.js';
import { hasBrowser, openBrowser, SKIPPED } from './browser.js';
import { type Eye, openEye } from './eye.js';
import { PAGES } from './pages.js';
import { namedBy, STATES } from './states.js';

describe('the list of pages under test', () => {
  it('has every route that gives HTML, and no other', () => {
    const html = ROUTES.filter(({ gives }) => gives.includes('html')).map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(PAGES.map(({ route }) => route))].sort()).to.deep.equal(html.sort());
  });
});

describe('the states of the pages under test', () => {
  it('are declared for every route, and each is a page of it', () => {
    const routes = new Set(PAGES.map((page) => page.route));
    expect(Object.keys(STATES)).to.have.members([...routes]);
    for (const route of routes) {
      const states = STATES[route];
      const names = PAGES.filter((page) => page.route === route).map(({ name }) => name);
      expect(states, route).not.to.equal(undefined);
      if (states !== undefined) expect(names, route).to.include.members([...namedBy(states)]);
    }
  });

  it('have names of their own', () => {
    expect(new Set(PAGES.map(({ name }) => name)).size).to.equal(PAGES.length);
  });
});

const ERRORS: readonly unknown[] = Object.values(STATES).map(({ error }) => error);
const ANSWERS: readonly string[] = Object.values(STATES)
  .flatMap(namedBy)
  .filter((name) => !ERRORS.includes(name));

describe(hasBrowser() ? 'pages in a browser' : `pages in a browser (${SKIPPED})`, function () {
  this.timeout(120_000);
  let service: Service;
  let browser: Browser;
  let eyes: readonly Eye[] = [];

  before(async function () {
    if (!hasBrowser()) this.skip();
    service = await startService(worldCatalogue(), { readsPerMinute: 100_000, writesPerMinute: 100_000 });
    browser = await openBrowser();
    eyes = await Promise.all(LANGUAGES.map((language) => openEye(browser, service.url, language)));
  });
  after(async () => {
    await browser?.close();
    await service?.close();
  });

  for (const target of PAGES) {
    it(`has no fault that a machine can see, in any language, light or dark, wide or narrow: ${target.name}`, async () => {
      const seen = await Promise.all(eyes.map((eye) => eye.look(target)));
      for (const { language, status, ...faults } of seen) {
        if (ERRORS.includes(target.name)) expect(status, language).to.be.within(400, 499);
        if (ANSWERS.includes(target.name)) expect(status, language).to.be.within(200, 299);
        expect(faults, language).to.deep.equal({ axe: [], dark: [], inline: [], spoken: language, narrowest: 320 });
      }
    });
  }

  it('asked nothing of another host, and broke no rule of the content security policy', () => {
    for (const { asked, complaints } of eyes) {
      expect(asked.length).to.be.greaterThan(PAGES.length);
      expect(asked.filter((url) => !url.startsWith(`${service.url}/`))).to.deep.equal([]);
      expect(complaints).to.deep.equal([]);
    }
  });
});

/** To a page under test, through the form that leads there when one does. */
import type { Page } from 'playwright-core';
import type { PageUnderTest } from './pages.js';

/** @param site without a slash at its end. @returns the status that the page was answered with. */
export async function visit(
  page: Page,
  site: string,
  { path, form, fields }: PageUnderTest,
  language: string,
): Promise<number> {
  const opened = await page.goto(`${site}${path}${path.includes('?') ? '&' : '?'}lang=${language}`);
  if (fields !== undefined) return send(page, fields);
  if (form === undefined) return opened?.status() ?? 0;
  const action = `${form.action}?lang=${language}`;
  await page.locator('form.verify').evaluate((element, to) => element.setAttribute('action', to), action);
  await page.locator('#document').fill(form.document);
  const [answer] = await Promise.all([page.waitForNavigation(), page.locator('form.verify button').first().click()]);
  return answer?.status() ?? 0;
}

/** Through the first form of the page, with other fields in the place of its own. */
async function send(page: Page, fields: Readonly<Record<string, string>>): Promise<number> {
  const form = page.locator('main form').first();
  await form.evaluate((element, given) => {
    const inputs = Object.entries(given).map(([name, value]) => {
      const input = element.ownerDocument.createElement('input');
      return Object.assign(input, { type: 'hidden', name, value });
    });
    element.replaceChildren(...inputs);
  }, fields);
  const submit = form.evaluate((element: HTMLFormElement) => element.submit());
  const [answer] = await Promise.all([page.waitForNavigation(), submit]);
  return answer?.status() ?? 0;
}

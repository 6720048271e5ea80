/** What a hand on a keyboard does on a page, and nothing else: Tab, letters, arrows, Space and Enter. */
import { expect } from 'chai';
import type { Page } from 'playwright-core';

/** A visitor would not press Tab more often. */
const MOST_TABS = 150;
/** The longest list is the one of countries. */
const MOST_ARROWS = 300;

/** Presses Tab until the focus is on what is looked for. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if ((await page.locator(selector).and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  expect.fail(`Tab never reached ${selector}`);
}

/** Goes to a button, and presses it. */
export async function pressButton(page: Page, name: string): Promise<void> {
  await tabTo(page, `button:text-is("${name}")`);
  await page.keyboard.press('Enter');
}

/** Answers one control of a form. */
export async function answerByKeys(page: Page, control: string, value: string): Promise<void> {
  const boxes = page.locator(`input[type=checkbox][name="${control}"]`);
  const ticked = (await boxes.count()) > 0;
  await tabTo(page, ticked ? `[name="${control}"][value="${value}"]` : `[name="${control}"]`);
  if (ticked) return page.keyboard.press('Space');
  const focused = page.locator(':focus');
  if ((await focused.evaluate((one) => one.tagName)) === 'SELECT') return choose(page, control, value);
  if ((await focused.getAttribute('type')) !== 'date') return page.keyboard.type(value);
  // A field for a day takes month, day and year one after the other, in the order of the browser's language.
  const [year = '', month = '', day = ''] = value.split('-');
  await page.keyboard.type(`${month}${day}${year}`);
}

async function choose(page: Page, control: string, value: string): Promise<void> {
  const list = page.locator(`[name="${control}"]`);
  await page.keyboard.press('Home');
  for (let presses = 0; presses < MOST_ARROWS; presses += 1) {
    if ((await list.inputValue()) === value) return;
    await page.keyboard.press('ArrowDown');
  }
  expect.fail(`No arrow reached ${value} in ${control}`);
}

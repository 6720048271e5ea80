/** Filling in a form as a person does: what is offered is chosen, the rest typed. */
import type { Page } from 'playwright-core';

export async function answer(page: Page, control: string, value: string): Promise<void> {
  const found = page.locator(`[name="${control}"]`);
  const tag = await found.first().evaluate((one) => one.tagName);
  const type = await found.first().getAttribute('type');
  if (type === 'checkbox') await page.locator(`[name="${control}"][value="${value}"]`).check();
  else if (tag === 'SELECT' || (await found.locator('option').count()) > 0) await found.selectOption(value);
  else await found.fill(value);
}

/** One page of the guided form. */
export async function answerPage(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [control, value] of Object.entries(answers)) await answer(page, control, value);
  await page.getByRole('button', { name: 'Go on' }).click();
}

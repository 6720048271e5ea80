/** The page's own markup has all words of an island, hidden; a script only says which of them are to be seen. */

/** @returns the islands of this name on the page. */
export function islands(name: string): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-island="${name}"]`)];
}

/** Shows what is for this state and hides what is for another. Parts that name no state are left alone. */
export function show(island: HTMLElement, state: string): void {
  for (const part of island.querySelectorAll<HTMLElement>('[data-when]')) {
    part.hidden = !(part.dataset.when ?? '').split(' ').includes(state);
  }
  island.hidden = false;
}

/** @param act shows `failed` when it cannot be done; the error itself is for whoever opens the console. */
export function onPress(island: HTMLElement, name: string, act: () => Promise<void>): void {
  const button = island.querySelector<HTMLButtonElement>(`button[data-act="${name}"]`);
  button?.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await act();
    } catch (error) {
      console.error(error);
      show(island, 'failed');
    } finally {
      button.disabled = false;
    }
  });
}

/** @returns how often `once` ran per second, during so many milliseconds. */
export async function sliceRate(once: () => Promise<void>, milliseconds: number): Promise<number> {
  const start = performance.now();
  let runs = 0;
  while (performance.now() - start < milliseconds) {
    await once();
    runs++;
  }
  return (runs * 1_000) / (performance.now() - start);
}

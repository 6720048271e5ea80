/**
 * @returns how often `once` ran in a second of processor time, during so many milliseconds: what one free core would do,
 * also on a machine that is busy with other work. Counts all threads of the process, so the others must rest.
 */
export async function sliceRate(once: () => Promise<void>, milliseconds: number): Promise<number> {
  const start = performance.now();
  const before = process.cpuUsage();
  let runs = 0;
  while (performance.now() - start < milliseconds) {
    await once();
    runs++;
  }
  const { user, system } = process.cpuUsage(before);
  return (runs * 1_000_000) / (user + system);
}

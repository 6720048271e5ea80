/**
 * Does several things at once and gives the results in the order of what they were asked about. Whatever is ready is
 * given without waiting for more input; while the reader is slow, nothing more is taken up.
 * @param width how many are under way at most.
 */
export async function* inOrder<T, R>(
  source: AsyncIterator<T>,
  width: number,
  task: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<{ readonly result: R }>[] = [];
  let arriving: Promise<IteratorResult<T>> | undefined = quietly(source.next());
  for (;;) {
    const [oldest] = running;
    const open = running.length < width ? arriving : undefined;
    if (open === undefined && oldest === undefined) return;
    const first = await Promise.race([open, oldest].filter((one) => one !== undefined));
    if ('result' in first) {
      running.shift();
      yield first.result;
    } else if (first.done === true) {
      arriving = undefined;
    } else {
      running.push(quietly(task(first.value).then((result) => ({ result }))));
      arriving = quietly(source.next());
    }
  }
}

/** A failure is thrown where it is awaited; while it waits for its turn it is no unhandled rejection. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

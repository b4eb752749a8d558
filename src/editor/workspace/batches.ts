/** Gathers the calls of one turn of the event loop: what happens to a thousand files at once is told one by one. */
export function inBatches<T>(handle: (batch: readonly T[]) => unknown): (item: T) => void {
  let batch: T[] = [];
  return item => {
    if (batch.push(item) > 1) return;
    void Promise.resolve().then(() => {
      const gathered = batch;
      batch = [];
      handle(gathered);
    });
  };
}

/** Runs work for every item, `width` at a time; the event loop is free for others after each of them. */
export async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>, width = 32): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
}

/**
 * Runs work for every item, `width` at a time, and lets the event loop breathe: nothing else waits for longer than a
 * slice, however many items there are.
 */
export async function inSlices<T>(items: readonly T[], work: (item: T) => Promise<void>, width = 32): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}

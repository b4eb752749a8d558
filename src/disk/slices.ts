/** How long a slice of work keeps all others waiting, in milliseconds. */
const SLICE = 8;

/** Comes after what else is waiting; the host of a browser has it by another name. */
const soon: (run: () => void) => void =
  (globalThis as { setImmediate?: (run: () => void) => void }).setImmediate ?? (run => void setTimeout(run));

/** Goes through work in slices; the event loop is free for others after each of them. */
export async function inSlices(work: Iterator<unknown>): Promise<void> {
  for (;;) {
    const end = performance.now() + SLICE;
    do if (work.next().done) return;
    while (performance.now() < end);
    await new Promise<void>(soon);
  }
}

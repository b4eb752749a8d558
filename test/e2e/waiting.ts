/** Waits for what the file system shows a moment after the screen does. */
export async function waitFor(isTrue: () => boolean, what: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!isTrue()) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

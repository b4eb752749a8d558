/** Asks again and again until it is so; for what no locator can wait for, such as the file system. */
export async function waitFor(isTrue: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

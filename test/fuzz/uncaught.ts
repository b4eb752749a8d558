/** What a call comes to. It rejects, too, with what is thrown where nobody can catch it: in a callback. */
export async function withUncaught<T>(call: () => Promise<T>): Promise<T> {
  let reject = (_: Error) => {};
  const uncaught = new Promise<never>((_, rejected) => {
    reject = rejected;
  });
  process.once('uncaughtException', reject);
  try {
    return await Promise.race([call(), uncaught]);
  } finally {
    process.off('uncaughtException', reject);
  }
}

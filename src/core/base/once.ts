/** Makes something when it is first asked for, and keeps it: what is slow to make must not slow down the start. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Many files lead to the same one, which is looked at once while they are checked together. */
export function remembering<T>(look: (file: string) => Promise<T>): (file: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return file => {
    const found = known.get(file) ?? look(file);
    known.set(file, found);
    return found;
  };
}

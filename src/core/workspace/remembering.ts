import type { Host } from './host.ts';

/** Many files lead to the same one, which is looked for once while they are checked together. */
export function remembering(isThere: Host['isThere']): Host['isThere'] {
  const known = new Map<string, Promise<boolean>>();
  return file => {
    const found = known.get(file) ?? isThere(file);
    known.set(file, found);
    return found;
  };
}

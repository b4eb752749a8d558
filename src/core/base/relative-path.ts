/** The path of a file as one beside it, or in another folder, links to it: `./b.md`, `../c/d.md`. */
export function relativePath(from: string, to: string): string {
  const folder = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < folder.length && folder[shared] === target[shared]) shared++;
  const up = folder.length - shared;
  return [...(up === 0 ? ['.'] : Array.from({ length: up }, () => '..')), ...target.slice(shared)].join('/');
}

/** Whether a file or folder is one of some places, or is in one of them; all of them go by names with slashes. */
export function isInOneOf(places: ReadonlySet<string>, name: string): boolean {
  for (let at = name; at !== ''; at = at.slice(0, Math.max(at.lastIndexOf('/'), 0))) if (places.has(at)) return true;
  return false;
}

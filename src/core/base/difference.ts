import type { TextEdit } from './edit.ts';

/**
 * Edits that make one text of another: within each line that differs where both have as many lines, else one edit of
 * whole lines from the first difference to the last.
 */
export function difference(before: string, after: string): TextEdit[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  if (old.length !== now.length) return stretch(old, now, 0);
  let start = 0;
  return old.flatMap((line, index) => {
    const other = now[index] ?? '';
    const edits = line === other ? [] : stretch([...line], [...other], start);
    start += line.length;
    return edits;
  });
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]+\n?|\n/g) ?? [];
}

/** What lies between the parts that two sequences begin with and end with. */
function stretch(old: readonly string[], now: readonly string[], offset: number): TextEdit[] {
  const shorter = Math.min(old.length, now.length);
  let same = 0;
  while (same < shorter && old[same] === now[same]) same++;
  let tail = 0;
  while (tail < shorter - same && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  if (same === old.length && same === now.length) return [];
  const lengthOf = (parts: readonly string[]) => parts.join('').length;
  const start = offset + lengthOf(old.slice(0, same));
  const middle = old.slice(same, old.length - tail);
  return [{ start, end: start + lengthOf(middle), text: now.slice(same, now.length - tail).join('') }];
}

import type { TextEdit } from '../text/edit.ts';
import { scanFrontMatter } from '../text/front-matter.ts';
import { readSections } from '../text/sections.ts';

export type Toggle =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Ticks or unticks the task whose mark stands at an offset: one character. Refused where no task is there any more, or
 * it is ticked as asked already.
 */
export function planToggle(text: string, mark: number, done: boolean): Toggle {
  const front = scanFrontMatter(text);
  const sections = readSections(text, front.kind === 'closed' ? front.block.bodyStart : 0);
  const task = sections.flatMap(section => section.tasks).find(({ mark: { start } }) => start === mark);
  if (!task) return { kind: 'refused', reason: 'The task is not where it was: the file has changed.' };
  if (task.done === done) return { kind: 'refused', reason: `“${task.text}” is ${done ? 'done' : 'open'} already.` };
  return { kind: 'edits', edits: [{ ...task.mark, text: done ? 'x' : ' ' }] };
}

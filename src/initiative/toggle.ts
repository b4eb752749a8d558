import { type Planned, refused } from '../text/edit.ts';
import { bodyStartOf } from '../text/front-matter.ts';
import { readSections } from '../text/sections.ts';

/**
 * Ticks or unticks the task whose mark stands at an offset: one character. Refused where no task is there any more, or
 * it is ticked as asked already.
 */
export function planToggle(text: string, mark: number, done: boolean): Planned {
  const task = readSections(text, bodyStartOf(text))
    .flatMap(section => section.tasks)
    .find(({ mark: { start } }) => start === mark);
  if (!task) return refused('The task is not where it was: the file has changed.');
  if (task.done === done) return refused(`“${task.text}” is ${done ? 'done' : 'open'} already.`);
  return { kind: 'edits', edits: [{ ...task.mark, text: done ? 'x' : ' ' }] };
}

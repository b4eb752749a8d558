import { findStep } from '../model/model.ts';
import type { Models } from '../model/models.ts';
import { type TaskName, tasksOfStep } from '../model/step-sections.ts';
import { type Planned, refused } from '../text/edit.ts';
import { readSections } from '../text/sections.ts';
import { readInitiative } from './read.ts';

/**
 * Ticks or unticks a task, looked up by its name in the text as it is now: one character. Refused where no such task is
 * there any more, or it is ticked as asked already.
 */
export function planToggle(text: string, models: Models, name: TaskName, done: boolean): Planned {
  const read = readInitiative(text, models);
  const step = read.kind === 'initiative' ? findStep(read.model, name.step) : undefined;
  const tasks =
    read.kind === 'initiative' && step ? tasksOfStep(readSections(text, read.block.bodyStart), read.model, step) : [];
  const task = tasks.find(other => other.text === name.text && other.name.nth === name.nth);
  if (!task) return refused(`The task “${name.text}” is not there any more: the file has changed.`);
  if (task.done === done) return refused(`“${task.text}” is ${done ? 'done' : 'open'} already.`);
  return { kind: 'edits', edits: [{ ...task.mark, text: done ? 'x' : ' ' }] };
}

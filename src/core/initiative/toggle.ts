import { applyEdits, type Planned, refused } from '../base/edit.ts';
import { readSections, type Section } from '../markdown/sections.ts';
import { seen } from '../markdown/seen.ts';
import { readingOf, verifiedBody } from '../markdown/verified-body.ts';
import { findStep } from '../model/model.ts';
import type { Models } from '../model/models.ts';
import { StepSections, type TaskName } from '../model/step-sections.ts';
import { readInitiative } from './read.ts';

/**
 * Ticks or unticks a task, looked up by its name in the text as it is now: one character. Refused where no such task is
 * there any more, or it is ticked as asked already.
 */
export function planToggle(text: string, models: Models, name: TaskName, done: boolean): Planned {
  const shown = `“${seen(name.text)}”`;
  const gone = refused(`The task ${shown} is not there any more: the file has changed.`);
  const read = readInitiative(text, models);
  const step = read.kind === 'initiative' ? findStep(read.model, name.step) : undefined;
  if (read.kind !== 'initiative' || !step) return gone;
  const sections = readSections(text, read.block.bodyStart);
  const task = new StepSections(sections, read.model, read.initiative)
    .tasks(step)
    .find(other => other.text === name.text && other.name.nth === name.nth);
  if (!task) return gone;
  if (task.done === done) return refused(`${shown} is ${done ? 'done' : 'open'} already.`);
  const edits = [{ ...task.mark, text: done ? 'x' : ' ' }];
  const after = applyEdits(text, edits);
  const meant = sections.map(section => readingOf(after, withTask(section, task.mark.start, done)));
  return verifiedBody(text, edits, meant);
}

function withTask(section: Section, mark: number, done: boolean): Section {
  return { ...section, tasks: section.tasks.map(task => (task.mark.start === mark ? { ...task, done } : task)) };
}

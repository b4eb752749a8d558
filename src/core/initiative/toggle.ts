import { refused } from '../base/edit.ts';
import { t } from '../base/words.ts';
import { readingOf } from '../markdown/section-reading.ts';
import type { Section } from '../markdown/sections.ts';
import { seen } from '../markdown/seen.ts';
import { findStep } from '../model/model.ts';
import { StepSections, type TaskName } from '../model/step-sections.ts';
import type { Plan, Snapshot } from './snapshot.ts';
import { verifiedBody } from './verified-body.ts';

/**
 * Ticks or unticks a task, looked up by its name in the text as it is now: one character. Refused where no such task is
 * there any more, or it is ticked as asked already.
 */
export function planToggle(snapshot: Snapshot, name: TaskName, done: boolean): Plan {
  const shown = `“${seen(name.text)}”`;
  const gone = refused(t('The task {task} is not there any more: the file has changed.', { task: shown }));
  const { read, sections } = snapshot;
  const step = read.kind === 'initiative' ? findStep(read.model, name.step) : undefined;
  if (read.kind !== 'initiative' || !step) return gone;
  const task = new StepSections(sections, read.model, read.initiative)
    .tasks(step)
    .find(other => other.text === name.text && other.name.nth === name.nth);
  if (!task) return gone;
  if (task.done === done)
    return refused(
      done ? t('{task} is done already.', { task: shown }) : t('{task} is open already.', { task: shown }),
    );
  const edits = [{ ...task.mark, text: done ? 'x' : ' ' }];
  return verifiedBody(snapshot, edits, ({ text }) =>
    sections.map(section => readingOf(text, withTask(section, task.mark.start, done))),
  );
}

function withTask(section: Section, mark: number, done: boolean): Section {
  return { ...section, tasks: section.tasks.map(task => (task.mark.start === mark ? { ...task, done } : task)) };
}

import type { Section, Task } from '../text/sections.ts';
import { type Model, type Step, stepOfHeading } from './model.ts';

/** The sections of a step, in the order of the file: each whose heading is the step's counts. */
export function sectionsOfStep(sections: readonly Section[], model: Model, step: Step): Section[] {
  return sections.filter(({ heading }) => stepOfHeading(model, heading)?.id === step.id);
}

/**
 * What a task is called by those who mean it: its step, its text, and its place among those of the step that read
 * alike, from 0. Never its offset: who names it may have seen the file a moment ago.
 */
export interface TaskName {
  readonly step: string;
  readonly text: string;
  readonly nth: number;
}

export interface StepTask extends Task {
  readonly name: TaskName;
}

/** The tasks of a step, in the order of the file. */
export function tasksOfStep(sections: readonly Section[], model: Model, step: Step): StepTask[] {
  const alike = new Map<string, number>();
  return sectionsOfStep(sections, model, step)
    .flatMap(({ tasks }) => tasks)
    .map(task => {
      const nth = alike.get(task.text) ?? 0;
      alike.set(task.text, nth + 1);
      return { ...task, name: { step: step.id, text: task.text, nth } };
    });
}

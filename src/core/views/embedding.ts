import { refused } from '../base/edit.ts';
import { once } from '../base/once.ts';
import { t } from '../base/words.ts';
import { unreadable } from '../initiative/change.ts';
import type { Initiative } from '../initiative/initiative.ts';
import { planStepText } from '../initiative/section.ts';
import type { Plan, Snapshot } from '../initiative/snapshot.ts';
import { notUnderstood } from '../initiative/understood.ts';
import { readSections, type Section } from '../markdown/sections.ts';
import { seen } from '../markdown/seen.ts';
import { goalsOf } from '../measures/assess/goal.ts';
import { judgementOf } from '../measures/judge/judgement.ts';
import type { Verdict } from '../measures/judge/verdict.ts';
import { type Model, type Step, stepsOf } from '../model/model.ts';
import { StepSections } from '../model/step-sections.ts';
import type { Seen } from './chart/chart-of.ts';
import embedding from './embedding.md';

/** What of a file says which tasks its last step has. */
interface File {
  readonly initiative: Initiative;
  readonly model: Model;
  readonly sections: readonly Section[];
}

/** The step in which a gain becomes the normal way of working. */
export function embeddingStep(model: Model): Step | undefined {
  return stepsOf(model, 'sustain').at(-1);
}

/**
 * What is usually to be done for a gain to last, or after a target was missed, as tasks of the step that is there for it:
 * those that it does not have yet. They are written into the file as they stand here.
 */
export function embeddingOf({ initiative, model, sections }: File, seenBy: Seen): string[] {
  const step = embeddingStep(model);
  if (!step) return [];
  const there = new Set(new StepSections(sections, model, initiative).tasks(step).map(({ text }) => text));
  const { value } = judgementOf(initiative, model, seenBy);
  const goals = goalsOf(initiative.measures).slice(0, MOST_GOALS);
  return partsOf(value)
    .flatMap(part => texts().get(part) ?? [])
    .flatMap(text => {
      if (!text.includes('{measure}')) return text;
      const names = goals.length > 0 ? goals.map(({ name }) => seen(name)) : ['the result'];
      return names.map(name => text.replace('{measure}', () => name));
    })
    .filter(text => !there.has(text));
}

/** Plans to write some of them into the section of that step. */
export function planEmbedding(snapshot: Snapshot, tasks: readonly string[]): Plan {
  const { read } = snapshot;
  if (read.kind !== 'initiative') return unreadable();
  const step = embeddingStep(read.model);
  if (!step) return refused(noEmbeddingStep(read.model));
  const obstacle = notUnderstood(read, [['model']]);
  if (obstacle !== undefined) return refused(obstacle);
  const lines = tasks.map(task => `- [ ] ${task}`);
  return planStepText(snapshot, read, step, lines);
}

export function noEmbeddingStep({ name }: Model): string {
  return t('The model {model} has no step for what comes after the result.', { model: name });
}

/** Of more, nobody would read the list. */
const MOST_GOALS = 3;

function partsOf(verdict: Verdict): readonly string[] {
  switch (verdict) {
    case 'missed':
    case 'regressed':
      return ['Missed'];
    case 'partly-met':
      return ['Missed', 'Reached'];
    case 'met':
    case 'unmeasured':
      return ['Reached'];
  }
}

const texts = once(
  () =>
    new Map(readSections(embedding, 0).map(({ heading, tasks }) => [heading, tasks.map(({ text }) => text)] as const)),
);

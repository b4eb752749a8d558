import { Headings } from '../model/heading.ts';
import { type Model, stepsOf } from '../model/model.ts';
import { stepHeading } from '../model/step-heading.ts';
import { writeFlow, writeKey } from '../yaml/flow.ts';
import type { Level } from './initiative.ts';
import type { Stamp } from './plan.ts';
import type { ReadyMade } from './ready-made.ts';
import { isTitle } from './title.ts';
import { keyOrder } from './vocabulary/vocabulary.ts';

/** The text of a new file, and where its writer goes on: an offset. */
export interface Draft {
  readonly text: string;
  readonly cursor: number;
}

/** Whether a new file with a title reads as an initiative of that title. */
export function canBeTitle(title: string): boolean {
  return isTitle(title.trim(), () => keyOrder);
}

/** What a new initiative is, and with what it begins where its kind is a common one. */
export interface NewInitiative {
  readonly title: string;
  readonly level: Level;
  readonly model: Model;
  readonly isDefault: boolean;
  readonly ready?: ReadyMade | undefined;
}

/**
 * A new initiative, begun at its model's first step, with the section of that: the others come as one gets there. Where
 * the first step can have none, the first section that can be. One that is ready-made has its measures, and the way to
 * their baseline as tasks of the step that is for it.
 */
export function draftInitiative({ title, level, model, isDefault, ready }: NewInitiative, stamp: Stamp): Draft {
  const [first] = model.steps;
  const known = new Headings(model);
  const headingsOf = (steps: Model['steps']) => steps.flatMap(step => stepHeading(known, step) ?? []);
  const [heading = ''] = headingsOf(model.steps);
  const [measured = heading] = headingsOf(stepsOf(model, 'baseline'));
  const written = [
    '---',
    `initiative: ${writeFlow(title)}`,
    ...(isDefault ? [] : [`model: ${writeFlow(model.id)}`]),
    'status: active',
    `level: ${level}`,
    ...(stamp.by ? [`owner: ${writeFlow(stamp.by)}`] : []),
    ...(ready ? [`value: ${writeFlow(ready.value)}`] : []),
    `raised: ${stamp.on}`,
    'steps:',
    `  ${writeKey(first?.id ?? '')}: active`,
    ...(ready ? ['measures:', ready.measures] : []),
    'history:',
    `  - ${writeFlow({ on: stamp.on, did: 'start', step: first?.id ?? '', ...(stamp.by && { by: stamp.by }) })}`,
    '---',
    '',
    `## ${heading}`,
    '',
    '',
  ].join('\n');
  const recipe = ready ? ['', ...(measured === heading ? [] : [`## ${measured}`, '']), ready.recipe] : [];
  // What is written there ends with the end of a line.
  return { text: [written, ...recipe, ''].join('\n'), cursor: written.length };
}

/** A proposed opportunity: one line for the register, to be thought through later; what raised it, and what stands there. */
export function draftOpportunity(title: string, stamp: Stamp, from?: string, written?: string): Draft {
  const text = [
    '---',
    `initiative: ${writeFlow(title)}`,
    'status: proposed',
    ...(from === undefined ? [] : [`from: ${writeFlow(from)}`]),
    `raised: ${stamp.on}`,
    '---',
    '',
    ...(written === undefined ? [] : [...asCode(written), '']),
    '',
  ].join('\n');
  return { text, cursor: text.length };
}

/** A text as it stands, whatever is in it. */
function asCode(text: string): string[] {
  const lines = text.split('\n');
  const fence = lines.reduce((fence, line) => (line.includes(fence) ? `${fence}\`` : fence), '```');
  return [fence, ...lines.slice(0, MOST_LINES), fence];
}

/** Of more, the link tells. */
const MOST_LINES = 30;

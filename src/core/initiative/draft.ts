import { Headings } from '../model/heading.ts';
import type { Model } from '../model/model.ts';
import { stepHeading } from '../model/step-heading.ts';
import { writeFlow, writeKey } from '../yaml/flow.ts';
import type { Level } from './initiative.ts';
import type { Stamp } from './plan.ts';
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

/**
 * A new initiative, begun at its model's first step, with the section of that: the others come as one gets there. Where
 * the first step can have none, the first section that can be.
 */
export function draftInitiative(
  about: { title: string; level: Level; model: Model; isDefault: boolean },
  stamp: Stamp,
): Draft {
  const { title, level, model, isDefault } = about;
  const [first] = model.steps;
  const known = new Headings(model);
  const [heading = ''] = model.steps.flatMap(step => stepHeading(known, step) ?? []);
  const text = [
    '---',
    `initiative: ${writeFlow(title)}`,
    ...(isDefault ? [] : [`model: ${writeFlow(model.id)}`]),
    'status: active',
    `level: ${level}`,
    ...(stamp.by ? [`owner: ${writeFlow(stamp.by)}`] : []),
    `raised: ${stamp.on}`,
    'steps:',
    `  ${writeKey(first?.id ?? '')}: active`,
    'history:',
    `  - ${writeFlow({ on: stamp.on, did: 'start', step: first?.id ?? '', ...(stamp.by && { by: stamp.by }) })}`,
    '---',
    '',
    `## ${heading}`,
    '',
    '',
    '',
  ].join('\n');
  // What is written there ends with the end of a line.
  return { text, cursor: text.length - 1 };
}

/** A proposed opportunity: one line for the register, to be thought through later, and what raised it. */
export function draftOpportunity(title: string, stamp: Stamp, from?: string): Draft {
  const text = [
    '---',
    `initiative: ${writeFlow(title)}`,
    'status: proposed',
    ...(from === undefined ? [] : [`from: ${writeFlow(from)}`]),
    `raised: ${stamp.on}`,
    '---',
    '',
    '',
  ].join('\n');
  return { text, cursor: text.length };
}

import type { Model } from '../model/model.ts';
import { writeFlow } from '../text/yaml-flow.ts';
import type { Level } from './initiative.ts';
import type { Stamp } from './plan.ts';

/** The text of a new file, and where its writer goes on: an offset. */
export interface Draft {
  readonly text: string;
  readonly cursor: number;
}

/** A new initiative, begun at its model's first step, with a section for every step. */
export function draftInitiative(
  about: { title: string; level: Level; model: Model; isDefault: boolean },
  stamp: Stamp,
): Draft {
  const { title, level, model, isDefault } = about;
  const [first] = model.steps;
  const head = [
    '---',
    `initiative: ${writeFlow(title)}`,
    ...(isDefault ? [] : [`model: ${writeFlow(model.id)}`]),
    'status: active',
    `level: ${level}`,
    ...(stamp.by ? [`owner: ${writeFlow(stamp.by)}`] : []),
    `raised: ${stamp.on}`,
    'steps:',
    `  ${first?.id}: active`,
    'history:',
    `  - ${writeFlow({ on: stamp.on, did: 'start', step: first?.id ?? '', ...(stamp.by && { by: stamp.by }) })}`,
    '---',
    '',
    `## ${first?.question}`,
    '',
    '',
  ].join('\n');
  const rest = model.steps.slice(1).map(({ question }) => `\n## ${question}\n`);
  return { text: `${head}\n${rest.join('')}`, cursor: head.length };
}

/** A proposed opportunity: one line for the register, to be thought through later. */
export function draftOpportunity(title: string, stamp: Stamp): Draft {
  const text = [
    '---',
    `initiative: ${writeFlow(title)}`,
    'status: proposed',
    `raised: ${stamp.on}`,
    '---',
    '',
    '',
  ].join('\n');
  return { text, cursor: text.length };
}

/** A file name for a title: its letters and digits, in lower case, joined by hyphens. */
export function fileNameFor(title: string): string {
  const name = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return `${name || 'initiative'}.md`;
}

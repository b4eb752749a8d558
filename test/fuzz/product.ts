import { applyEdits, type Planned } from '../../src/core/base/edit.ts';
import type { CheckOptions } from '../../src/core/checks/options.ts';
import type { Stamp } from '../../src/core/initiative/plan.ts';
import { readInitiative } from '../../src/core/initiative/read.ts';
import { Models } from '../../src/core/model/models.ts';
import { Fault, faultOf } from './area.ts';
import { type Allowed, type Compared, compare } from './comparison.ts';
import { timed } from './timed.ts';

export const models = new Models();
/** For what is looked at after an edit: what was read of the text before it is kept for the next edit. */
export const modelsAfter = new Models();
export const stamp: Stamp = { on: '2026-11-25', by: 'Priya' };
export const options: CheckOptions = {
  today: stamp.on,
  quietDays: 10,
  readingDays: 5,
  activePerOwner: 2,
  surroundings: {
    deadLinks: new Set(['./gone file.md']),
    alsoOwned: ['Flaky tests', 'Release notes'],
    toItself: ['./b.md'],
    ring: ['Flaky tests', 'x'],
    over: { './b.md': { title: 'Release notes', status: 'dropped' } },
    otherBaselines: [{ measure: 0, title: 'Flaky tests', value: 7 }],
  },
};

/** Lets the product forget the text that it has read last. */
export function forget(): void {
  for (const each of [models, modelsAfter]) readInitiative('---\ninitiative: another\n---\n', each);
}

/** Calls the product, and holds it to its time; a second try starts from nothing again. */
export function call<T>(what: string, make: () => T): T {
  return timed(what, make, forget);
}

/** The text with planned edits, and what an independent parser makes of both; nothing where the plan was refused. */
export function edited(
  what: string,
  text: string,
  planned: Planned,
  allowed: Allowed,
): { readonly result: string; readonly compared: Compared | undefined } | undefined {
  if (planned.kind === 'refused') return undefined;
  const result = applyEdits(text, planned.edits);
  if (result === text) throw new Fault('an edit changes something', what);
  const comparison = compare(text, result, planned.edits, allowed);
  if (comparison.kind === 'wrong')
    throw faultOf('an edit changes what it means to, and nothing else', what, comparison.what);
  return { result, compared: comparison.kind === 'right' ? comparison : undefined };
}

import { applyEdits } from '../../../src/core/base/edit.ts';
import { checkInitiative } from '../../../src/core/checks/check-file.ts';
import type { Fix } from '../../../src/core/checks/fixes/fix.ts';
import type { FixEdit } from '../../../src/core/checks/fixes/placeholder.ts';
import { planFix } from '../../../src/core/checks/fixes/plan-fix.ts';
import type { CheckOptions } from '../../../src/core/checks/options.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { Models } from '../../../src/core/model/models.ts';
import { ofKind } from '../mark.ts';

const models = new Models();
const today = '2026-11-22';

/** The fixes of the first thing that is found in a text. */
export function fixesIn(text: string, options: CheckOptions = { today }): readonly Fix[] {
  return checkInitiative(new Snapshot(text, models), options)[0]?.fixes ?? [];
}

export function plan(text: string, fix: Fix) {
  return planFix(new Snapshot(text, models), fix, { on: today, by: 'Priya' });
}

/** The text after a fix, with its suggestions as they stand. */
export function fixed(text: string, fix: Fix): string {
  return applyEdits(text, ofKind(plan(text, fix), 'edits').edits);
}

/** The same with ‹…› around what is left to be filled in. */
export function shown(text: string, fix: Fix): string {
  const { edits } = ofKind(plan(text, fix), 'edits');
  return applyEdits(
    text,
    edits.map(edit => ({ ...edit, text: readable(edit) })),
  );
}

/** The lines that a fix takes away and those that it adds. */
export function changesOf(text: string, fix: Fix): string[] {
  const [before, after] = [text, shown(text, fix)].map(some => some.split('\n')) as [string[], string[]];
  return [
    ...before.filter(line => !after.includes(line)).map(line => `-${line}`),
    ...after.filter(line => !before.includes(line)).map(line => `+${line}`),
  ];
}

function readable({ text, placeholders }: FixEdit): string {
  return applyEdits(
    text,
    placeholders.map(({ start, end }) => ({ start, end, text: `‹${text.slice(start, end)}›` })),
  );
}

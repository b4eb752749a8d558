import { applyEdits } from '../core/base/edit.ts';
import { visible } from '../core/base/hidden.ts';
import { counted } from '../core/base/words.ts';
import type { Measure } from '../core/initiative/initiative.ts';
import { alreadyRecorded, type NewReading } from '../core/initiative/record.ts';
import { planAppend } from '../core/measures/import/append.ts';
import { type Editable, refused } from './edit.ts';
import { failed, isFailure, type Outcome, printed } from './outcome.ts';
import { namesInPatch, patchOf } from './patch.ts';
import { placeToWrite } from './places.ts';
import { readOriginal, replaceFile } from './replace.ts';
import { placeOfSeries } from './series.ts';
import type { Workspace } from './workspace.ts';
import type { Lock } from './writing/lock.ts';
import { Writer } from './writing/writer.ts';

/** Adds readings to the file that a measure keeps them in; they are shown and not written where the initiative is not. */
export async function appendKept(
  { original: { path: initiative }, name, lock }: Editable,
  measure: Measure,
  readings: readonly NewReading[],
  workspace: Workspace,
): Promise<Outcome> {
  const { root, show, tell } = workspace;
  const { file = '' } = measure.series ?? {};
  const place = placeOfSeries(file, initiative, root);
  if (typeof place !== 'string') return refused(name, place.reason);
  const path = await placeToWrite(place, root, file);
  if (isFailure(path)) return failed(path);
  const work = async (held?: Lock): Promise<Outcome> => {
    const original = await readOriginal(path, file);
    if (isFailure(original)) return failed(original);
    const planned = planAppend(original.text, measure, readings);
    if (planned.kind === 'recorded') return printed(visible(`${name}: ${alreadyRecorded()}`));
    if (planned.kind === 'refused') return refused(name, planned.reason);
    const text = applyEdits(original.text, planned.edits);
    const shown = show(path);
    if (!held)
      return { code: 0, form: 'patch', out: patchOf(namesInPatch([shown])(shown, workspace), original.text, text) };
    const problem = await replaceFile(held, path, text, original.bytes);
    return problem
      ? failed(problem)
      : printed(
          visible(
            `${file}: ${counted(readings.length, { one: '{n} reading of {measure} added.', other: '{n} readings of {measure} added.' }, { measure: measure.name })}`,
          ),
        );
  };
  const outcome = lock ? await new Writer(tell).alone(path, file, work) : await work();
  return isFailure(outcome) ? failed(outcome) : outcome;
}

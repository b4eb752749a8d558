import { resolve } from 'node:path';
import { type ReadInitiative, readInitiative } from '../initiative/read.ts';
import { applyEdits, type Planned } from '../text/edit.ts';
import { visible } from '../text/hidden.ts';
import type { Arguments } from './arguments.ts';
import { noInitiative } from './entries.ts';
import { type Failure, failed, failure, isFailure, type Outcome, printed } from './outcome.ts';
import { namesInPatch, patchOf } from './patch.ts';
import { leadsOut } from './places.ts';
import { type Original, readOriginal, replaceFile } from './replace.ts';
import type { Workspace } from './workspace.ts';

/** An initiative that is going to be edited. */
export interface Editable {
  readonly original: Original;
  readonly name: string;
  readonly nameInPatch: string;
  readonly read: Extract<ReadInitiative, { kind: 'initiative' }>;
}

/** Reads the one file that a command was given. */
export async function readEditable(given: Arguments, workspace: Workspace): Promise<Editable | Failure> {
  const path = resolve(workspace.cwd, given.positionals[0] ?? '');
  const name = workspace.show(path);
  const original = leadsOut(path, workspace.root, name) ?? (await readOriginal(path, name));
  if (isFailure(original)) return original;
  const read = readInitiative(original.text, workspace.models);
  if (read.kind === 'not-an-initiative') return noInitiative(name);
  if (read.kind === 'broken') return failure(`${name}: ${read.problems[0]?.message}`);
  return { original, name, nameInPatch: namesInPatch([name])(name, workspace), read };
}

/** Writes what is planned, and says what that did; with `--dry-run` it is shown and not written. */
export async function writePlanned(
  { original, name, nameInPatch }: Editable,
  planned: Planned,
  given: Arguments,
  says: string,
): Promise<Outcome> {
  if (planned.kind === 'refused') return refused(name, planned.reason);
  const after = applyEdits(original.text, planned.edits);
  if (given.has('dry-run')) return { code: 0, form: 'patch', out: patchOf(nameInPatch, original.text, after) };
  const problem = await replaceFile(original.path, after, original.bytes);
  return problem ? failed(problem) : printed(visible(`${name}: ${says}`));
}

export function refused(name: string, reason: string): Outcome {
  return { code: 1, note: `${visible(`${name}: ${reason}`)}\n` };
}

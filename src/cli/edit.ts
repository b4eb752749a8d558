import { resolve } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { type ReadInitiative, readInitiative } from '../initiative/read.ts';
import { applyEdits, type Planned } from '../text/edit.ts';
import type { Arguments } from './arguments.ts';
import { noInitiative } from './entries.ts';
import { type Failure, failed, failure, isFailure, type Outcome, printed } from './outcome.ts';
import { printable } from './paint.ts';
import { leadsOut } from './places.ts';
import { type Original, readOriginal, replaceFile } from './replace.ts';
import type { Workspace } from './workspace.ts';

/** An initiative that is going to be edited. */
export interface Editable {
  readonly original: Original;
  readonly name: string;
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
  return { original, name, read };
}

/** Writes what is planned, and says what that did; with `--dry-run` it is shown and not written. */
export async function writePlanned(
  { original, name }: Editable,
  planned: Planned,
  given: Arguments,
  says: string,
): Promise<Outcome> {
  if (planned.kind === 'refused') return refused(name, planned.reason);
  const after = applyEdits(original.text, planned.edits);
  if (given.has('dry-run')) return { code: 0, out: patchOf(name, original.text, after) };
  const problem = await replaceFile(original.path, after, original.bytes);
  return problem ? failed(problem) : printed(printable(`${name}: ${says}`));
}

export function refused(name: string, reason: string): Outcome {
  return { code: 1, note: `${printable(`${name}: ${reason}`)}\n` };
}

/** The change as `git apply` and `patch -p1` take it. */
export function patchOf(name: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
}

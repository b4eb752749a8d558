import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { type ReadInitiative, readInitiative } from '../initiative/read.ts';
import { applyEdits, type Planned } from '../text/edit.ts';
import type { Arguments } from './arguments.ts';
import { noInitiative } from './entries.ts';
import { type Failure, failed, failure, isFailure, type Outcome, printed, reasonOf } from './outcome.ts';
import { printable } from './paint.ts';
import { type Original, readOriginal, replaceFile } from './replace.ts';
import type { Workspace } from './workspace.ts';
import type { Lock } from './writing/lock.ts';
import { Writer } from './writing/writer.ts';

/** The one file that a command was given. */
export interface Target {
  /** Its real place. */
  readonly path: string;
  readonly name: string;
}

/** An initiative that is going to be edited. */
export interface Editable {
  readonly original: Original;
  readonly name: string;
  readonly read: Extract<ReadInitiative, { kind: 'initiative' }>;
  /** Missing where nothing will be written. */
  readonly lock?: Lock;
}

export async function targetOf(given: Arguments, { cwd, show }: Workspace): Promise<Target | Failure> {
  const place = resolve(cwd, given.positionals[0] ?? '');
  const name = show(place);
  return await realpath(place).then(
    path => ({ path, name }),
    error => failure(`${name}: ${reasonOf(error)}.`),
  );
}

/**
 * Reads the file that a command was given and edits it, as the only one who does meanwhile: what others change before
 * is read, what they change after is changed on top of this. With `--dry-run` nobody is kept waiting.
 */
export async function editAlone(
  { path, name }: Target,
  given: Arguments,
  workspace: Workspace,
  edit: (editable: Editable) => Promise<Outcome>,
): Promise<Outcome> {
  const work = async (lock?: Lock): Promise<Outcome> => {
    const editable = await readEditable(path, name, workspace);
    return isFailure(editable) ? failed(editable) : edit({ ...editable, ...(lock && { lock }) });
  };
  const outcome = given.has('dry-run') ? await work() : await new Writer(workspace.tell).alone(path, name, work);
  return isFailure(outcome) ? failed(outcome) : outcome;
}

async function readEditable(path: string, name: string, { models }: Workspace): Promise<Editable | Failure> {
  const original = await readOriginal(path, name);
  if (isFailure(original)) return original;
  const read = readInitiative(original.text, models);
  if (read.kind === 'not-an-initiative') return noInitiative(name);
  if (read.kind === 'broken') return failure(`${name}: ${read.problems[0]?.message}`);
  return { original, name, read };
}

/** Writes what is planned, and says what that did; without a lock it is shown and not written. */
export async function writePlanned(
  { original, name, lock }: Editable,
  planned: Planned,
  says: string,
): Promise<Outcome> {
  if (planned.kind === 'refused') return refused(name, planned.reason);
  const after = applyEdits(original.text, planned.edits);
  if (!lock) return { code: 0, out: patchOf(name, original.text, after) };
  const problem = await replaceFile(lock, original.path, after, original.bytes);
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

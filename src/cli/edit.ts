import { dirname, resolve } from 'node:path';
import { visible } from '../core/base/hidden.ts';
import { t } from '../core/base/words.ts';
import type { Readable } from '../core/initiative/change.ts';
import { type Plan, Snapshot } from '../core/initiative/snapshot.ts';
import type { Arguments } from './arguments.ts';
import { authorOf } from './author.ts';
import { noInitiative } from './entries.ts';
import { type Failure, failed, failure, isFailure, type Outcome, printed } from './outcome.ts';
import { namesInPatch, patchOf } from './patch.ts';
import { placeToWrite } from './places.ts';
import { type Original, readOriginal, replaceFile } from './replace.ts';
import { elsewhereOf } from './series.ts';
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
  readonly nameInPatch: string;
  readonly snapshot: Snapshot;
  readonly read: Readable;
  /** Missing where nothing will be written. */
  readonly lock?: Lock;
}

export async function targetOf(given: Arguments, { cwd, root, show }: Workspace): Promise<Target | Failure> {
  const place = resolve(cwd, given.positionals[0] ?? '');
  const name = show(place);
  const path = await placeToWrite(place, root, name);
  return isFailure(path) ? path : { path, name };
}

/** Who edits it: as `--by` says, else as the settings or Git do. Git takes its time: it is asked before others have to wait. */
export async function editorOf(
  given: Arguments,
  { path }: Target,
  { settings }: Workspace,
): Promise<string | undefined> {
  return given.text('by') ?? (await authorOf(settings.author, dirname(path)));
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

async function readEditable(path: string, name: string, workspace: Workspace): Promise<Editable | Failure> {
  const original = await readOriginal(path, name);
  if (isFailure(original)) return original;
  const snapshot = new Snapshot(original.text, workspace.models, elsewhereOf(path, workspace));
  const { read } = snapshot;
  if (read.kind === 'not-an-initiative') return noInitiative(name);
  if (read.kind === 'broken')
    return failure(t('{file}: {problem}', { file: name, problem: read.problems[0]?.message ?? '' }));
  return { original, name, nameInPatch: namesInPatch([name])(name, workspace), snapshot, read };
}

/** Writes what is planned, and says what that did; without a lock it is shown and not written. */
export async function writePlanned(
  { original, name, nameInPatch, lock }: Editable,
  planned: Plan,
  says: string,
): Promise<Outcome> {
  if (planned.kind === 'refused') return refused(name, planned.reason);
  const { text } = planned.after;
  if (!lock) return { code: 0, form: 'patch', out: patchOf(nameInPatch, original.text, text) };
  const problem = await replaceFile(lock, original.path, text, original.bytes);
  return problem ? failed(problem) : printed(visible(t('{file}: {done}', { file: name, done: says })));
}

export function refused(name: string, reason: string): Outcome {
  return { code: 1, note: `${visible(t('{file}: {why}', { file: name, why: reason }))}\n` };
}

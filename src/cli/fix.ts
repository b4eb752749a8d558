import { resolve } from 'node:path';
import { visible } from '../core/base/hidden.ts';
import { counted, t } from '../core/base/words.ts';
import { planAllFixes } from '../core/checks/fix-all.ts';
import { Snapshot } from '../core/initiative/snapshot.ts';
import { Entry } from './entries.ts';
import { type Failure, isFailure } from './outcome.ts';
import { namesInPatch, patchOf } from './patch.ts';
import { placeToWrite } from './places.ts';
import { readOriginal, replaceFile } from './replace.ts';
import type { Lock } from './writing/lock.ts';
import { Writer } from './writing/writer.ts';

/** What came of mending a file: what is to be told, and the file as it is from then on. */
interface Mended {
  readonly entry: Entry;
  readonly told: readonly string[];
  /** The change as a patch; empty where there was nothing to mend. */
  readonly patch: string;
}

/** A file with what the checks say of it. */
export type Checked = Pick<Entry, 'file' | 'findings'>;

/** The same of many files. */
interface AllMended {
  readonly entries: readonly Checked[];
  readonly told: readonly string[];
  readonly patch: string;
  /** A line for each file that could not be mended. */
  readonly failed: readonly string[];
}

/** Mends one file after the other; one that cannot be written keeps no other from it. */
export async function mendAll(entries: readonly Entry[], dry: boolean): Promise<AllMended> {
  const nameOf = namesInPatch(entries.map(({ file }) => file));
  const writer = new Writer(entries[0]?.workspace.tell);
  const results = [];
  for (const entry of entries) {
    const nameInPatch = nameOf(entry.file, entry.workspace);
    results.push({ entry, result: await mend(entry, nameInPatch, dry ? undefined : writer) });
  }
  const mended = results.flatMap(({ result }) => (isFailure(result) ? [] : [result]));
  return {
    entries: results.map(({ entry, result }) => (isFailure(result) ? entry : result.entry)),
    told: mended.flatMap(({ told }) => told),
    patch: mended.map(({ patch }) => patch).join(''),
    failed: results.flatMap(({ result }) => (isFailure(result) ? [visible(result.message)] : [])),
  };
}

/** Makes the fixes of a file that are certain, all of them or none; only shown where nobody writes. */
async function mend(entry: Entry, nameInPatch: string, writer: Writer | undefined): Promise<Mended | Failure> {
  const { file, options, workspace } = entry;
  const { cwd, root } = workspace;
  const nothing = { entry, told: [], patch: '' };
  // Most have nothing to mend, and need not be read once more.
  if (planAllFixes(entry.snapshot, options).made.length === 0) return nothing;
  const path = await placeToWrite(resolve(cwd, file), root, file);
  if (isFailure(path)) return path;
  const work = async (lock?: Lock): Promise<Mended | Failure> => {
    const original = await readOriginal(path, file);
    if (isFailure(original)) return original;
    const snapshot =
      original.text === entry.snapshot.text
        ? entry.snapshot
        : new Snapshot(original.text, workspace.models, entry.snapshot.elsewhere);
    const { after, made, left } = planAllFixes(snapshot, options);
    // Somebody else has mended it meanwhile.
    if (made.length === 0) return nothing;
    const problem = lock && (await replaceFile(lock, original.path, after.text, original.bytes));
    if (problem) return problem;
    const { read } = after;
    return {
      entry: read.kind === 'not-an-initiative' ? entry : new Entry({ ...entry, snapshot: after, read }),
      told: [
        ...made.map(({ finding, fix }) =>
          visible(t('{file}: {fix} ({check})', { file, fix: fix.title, check: finding.id })),
        ),
        ...(left.length > 0
          ? [
              visible(
                counted(
                  left.length,
                  {
                    one: '{file}: {n} more could not be mended together with these.',
                    other: '{file}: {n} more could not be mended together with these.',
                  },
                  { file },
                ),
              ),
            ]
          : []),
      ],
      patch: patchOf(nameInPatch, original.text, after.text),
    };
  };
  return writer ? writer.alone(path, file, work) : work();
}

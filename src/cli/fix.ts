import { resolve } from 'node:path';
import { planAllFixes } from '../checks/fix-all.ts';
import { readInitiative } from '../initiative/read.ts';
import { applyEdits } from '../text/edit.ts';
import { patchOf } from './edit.ts';
import type { Entry } from './entries.ts';
import { type Failure, isFailure } from './outcome.ts';
import { printable } from './paint.ts';
import { readOriginal, replaceFile } from './replace.ts';

/** What came of mending a file: what is to be told, and the file as it is from then on. */
interface Mended {
  readonly entry: Entry;
  readonly told: readonly string[];
  /** The change as a patch; empty where there was nothing to mend. */
  readonly patch: string;
}

/** The same of many files. */
interface AllMended {
  readonly entries: readonly Entry[];
  readonly told: readonly string[];
  readonly patch: string;
  /** A line for each file that could not be mended. */
  readonly failed: readonly string[];
}

export function unmended(entries: readonly Entry[]): AllMended {
  return { entries, told: [], patch: '', failed: [] };
}

/** Mends one file after the other; one that cannot be written keeps no other from it. */
export async function mendAll(entries: readonly Entry[], dry: boolean): Promise<AllMended> {
  const results = [];
  for (const entry of entries) results.push({ entry, result: await mend(entry, dry) });
  const mended = results.flatMap(({ result }) => (isFailure(result) ? [] : [result]));
  return {
    entries: results.map(({ entry, result }) => (isFailure(result) ? entry : result.entry)),
    told: mended.flatMap(({ told }) => told),
    patch: mended.map(({ patch }) => patch).join(''),
    failed: results.flatMap(({ result }) => (isFailure(result) ? [printable(result.message)] : [])),
  };
}

/** Makes the fixes of a file that are certain, all of them or none; only shown, and not written, where `dry`. */
async function mend(entry: Entry, dry: boolean): Promise<Mended | Failure> {
  const { file, surroundings, workspace } = entry;
  const { models, checks, cwd } = workspace;
  // Most have nothing to mend, and need not be read once more.
  if (planAllFixes(entry.text, models, { ...checks, surroundings }).made.length === 0)
    return { entry, told: [], patch: '' };
  const original = await readOriginal(resolve(cwd, file), file);
  if (isFailure(original)) return original;
  const { edits, made, left } = planAllFixes(original.text, models, { ...checks, surroundings });
  const text = applyEdits(original.text, edits);
  const problem = dry ? undefined : await replaceFile(original.path, text, original.bytes);
  if (problem) return problem;
  const read = readInitiative(text, models);
  return {
    entry: read.kind === 'not-an-initiative' ? entry : { ...entry, text, read },
    told: [
      ...made.map(({ finding, fix }) => printable(`${file}: ${fix.title} (${finding.id})`)),
      ...(left.length > 0 ? [printable(`${file}: ${left.length} more could not be mended together with these.`)] : []),
    ],
    patch: patchOf(file, original.text, text),
  };
}

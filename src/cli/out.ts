import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { t } from '../core/base/words.ts';
import { type Failure, failed, failure, type Outcome, printed, reasonOf } from './outcome.ts';
import { isNoPlaceToWrite } from './places.ts';
import { replaceFile } from './replace.ts';
import type { Workspace } from './workspace.ts';
import { Writer } from './writing/writer.ts';

/** Why a file is not written, by the kind that it would have to be of. */
const refusals = {
  svg: (out: string) => t('--out names an .svg file, not “{out}”.', { out }),
  html: (out: string) => t('--out names an .html file, not “{out}”.', { out }),
};

/**
 * Markup, printed or in the file that `--out` names. That has to be one of its kind: a slip of the hand must not cost
 * somebody another file.
 */
export async function handedOut(
  text: string,
  kind: keyof typeof refusals,
  out: string | undefined,
  workspace: Workspace,
): Promise<Outcome> {
  if (out === undefined) return printed(text, 'markup');
  if (!out.toLowerCase().endsWith(`.${kind}`)) return failed(failure(refusals[kind](out)));
  const problem = await writeOut(out, text, workspace);
  return problem ? failed(problem) : { code: 0 };
}

/**
 * Writes a file that a command was told to write, whole or not at all. Not through a link: it may lead anywhere, and
 * whoever made it need not be who typed the command. One that `isNew` takes the place of none that is there.
 */
export async function writeOut(
  out: string,
  text: string,
  { cwd, root, tell }: Workspace,
  { isNew = false } = {},
): Promise<Failure | undefined> {
  const place = resolve(cwd, out);
  const refusal = isNoPlaceToWrite(place, root, out);
  if (refusal) return refusal;
  try {
    const path = join(await realpath(dirname(place)), basename(place));
    return await new Writer(tell).alone(path, out, async lock =>
      isNew && existsSync(path)
        ? failure(t('{file} is there already: it is left as it is.', { file: out }))
        : replaceFile(lock, path, text),
    );
  } catch (error) {
    return failure(t('{file} cannot be written: {why}.', { file: out, why: reasonOf(error) }));
  }
}

import { resolve } from 'node:path';
import { t } from '../core/base/words.ts';
import { type Failure, failure, isFailure } from './outcome.ts';
import { readWhole } from './whole.ts';
import type { Workspace } from './workspace.ts';

/** The text of a file that was named for its contents, or what is piped in where that is “-”. */
export async function readInput(from: string, { cwd, input }: Workspace): Promise<string | Failure> {
  const bytes = from === '-' ? await input?.() : await readWhole(resolve(cwd, from), from);
  if (isFailure(bytes)) return bytes;
  return bytes ? new TextDecoder().decode(bytes) : failure(t('Nothing is piped in.'));
}

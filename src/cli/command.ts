import type { Sentence } from '../core/base/words.ts';
import type { Arguments } from './arguments.ts';
import type { Outcome } from './outcome.ts';
import type { Syntax } from './syntax.ts';
import type { Workspace } from './workspace.ts';

export interface Command extends Syntax {
  /** What it does, in a sentence. */
  readonly says: Sentence;
  /** For one that tells itself what is wrong with the workspaces of its files; for the others that is noted. */
  readonly tellsProblems?: true;
  readonly run: (given: Arguments, workspace: Workspace) => Promise<Outcome>;
}

import type { Arguments } from './arguments.ts';
import type { OptionName } from './options.ts';
import type { Outcome } from './outcome.ts';
import type { Workspace } from './workspace.ts';

export interface Command {
  readonly name: string;
  readonly takes: Positionals;
  readonly options: readonly OptionName[];
  /** What it does, in a sentence. */
  readonly says: string;
  /** For one that tells itself what is wrong with the workspaces of its files; for the others that is noted. */
  readonly tellsProblems?: true;
  readonly run: (given: Arguments, workspace: Workspace) => Promise<Outcome>;
}

/** What stands after a command without a name. */
export interface Positionals {
  readonly usage: string;
  readonly least: number;
  readonly most: number;
}

export const oneFile: Positionals = { usage: '<file>', least: 1, most: 1 };
export const paths: Positionals = { usage: '[paths…]', least: 0, most: Number.POSITIVE_INFINITY };
export const maybeStep: Positionals = { usage: '[step]', least: 0, most: 1 };

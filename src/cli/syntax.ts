import type { OptionName } from './options.ts';

/** How a command is typed. */
export interface Syntax {
  readonly name: string;
  readonly takes: Positionals;
  readonly options: readonly OptionName[];
  /** What an option may be in this command, where that is something else than in others. */
  readonly choices?: Readonly<Partial<Record<OptionName, readonly string[]>>>;
}

/** What stands after a command without a name. */
export interface Positionals {
  readonly usage: string;
  readonly least: number;
  readonly most: number;
}

export const nothing: Positionals = { usage: '', least: 0, most: 0 };
export const oneFile: Positionals = { usage: '<file>', least: 1, most: 1 };
export const paths: Positionals = { usage: '[paths…]', least: 0, most: Number.POSITIVE_INFINITY };
export const words: Positionals = { usage: '[words…]', least: 0, most: Number.POSITIVE_INFINITY };
export const maybeStep: Positionals = { usage: '[step]', least: 0, most: 1 };

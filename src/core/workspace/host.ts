import type { CheckOptions } from '../checks/options.ts';
import type { Beginning } from '../yaml/head.ts';

/**
 * What the world around gives to a workspace: the command line from the disk, the editor from VS Code. Files go by names
 * that only the host reads: a path, a URI. In the names of one file system, a folder's is the beginning of all in it.
 */
export interface Host {
  /** The files that may hold a model of the organization's own, in the order in which they count. */
  modelFiles(): Promise<readonly string[]>;
  /** As much of a file as holds its front matter; nothing for what is no text file. Throws or rejects where it cannot be read. */
  head(file: string): Promise<Beginning | undefined> | Beginning | undefined;
  /** All of a text file, as it is saved; nothing for any other. Rejects where it cannot be read. */
  text(file: string): Promise<string | undefined>;
  /** What people call a file: its path from where they are. */
  nameOf(file: string): string;
  /** The file that a path in another one leads to; nothing where that is none of the workspace's. */
  linked(path: string, from: string): string | undefined;
  /** Whether there is such a file or folder. What a link hides from the workspace counts as there: nobody may look. */
  isThere(file: string): Promise<boolean>;
  /** What the settings, the day and the reader's language say of the checks of a file. */
  checks(file: string): Omit<CheckOptions, 'surroundings'>;
}

import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { atExit } from './exit.ts';
import { root } from './root.ts';

export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

/** A folder that is gone when this process is, at the latest. */
export function temporaryFolder(): TemporaryFolder {
  // Without links in the path, because VS Code reports files by their real paths.
  const path = mkdtempSync(join(realpathSync(tmpdir()), 'continual-improvement-'));
  const erase = (): void => rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const keep = atExit(erase);
  const remove = (): void => {
    keep();
    erase();
  };
  return { path, remove };
}

/** Texts of files, by their paths in a folder. */
export type Files = Readonly<Record<string, string>>;

export interface CopyOfWorkspace extends TemporaryFolder {
  /** Takes all files away. */
  empty(): void;
  /** Puts files into it, those of `test/workspace` unless told. */
  fill(files?: Files): void;
}

/** A copy of `test/workspace`, or other files, that a test may change; `path` is the folder to open. */
export function copyOfWorkspace(files?: Files): CopyOfWorkspace {
  const { path, remove } = temporaryFolder();
  const source = join(root, 'test', 'workspace');
  const copy = join(path, basename(source));
  const empty = (): void => {
    for (const name of readdirSync(copy)) rmSync(join(copy, name), { recursive: true, force: true });
  };
  mkdirSync(copy);
  const fill = (files?: Files): void => {
    if (!files) cpSync(source, copy, { recursive: true });
    for (const [name, text] of Object.entries(files ?? {})) {
      mkdirSync(dirname(join(copy, name)), { recursive: true });
      writeFileSync(join(copy, name), text);
    }
  };
  fill(files);
  return { path: copy, remove, empty, fill };
}

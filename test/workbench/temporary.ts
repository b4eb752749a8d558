import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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

export interface CopyOfWorkspace extends TemporaryFolder {
  /** Takes all files away, and gives them back as they were: `between` is what is done meanwhile. */
  restore(between: () => Promise<void>): Promise<void>;
}

/** A copy of `test/workspace` that a test may change; `path` is the folder to open. */
export function copyOfWorkspace(): CopyOfWorkspace {
  const { path, remove } = temporaryFolder();
  const source = join(root, 'test', 'workspace');
  const copy = join(path, basename(source));
  const fill = (): void => cpSync(source, copy, { recursive: true });
  const restore = async (between: () => Promise<void>): Promise<void> => {
    for (const name of readdirSync(copy)) rmSync(join(copy, name), { recursive: true, force: true });
    await between();
    fill();
  };
  fill();
  return { path: copy, remove, restore };
}

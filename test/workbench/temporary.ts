import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
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

/** A copy of `test/workspace` that a test may change; `path` is the folder to open. */
export function copyOfWorkspace(): TemporaryFolder {
  const { path, remove } = temporaryFolder();
  const source = join(root, 'test', 'workspace');
  const copy = join(path, basename(source));
  cpSync(source, copy, { recursive: true });
  return { path: copy, remove };
}

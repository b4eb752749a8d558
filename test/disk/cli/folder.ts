import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { plain } from '../../../src/cli/paint.ts';
import { run } from '../../../src/cli/run.ts';
import { type TemporaryFolder, temporaryFolder } from '../../workbench/temporary.ts';

export interface Folder extends TemporaryFolder {
  /** Runs the command line in it, on a day of the tests' own. */
  run(...typed: string[]): ReturnType<typeof run>;
}

/** A workspace with these files, for as long as the test runs; settings are found in it and not above it. */
export function folderOf(t: TestContext, files: Readonly<Record<string, string>>): Folder {
  const folder = temporaryFolder();
  t.after(() => folder.remove());
  for (const [name, text] of Object.entries({ '.vscode/settings.json': '{}', ...files })) {
    const path = join(folder.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return { ...folder, run: (...typed) => run(typed, { cwd: folder.path, today: '2026-11-22', paint: plain }) };
}

import { once } from 'node:events';
import { join } from 'node:path';
import type { Development } from '../workbench/address.ts';
import { startGroup } from '../workbench/group.ts';
import { quiet, writeSettings } from '../workbench/settings.ts';
import { temporaryFolder } from '../workbench/temporary.ts';

/** Runs a test bundle in the desktop VS Code; resolves with what it logged. */
export async function runInDesktop(
  executable: string,
  folder: string,
  { extensionPath, testsPath, kind }: Development,
  signal: AbortSignal,
  print: (text: string) => void = text => process.stdout.write(text),
): Promise<string> {
  const data = temporaryFolder();
  writeSettings(join(data.path, 'User/settings.json'), quiet);
  const vscode = startGroup(executable, [
    folder,
    `--extensionDevelopmentPath=${extensionPath}`,
    `--extensionTestsPath=${testsPath}`,
    ...(kind ? [`--extensionDevelopmentKind=${kind}`] : []),
    `--user-data-dir=${data.path}`,
    `--extensions-dir=${join(data.path, 'extensions')}`,
    // What `runTests` of @vscode/test-electron adds; it keeps the process to itself, so that nothing could end it.
    '--no-sandbox',
    '--disable-gpu-sandbox',
    '--disable-updates',
    '--skip-welcome',
    '--skip-release-notes',
    '--no-cached-data',
  ]);
  vscode.child.stdout.on('data', chunk => print(String(chunk)));
  vscode.child.stderr.on('data', chunk => print(String(chunk)));
  try {
    await once(vscode.child, 'close', { signal });
    return vscode.output();
  } finally {
    await vscode.end();
    data.remove();
  }
}

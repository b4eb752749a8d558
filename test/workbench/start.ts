// `npm start`: opens test/workspace itself, not a copy, with the extension running from this folder. It is built anew
// after each change, and the window loads it anew. With `--browser` in the browser also where there is a desktop VS
// Code; `--inspect PORT` is where a debugger finds the extension host then.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { watchAll } from '../../esbuild.mjs';
import { findCodeCommand, obtainDesktop } from './desktop.ts';
import { root } from './root.ts';
import { startWorkbench } from './workbench.ts';

const { values } = parseArgs({ options: { browser: { type: 'boolean' }, inspect: { type: 'string' } } });
const folder = join(root, 'test', 'workspace');
const companion = join(root, 'test', 'workbench', 'reload');

await watchAll();
const desktop = values.browser ? undefined : (findCodeCommand() ?? (await obtainDesktop()));
const after = 'After a change the window is loaded anew. Ctrl+C ends it.';
if (desktop) {
  console.log(`Opening VS Code… ${after}`);
  const developed = [root, companion].map(path => `--extensionDevelopmentPath=${path}`);
  spawn(desktop, ['--new-window', ...developed, folder], { stdio: 'inherit', shell: desktop.endsWith('.cmd') });
} else {
  const inspectPort = values.inspect === undefined ? undefined : Number(values.inspect);
  const development = { extensionPath: root, inspectPort };
  const { addressOf } = await startWorkbench({ development, companion });
  console.log(`\nOpen ${addressOf(folder)}\n\n${after}`);
}

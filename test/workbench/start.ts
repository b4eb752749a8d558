// `npm start`: opens test/workspace itself, not a copy, with the extension running from this folder. It is built anew
// after each change, and the window loads it anew. In a browser where there is no desktop VS Code, and with `--browser`
// in any case; it is opened where there is a screen. `--inspect PORT` is where a debugger finds the extension host then.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import open from 'open';
import { watchAll } from '../../esbuild.mjs';
import { findCodeCommand, obtainDesktop } from './desktop.ts';
import { root } from './root.ts';
import { startWorkbench } from './workbench.ts';

const { values } = parseArgs({ options: { browser: { type: 'boolean' }, inspect: { type: 'string' } } });
const folder = join(root, 'test', 'workspace');
const companion = join(root, 'test', 'workbench', 'companion');

const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
const hasScreen = !CI && (process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY));

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
  // A debugger opens a browser of its own.
  if (hasScreen && !inspectPort) await open(addressOf(folder));
}

// `npm start`: opens test/workspace itself, not a copy, with the extension running from this folder.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findCodeCommand, obtainDesktop } from './desktop.ts';
import { root } from './root.ts';
import { startWorkbench } from './workbench.ts';

const folder = join(root, 'test', 'workspace');
const desktop = findCodeCommand() ?? (await obtainDesktop());

if (desktop) {
  console.log('Opening VS Code…');
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, folder];
  spawn(desktop, args, { stdio: 'inherit', shell: desktop.endsWith('.cmd') });
} else {
  const { url } = await startWorkbench({ folder, development: { extensionPath: root } });
  console.log(`\nOpen ${url}\n\nAfter a change: npm run build, then reload the page. Ctrl+C ends it.`);
}

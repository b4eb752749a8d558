import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './root.ts';

/** An npm package that carries the workbench, its server and both extension hosts of VS Code 1.139.1. */
const release = 'code-server@4.139.1';

/** The VS Code server's `server-main.js`; the first call installs it into the cache. */
export function obtainServer(): string {
  const home = join(cache, release.replace('@', '-'));
  const vscode = join('node_modules', 'code-server', 'lib', 'vscode');
  if (!existsSync(home)) {
    console.log(`Installing ${release}, which serves VS Code to the browser…`);
    install(home, vscode);
  }
  return join(home, vscode, 'out', 'server-main.js');
}

/** Installs beside the place and renames at last, so that whatever bears the name is whole. */
function install(home: string, vscode: string): void {
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(`${home}-`);
  try {
    // A package.json of its own keeps npm from walking up to the project's.
    writeFileSync(join(draft, 'package.json'), '{ "private": true }');
    npm(draft, 'install', release);
    // Not `npm ci`: the shrinkwrap in there is out of step. The native modules left uncompiled are optional.
    npm(join(draft, vscode), 'install', '--omit=dev');
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another run may have been quicker.
    if (!existsSync(home)) throw error;
  }
}

/** Leaves out what VS Code reports, at length, of every native module that is not compiled. */
export function withoutNativeModules(log: string): string {
  const records = log.split(/^(?=\[)/m);
  return records.filter(record => !/Could not locate the bindings file|\.\/build\/Release\//.test(record)).join('');
}

function npm(cwd: string, ...args: string[]): void {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const path = process.env.npm_execpath;
  // Without stdin: a CI machine has none.
  const stdio = ['ignore', 'inherit', 'inherit'] as const;
  if (path) execFileSync(process.execPath, [path, ...args, ...quiet], { cwd, stdio: [...stdio] });
  else execFileSync('npm', [...args, ...quiet], { cwd, stdio: [...stdio] });
}

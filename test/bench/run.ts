// `npm run bench`: measures the packaged extension inside a real VS Code, on thousands of files, and prints a table;
// `npm run bench -- --write` puts it into the README, too; `-- --files 100000` takes so many files.
// One file of ten is an initiative.
// Its numbers are ratios and medians of one run; it fails only where one is far off.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runInBrowser } from '../host/browser.ts';
import { bundle } from '../host/bundle.ts';
import { runInDesktop } from '../host/desktop.ts';
import { obtainDesktop } from '../workbench/desktop.ts';
import { root } from '../workbench/root.ts';
import { temporaryFolder } from '../workbench/temporary.ts';
import { timeToCheck } from './checks.ts';
import { type CommandTimes, timeToList } from './command-line.ts';
import { timesToEvaluate } from './evaluation.ts';
import { writeFiles } from './files.ts';
import { type Measured, readMeasured } from './measured.ts';
import { grossFailures, rowsOf, tableOf } from './table.ts';

const dist = (file: string): string => join(root, 'dist', file);

const { values } = parseArgs({
  options: { files: { type: 'string', default: '10000' }, write: { type: 'boolean', default: false } },
});
const count = Number(values.files);

async function measure(): Promise<{ readonly inside: Measured; readonly command: CommandTimes }> {
  const { path, remove } = temporaryFolder();
  try {
    writeFiles(path, count);
    const command = timeToList(path);
    writeFileSync(join(path, 'broken.md'), '---\ninitiative: "The last to be told\n---\n');
    const testsPath = await bundle('bench', { forbidOnly: true });
    const development = { extensionPath: root, testsPath };
    const desktop = await obtainDesktop();
    const deadline = AbortSignal.timeout(9 * 60_000);
    const output = desktop
      ? await runInDesktop(desktop, path, development, deadline)
      : await runInBrowser(path, development, deadline);
    return { inside: readMeasured(output), command };
  } finally {
    remove();
  }
}

function writeIntoReadme(table: string): void {
  const file = join(root, 'README.md');
  const place = /(?<=<!-- bench -->\n)[\s\S]*(?=<!-- \/bench -->)/;
  writeFileSync(file, readFileSync(file, 'utf8').replace(place, `\n${table}\n\n`));
}

function buildPackage(): void {
  // npm tells its scripts where it lives; asking it this way spares a shell on Windows.
  const npm = process.env.npm_execpath;
  const [command, ...args] = npm ? [process.execPath, npm] : ['npm'];
  const run = [...args, 'run', '--silent', 'package'];
  execFileSync(command ?? 'npm', run, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

buildPackage();
const packaged = {
  evaluation: timesToEvaluate(dist('extension.js')),
  checks: timeToCheck(),
  bundle: statSync(dist('extension.js')).size,
  panel: statSync(dist('diagram.js')).size,
  vsix: statSync(dist('continual-improvement.vsix')).size,
};
const { inside, command } = await measure();
const rows = rowsOf(count, inside, command, packaged);
console.log(`\n${tableOf(rows)}`);
if (values.write) writeIntoReadme(tableOf(rows));
const failures = grossFailures(rows);
for (const { what, aim, unit } of failures) console.error(`Far from the aim of ${aim} ${unit}: ${what}.`);
process.exit(failures.length > 0 ? 1 : 0);

// Runs test/host in real extension hosts: `node test/host/run.ts [--only=desktop|web] [--grep=<pattern>]`.
import { parseArgs } from 'node:util';
import { obtainDesktop } from '../workbench/desktop.ts';
import { root } from '../workbench/root.ts';
import { copyOfWorkspace } from '../workbench/temporary.ts';
import { runInBrowser } from './browser.ts';
import { bundle, type Host } from './bundle.ts';
import { runInDesktop } from './desktop.ts';
import { makeFixtureFolders } from './fixture-folders.ts';
import { readTally, type Tally } from './tally.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, grep: { type: 'string' } } });
const hosts = (['desktop', 'web'] as const).filter(host => !values.only || values.only === host);
if (hosts.length === 0) throw new Error(`There is no host named ${values.only}; there are desktop and web.`);

const minutes = 15;
const deadline = AbortSignal.timeout(minutes * 60_000);

async function run(host: Host, desktop: string | undefined): Promise<Tally> {
  const testsPath = await bundle(host, { grep: values.grep, forbidOnly: Boolean(process.env.CI) });
  const workspace = copyOfWorkspace();
  makeFixtureFolders(workspace.path);
  const development = { extensionPath: root, testsPath, kind: host === 'web' ? ('web' as const) : undefined };
  console.log(
    `\n${host === 'web' ? 'Web-worker' : 'Node'} extension host, ${desktop ? 'desktop' : 'browser'} workbench\n`,
  );
  try {
    const output = desktop
      ? await runInDesktop(desktop, workspace.path, development, deadline)
      : await runInBrowser(workspace.path, development, deadline);
    const tally = readTally(output);
    if (!tally) throw new Error('The extension host ended before the tests did.');
    return tally;
  } finally {
    workspace.remove();
  }
}

/** One after the other: two windows that open at once on few cores keep each other waiting. */
async function runAll(desktop: string | undefined): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const host of hosts) tallies.push(await run(host, desktop));
  return tallies;
}

try {
  const tallies = await runAll(await obtainDesktop());
  if (tallies.every(({ passed, failed }) => passed + failed === 0)) throw new Error('No test ran.');
  process.exit(tallies.some(({ failed }) => failed > 0) ? 1 : 0);
} catch (error) {
  console.error(deadline.aborted ? `The tests did not end within ${minutes} minutes.` : error);
  process.exit(1);
}

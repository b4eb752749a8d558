// `npm run soak -- --minutes 5`: changes the files of a folder at random, inside a real VS Code, and holds what the
// extension knows of them against a fresh index; `--seed` leads back to the same changes, `--files` takes so many files.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeFiles } from '../bench/files.ts';
import { runInBrowser } from '../host/browser.ts';
import { bundle } from '../host/bundle.ts';
import { runInDesktop } from '../host/desktop.ts';
import { obtainDesktop } from '../workbench/desktop.ts';
import { root } from '../workbench/root.ts';
import { temporaryFolder } from '../workbench/temporary.ts';
import { type Plan, planFile } from './plan.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    files: { type: 'string', default: '500' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 32)) },
  },
});
const plan: Plan = { minutes: Number(values.minutes), seed: Number(values.seed) };

/** For the window to open, and for what was begun last to come to its end. */
const BESIDE = 5;

const { path, remove } = temporaryFolder();
try {
  writeFiles(path, Number(values.files));
  writeFileSync(join(path, planFile), JSON.stringify(plan));
  const development = { extensionPath: root, testsPath: await bundle('soak', { forbidOnly: true }) };
  const deadline = AbortSignal.timeout((plan.minutes + BESIDE) * 60_000);
  const desktop = await obtainDesktop();
  console.log(`--seed ${plan.seed}`);
  if (desktop) await runInDesktop(desktop, path, development, deadline);
  else await runInBrowser(path, development, deadline);
} finally {
  remove();
}

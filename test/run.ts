// `npm test`: all that is checked and tested. What needs one core runs beside another such stage; what opens browsers
// runs alone: two workbenches at once take longer than one after the other. Where a stage fails, the others go on.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Of those in one group, two run at once. What a stage needs is made in an earlier group. */
const groups: readonly Readonly<Record<string, string>>[] = [
  {
    limits: 'npm run --silent test:limits',
    package: 'npm run --silent package',
    unit: 'npm run --silent test:unit',
    sweep: 'npm run --silent test:sweep',
    disk: 'npm run --silent test:disk',
    pseudo: 'npm run --silent test:pseudo',
    'check-types': 'npm run --silent check-types',
    lint: 'npm run --silent lint',
  },
  { 'package tests': 'npm run --silent test:package' },
  // Not by its script, which would build anew: what is tested is what is packaged.
  { host: 'node test/host/run.ts' },
  { e2e: 'npm run --silent test:e2e' },
];

const told: string[] = [];

/** Runs a stage, and shows what it says: at once where it runs alone, else when it has ended. */
async function runStage([name, command]: readonly [string, string], isAlone: boolean): Promise<void> {
  const began = performance.now();
  const output = isAlone ? 'inherit' : 'pipe';
  const stage = spawn(command, { shell: true, stdio: ['ignore', output, output] });
  const said: Buffer[] = [];
  for (const stream of [stage.stdout, stage.stderr]) stream?.on('data', chunk => said.push(chunk));
  const [status] = await once(stage, 'close');
  process.stdout.write(Buffer.concat(said));
  if (status !== 0) process.exitCode = 1;
  told.push(`${status === 0 ? '✔' : '✖'} ${name} (${Math.round((performance.now() - began) / 1000)} s)`);
}

for (const group of groups) {
  const stages = Object.entries(group);
  const isAlone = stages.length === 1;
  const lane = async () => {
    for (let stage = stages.shift(); stage; stage = stages.shift()) await runStage(stage, isAlone);
  };
  await Promise.all([lane(), lane()]);
}
console.log(`\n${told.join('\n')}`);

// `npm test`: all that is checked and tested. Where a stage fails, the others go on.
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

type Stages = Readonly<Record<string, string>>;

const first: Stages = { package: 'npm run --silent package' };

/** What waits for a workbench again and again, one after the other: two windows at once keep each other waiting. */
const beside: Stages = {
  limits: 'npm run --silent test:limits',
  // Not by its script, which would build anew: what is tested is what is packaged.
  host: 'node test/host/run.ts',
  e2e: 'npm run --silent test:e2e',
};

/** What computes all the time: it takes what the others leave of the processors. */
const meanwhile: Stages = {
  lint: 'npm run --silent lint',
  'check-types': 'npm run --silent check-types',
  unit: 'npm run --silent test:unit',
  pseudo: 'npm run --silent test:pseudo',
  'package tests': 'npm run --silent test:package',
};

/** Runs a command, and shows what it said when it is done; resolves with whether it succeeded. */
function run(name: string, command: string, priority: number): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    if (child.pid) setPriority(child.pid, priority);
    const said: Buffer[] = [];
    child.stdout.on('data', chunk => said.push(chunk));
    child.stderr.on('data', chunk => said.push(chunk));
    child.once('error', error => said.push(Buffer.from(`${error}\n`)));
    child.once('close', status => {
      process.stdout.write(`\n── ${name} ──\n${Buffer.concat(said)}`);
      resolve(status === 0);
    });
  });
}

const told: string[] = [];

/** Runs stages one after the other. */
async function runAll(stages: Stages, priority = constants.priority.PRIORITY_NORMAL): Promise<void> {
  for (const [name, command] of Object.entries(stages)) {
    const began = performance.now();
    const succeeded = await run(name, command, priority);
    if (!succeeded) process.exitCode = 1;
    told.push(`${succeeded ? '✔' : '✖'} ${name} (${Math.round((performance.now() - began) / 1000)} s)`);
  }
}

await runAll(first);
await Promise.all([runAll(beside), runAll(meanwhile, constants.priority.PRIORITY_LOW)]);
console.log(`\n${told.join('\n')}`);

// `npm test`: all that is checked and tested, two stages at a time. What a stage says is shown when it is done. Where one
// fails, the others go on, but for those that need what it makes.
import { spawn } from 'node:child_process';

interface Stage {
  readonly command: string;
  /** Whether it tests what is packaged. */
  readonly packaged?: boolean;
}

/** What is soon done comes first; of the rest what takes longest, for both lanes to end at about the same time. */
const stages: Readonly<Record<string, Stage>> = {
  package: { command: 'npm run --silent package' },
  lint: { command: 'npm run --silent lint' },
  'check-types': { command: 'npm run --silent check-types' },
  unit: { command: 'npm run --silent test:unit' },
  e2e: { command: 'npm run --silent test:e2e', packaged: true },
  // Not by its script, which would build anew: what is tested is what is packaged.
  'host in Node': { command: 'node test/host/run.ts --only=desktop', packaged: true },
  'host in a web worker': { command: 'node test/host/run.ts --only=web', packaged: true },
  'package tests': { command: 'npm run --silent test:package', packaged: true },
  limits: { command: 'npm run --silent test:limits' },
};

/** Runs a command, and shows what it said when it is done; resolves with whether it succeeded. */
function run(command: string, name: string): Promise<boolean> {
  return new Promise(resolve => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
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
const results = new Map<string, Promise<boolean>>();
const waiting = Object.entries(stages);

async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, { command, packaged }] = next;
    const result = (async () => {
      if (packaged && !(await results.get('package'))) return false;
      const began = performance.now();
      const succeeded = await run(command, name);
      told.push(`${succeeded ? '✔' : '✖'} ${name} (${Math.round((performance.now() - began) / 1000)} s)`);
      return succeeded;
    })();
    results.set(name, result);
    if (!(await result)) process.exitCode = 1;
  }
}

await Promise.all([work(), work()]);
console.log(`\n${told.join('\n')}`);

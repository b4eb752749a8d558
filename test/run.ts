// `npm test`: all that is checked and tested, in two lanes beside each other: in the one a workbench is waited for most
// of the time. What a stage says is shown when it is done; where one fails, the others go on.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

interface Result {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
}

const results: Result[] = [];
const tell = ({ name, passed, seconds }: Result): string => `${passed ? '✔' : '✖'} ${name} (${seconds} s)`;

async function run(name: string, command: string): Promise<boolean> {
  const began = performance.now();
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', text => {
      said += text;
    });
  const [code] = await once(child, 'close');
  const result = { name, passed: code === 0, seconds: Math.round((performance.now() - began) / 1000) };
  results.push(result);
  console.log(`${said.trimEnd()}\n${tell(result)}\n`);
  return result.passed;
}

const packaged = run('package', 'npm run --silent package');

async function inWorkbenches(): Promise<void> {
  if (!(await packaged)) return;
  // Not by its script, which would build anew: what is tested is what is packaged.
  await run('host', 'node test/host/run.ts');
  await run('e2e', 'npm run --silent test:e2e');
}

async function without(): Promise<void> {
  await run('lint', 'npm run --silent lint');
  await run('check-types', 'npm run --silent check-types');
  await run('unit', 'npm run --silent test:unit');
  await run('limits', 'npm run --silent test:limits');
  if (await packaged) await run('package tests', 'npm run --silent test:package');
}

await Promise.all([inWorkbenches(), without()]);
for (const result of results) console.log(tell(result));
if (results.some(({ passed }) => !passed)) process.exitCode = 1;

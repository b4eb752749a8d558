// `npm run limits`: how long what is done with a file takes where the file is 256 KB of one kind of thing.
import { fork } from 'node:child_process';
import { blocks } from '../../src/core/markdown/blocks.ts';
import { bodyStartOf, scanFrontMatter } from '../../src/core/yaml/front-matter.ts';
import { loadBlock } from '../../src/core/yaml/load.ts';
import { kinds, modelKinds, tableKinds } from './kinds.ts';
import { runFile, runModel, runTable, type Time } from './stages.ts';

const SIZE = 256 * 1024 - 200;
const LONGEST = 200;

/** How long one piece of work may take before it is given up. */
const PATIENCE = 8_000;

const all = [
  ...Object.entries(kinds).map(([name, kind]) => ({ name, kind, run: runFile })),
  ...Object.entries(modelKinds).map(([name, kind]) => ({ name, kind, run: runModel })),
  ...Object.entries(tableKinds).map(([name, kind]) => ({ name, kind, run: runTable })),
];

function largest(kind: (count: number) => string): string {
  let count = 1;
  while (kind(count * 2).length <= SIZE && count < 2 ** 18) count *= 2;
  for (let step = count / 2; step >= 1; step /= 2) if (kind(count + step).length <= SIZE) count += step;
  return kind(count);
}

/** The least that reading a text can take: each of the parsers once, and nothing else. */
function runParsers(text: string, time: Time): void {
  const scan = scanFrontMatter(text);
  if (scan.kind === 'closed') time('js-yaml alone', () => attempt(() => loadBlock(scan.block.text)));
  time('markdown-it alone', () => blocks().parse(text.slice(bodyStartOf(text)), {}));
}

function attempt(work: () => unknown): void {
  try {
    work();
  } catch {
    // What cannot be read takes its time, too.
  }
}

if (process.send) {
  // A text of the same stages first, so that what is slow once is not counted.
  const warm = all.find(({ name }) => name === process.argv[2]);
  if (!warm) throw new Error(process.argv[2]);
  for (let nth = 0; nth < 3; nth++) warm.run(warm.kind(30), (_, work) => work());
  const text = largest(warm.kind);
  const time: Time = (stage, work) => {
    const start = process.threadCpuUsage();
    process.send?.({ begin: stage });
    const result = work();
    const { user, system } = process.threadCpuUsage(start);
    process.send?.({ stage, time: (user + system) / 1000 });
    return result;
  };
  warm.run(text, time);
  runParsers(text, time);
  process.exit(0);
}

const wanted = process.argv.slice(2);
let worst = 0;
for (const { name } of all.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const slow = new Map<string, number>();
  let stage = '';
  const child = fork(process.argv[1] ?? '', [name], { execArgv: process.execArgv });
  let timer = setTimeout(() => child.kill('SIGKILL'), 60_000);
  child.on('message', (message: { begin?: string; stage?: string; time?: number }) => {
    if (message.begin !== undefined) stage = message.begin;
    clearTimeout(timer);
    timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
    if (message.stage) slow.set(message.stage, Math.max(slow.get(message.stage) ?? 0, message.time ?? 0));
  });
  const code = await new Promise(resolve => child.on('exit', (code, signal) => resolve(signal ?? code)));
  clearTimeout(timer);
  if (code !== 0) slow.set(`${stage} (${code})`, PATIENCE);
  const told = [...slow]
    .filter(([, time]) => time > LONGEST / 2)
    .map(([stage, time]) => `${stage} ${Math.round(time)}`);
  worst = Math.max(worst, ...slow.values());
  if (told.length > 0) console.log(`${name}: ${told.join(', ')}`);
}
console.log(`The longest took ${Math.round(worst)} ms.`);

// `npm run fuzz -- --seconds N`: throws random inputs at all that the product promises, and keeps those that break a
// promise. `--seed S` begins with another input than chance does, `--only AREA` stays with one area.
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { keep } from './kept.ts';
import type { Event } from './search.ts';

/** What takes longer never ends, on whatever machine; in milliseconds. */
const FOREVER = 60_000;

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const worker = new Worker(new URL('./worker.ts', import.meta.url), {
  workerData: { seed, seconds: Number(values.seconds), only: values.only },
});
console.log(`Seed ${seed}, ${values.seconds} seconds.`);

let faults = 0;
let current: { area: string; seed: number; since: number } | undefined;

worker.on('message', (event: Event) => {
  switch (event.kind) {
    case 'begins':
      current = { area: event.area, seed: event.seed, since: Date.now() };
      break;
    case 'fault': {
      faults++;
      const { fault, message, isNew } = event;
      console.error(`\n${fault.area}, seed ${fault.seed}${isNew ? `, kept in ${keep(fault)}` : ', kept from before'}`);
      console.error(`${message}\n${shown(fault.input)}`);
      break;
    }
    case 'ends':
      current = undefined;
      console.log(
        `\n${faults} faults. Tried: ${Object.entries(event.tried)
          .map(entry => entry.join(' '))
          .join(', ')}.`,
      );
  }
});
worker.on('error', error => {
  throw error;
});
worker.on('exit', () => process.exit(faults > 0 ? 1 : 0));

setInterval(() => {
  if (!current || Date.now() - current.since < FOREVER) return;
  console.error(`\n${current.area}, seed ${current.seed}: never ends.`);
  process.exit(1);
}, 1000);

function shown(input: unknown): string {
  const text =
    typeof input === 'object' && input !== null && 'text' in input ? String(input.text) : JSON.stringify(input);
  return text.length > 1500 ? `${text.slice(0, 1500)}…` : text;
}

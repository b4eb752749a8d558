// Searches in a thread of its own: whoever started it still answers when an input never ends.
import { parentPort, workerData } from 'node:worker_threads';
import { areas } from './areas/areas.ts';
import { keptInputs } from './kept.ts';
import { search } from './search.ts';

const { seed, seconds, only } = workerData as { seed: number; seconds: number; only?: string };
const isAsked = ({ name }: { name: string }) =>
  only === undefined || only === name || (only === 'moves' && name === 'records');

await search({ areas: areas.filter(isAsked), kept: keptInputs(), seed, seconds }, event =>
  parentPort?.postMessage(event),
);

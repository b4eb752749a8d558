import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../workbench/root.ts';
import { median } from './measured.ts';

/** Walks a folder and reads the first 4 KB of each markdown file, at once and in one go: the least that a list takes. */
const floor = `
  const fs = require('node:fs');
  const buffer = Buffer.alloc(4096);
  const folders = [process.argv[1]];
  for (let folder = folders.pop(); folder; folder = folders.pop())
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const path = folder + '/' + entry.name;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.name.endsWith('.md')) {
        const file = fs.openSync(path);
        fs.readSync(file, buffer, 0, 4096, 0);
        fs.closeSync(file);
      }
    }
`;

/** How long it takes in a folder, in milliseconds, the start of Node included. */
export interface CommandTimes {
  readonly floor: number;
  readonly list: number;
}

export function timeToList(folder: string): CommandTimes {
  const times = { floor: [] as number[], list: [] as number[] };
  const cli = join(root, 'dist', 'cli.js');
  for (let round = 0; round < 6; round++) {
    const walked = timed(['-e', floor, folder], folder);
    const listed = timed([cli, 'list', '--json'], folder);
    if (round === 0) continue; // Everything is cold once.
    times.floor.push(walked);
    times.list.push(listed);
  }
  return { floor: median(times.floor), list: median(times.list) };
}

function timed(args: readonly string[], cwd: string): number {
  const start = performance.now();
  execFileSync(process.execPath, args, { cwd, maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'inherit'] });
  return performance.now() - start;
}

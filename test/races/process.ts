import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../workbench/root.ts';

export interface Ended {
  /** Missing where it was killed. */
  readonly code: number | null;
  readonly out: string;
  readonly note: string;
}

export interface Running {
  readonly ended: Promise<Ended>;
  /** When it has said something on standard error. */
  readonly says: Promise<unknown>;
  kill(): void;
}

export interface Start {
  readonly cwd: string;
  readonly typed: readonly string[];
  /** A module that is loaded before. */
  readonly preload?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const cli = join(root, 'dist/cli.js');

/** Starts the command line as it is packaged. */
export function startCli({ cwd, typed, preload, env }: Start): Running {
  const before = preload ? ['--import', new URL(preload, import.meta.url).href] : [];
  const child = spawn(process.execPath, [...before, cli, ...typed], {
    cwd,
    // Compiled once: thousands are started.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'continual-improvement-compiled'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const says = once(child.stderr, 'data');
  const read = async (stream: typeof child.stdout) => (await stream.setEncoding('utf8').toArray()).join('');
  const ended = Promise.all([once(child, 'close'), read(child.stdout), read(child.stderr)]).then(
    ([[code], out, note]): Ended => ({ code, out, note }),
  );
  return { ended, says, kill: () => child.kill('SIGKILL') };
}

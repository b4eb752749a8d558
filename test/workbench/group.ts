import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { atExit } from './exit.ts';

/** A process with everything it starts in turn. */
export interface ProcessGroup {
  readonly child: ChildProcessWithoutNullStreams;
  /** All that was written so far, by standard output and standard error. */
  output(): string;
  /** Ends the whole group, and resolves when that is done. */
  end(): Promise<void>;
}

/** Starts a group that ends with this process at the latest. */
export function startGroup(command: string, args: readonly string[]): ProcessGroup {
  const child = spawn(command, args, { detached: process.platform !== 'win32' });
  let output = '';
  const add = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  const closed = once(child, 'close').catch(() => undefined);
  const forget = atExit(() => kill(child));
  const end = async (): Promise<void> => {
    forget();
    kill(child);
    await closed;
  };
  return { child, output: () => output, end };
}

function kill({ pid }: ChildProcessWithoutNullStreams): void {
  if (pid === undefined) return;
  try {
    // Windows has no process groups; there the extension hosts notice that their server is gone.
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

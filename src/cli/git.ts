import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, dirname, isAbsolute, join } from 'node:path';

/**
 * What is asked runs nothing that a repository names: what Git would run in passing is off, no signature is looked at,
 * and nothing that is missing is fetched.
 */
const harmless = [
  '--no-pager',
  ...['core.fsmonitor=false', 'core.hooksPath=', 'log.showSignature=false', 'protocol.allow=never'].flatMap(setting => [
    '-c',
    setting,
  ]),
];

const alone = {
  NoDefaultCurrentDirectoryInExePath: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
};

/** More than all versions of a file that anybody agrees about. */
const LARGEST = 64 * 1024 * 1024;

/** What Git answers in a folder, given its standard input; nothing where there is no Git, or it does not know. */
export async function askGit(
  folder: string,
  question: readonly string[],
  { env = process.env, input = '' }: { readonly env?: NodeJS.ProcessEnv; readonly input?: string } = {},
): Promise<Buffer> {
  const git = await findGit(env);
  if (!git) return Buffer.alloc(0);
  return new Promise(resolve => {
    const running = execFile(
      git,
      [...harmless, '-C', folder, ...question],
      {
        // Not in the folder: on Windows a program that lies there would be taken for one that Git asks for.
        cwd: dirname(git),
        env: { ...env, ...alone },
        timeout: 5000,
        maxBuffer: LARGEST,
        windowsHide: true,
        encoding: 'buffer',
      },
      (error, out) => resolve(error ? Buffer.alloc(0) : out),
    );
    // It may be gone before it has read all of it.
    running.stdin?.on('error', () => undefined).end(input);
  });
}

/**
 * Git as PATH has it, by its absolute path. The system would also look in the folder where one is: on Windows always,
 * elsewhere where PATH has an empty or a relative entry.
 */
async function findGit(env: NodeJS.ProcessEnv): Promise<string | undefined> {
  // On Windows PATH may be spelled otherwise.
  const path = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  for (const folder of path.split(delimiter).filter(entry => isAbsolute(entry))) {
    const program = join(folder, name);
    if (await isProgram(program)) return program;
  }
  return undefined;
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

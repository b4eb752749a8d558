import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, dirname, isAbsolute, join } from 'node:path';

/** Who moves initiatives in a folder: the setting, else the name that Git signs commits with, else nobody in particular. */
export async function authorOf(setting: string, folder: string): Promise<string | undefined> {
  return setting || (await gitName(folder, process.env)) || undefined;
}

/**
 * What is asked runs nothing that a repository names: `git config` reads files, and knows neither aliases nor hooks;
 * what Git would run in passing is off all the same.
 */
const harmless = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath='];

/** The name that Git knows in a folder; nothing where there is no Git, or it knows no name. */
export async function gitName(folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  const git = await findGit(env);
  if (!git) return '';
  return new Promise(resolve => {
    execFile(
      git,
      [...harmless, '-C', folder, 'config', '--get', 'user.name'],
      {
        // Not in the folder: on Windows a program that lies there would be taken for one that Git asks for.
        cwd: dirname(git),
        env: { ...env, NoDefaultCurrentDirectoryInExePath: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
        timeout: 5000,
        windowsHide: true,
      },
      (_, out) => resolve(out.trim()),
    );
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

import { askGit } from './git.ts';

/** Who moves initiatives in a folder: the setting, else the name that Git signs commits with, else nobody in particular. */
export async function authorOf(setting: string, folder: string): Promise<string | undefined> {
  return setting || (await gitName(folder, process.env)) || undefined;
}

/** The name that Git knows in a folder; nothing where there is no Git, or it knows no name. */
export async function gitName(folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  return (await askGit(folder, ['config', '--get', 'user.name'], { env })).toString().trim();
}

import { execFile } from 'node:child_process';

/** Who moves initiatives in a folder: the setting, else the name that Git signs commits with, else nobody in particular. */
export async function authorOf(setting: string, folder: string): Promise<string | undefined> {
  return setting || (await gitName(folder)) || undefined;
}

function gitName(folder: string): Promise<string> {
  return new Promise(resolve => {
    // There may be no Git, or it knows no name: then nobody is named.
    execFile('git', ['config', 'user.name'], { cwd: folder, timeout: 5000, windowsHide: true }, (_, out) =>
      resolve(out.trim()),
    );
  });
}

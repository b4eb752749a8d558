import { execFileSync } from 'node:child_process';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cache } from './root.ts';

/**
 * The executable of a desktop VS Code: `VSCODE_EXECUTABLE`, or the stable release, downloaded into the cache.
 * Undefined where there is no screen to show it on, or no way to the download.
 */
export async function obtainDesktop(): Promise<string | undefined> {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    console.log('No display here, so no desktop VS Code.');
    return;
  }
  try {
    return await downloadAndUnzipVSCode({ cachePath: cache });
  } catch (error) {
    console.log(`No desktop VS Code: ${error instanceof Error ? error.message : error}`);
    return;
  }
}

/** The `code` command that the developer has, if any. */
export function findCodeCommand(): string | undefined {
  try {
    const [command, ...args] = process.platform === 'win32' ? ['where', 'code'] : ['which', 'code'];
    return execFileSync(command as string, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(
      /\r?\n/,
    )[0];
  } catch {
    return;
  }
}

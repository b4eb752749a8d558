import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// The first is a browser without windows: it does the same for less.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
];

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.LOCALAPPDATA, process.env.ProgramFiles, process.env['ProgramFiles(x86)']]
    .filter(folder => folder !== undefined)
    .flatMap(folder => [
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/**
 * The path of a browser of the Chromium family: `CHROMIUM_PATH`, or the first one found. As root on Debian, as in a CI
 * container, it is installed when there is none; elsewhere the error says what to install.
 */
export function obtainChromium(): string {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH names a file that is not there: ${given}`);
  const found = given || find() || (installOnDebian() && find());
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge. Install one (Debian and Ubuntu: `apt-get install chromium`), ' +
      'or set CHROMIUM_PATH to one.',
  );
}

function find(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name)));
  return [...onPath, ...(usualPlaces[process.platform] ?? [])].find(path => existsSync(path));
}

function installOnDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log('No Chromium here: installing it by apt-get…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const aptGet = (...args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  return (
    aptGet('update') && (aptGet('install', '-y', 'chromium-headless-shell') || aptGet('install', '-y', 'chromium'))
  );
}

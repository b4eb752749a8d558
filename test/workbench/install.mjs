// Makes `npm start` and `npm test` work in a fresh clone: installs the packages when they are missing or out of step.
// Runs before anything is installed, hence plain JavaScript without dependencies, on whatever Node the machine has.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** The packages a lock file lists, by folder. npm keeps what it really installed in `node_modules/.package-lock.json`. */
function packagesIn(lockFile) {
  return JSON.parse(readFileSync(new URL(lockFile, root), 'utf8')).packages;
}

/** Compares contents, not file times: a checkout touches files that did not change. */
function isInstalled() {
  // The Node that every script runs on arrives by an install script, so it can be missing from an unbroken lock file.
  const node = process.platform === 'win32' ? 'node.exe' : 'node';
  if (!existsSync(new URL(`node_modules/node/bin/${node}`, root))) return false;
  if (!existsSync(new URL('node_modules/.package-lock.json', root))) return false;
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(packagesIn('package-lock.json'))
    .filter(([folder]) => folder !== '')
    .every(([folder, wanted]) => {
      const found = installed[folder];
      // Optional packages are for other platforms; npm leaves them out.
      return found ? found.version === wanted.version && found.integrity === wanted.integrity : wanted.optional;
    });
}

if (!isInstalled()) {
  // npm tells its scripts where it lives; asking it this way spares a shell on Windows.
  const npm = process.env.npm_execpath;
  const [command, ...args] = npm ? [process.execPath, npm, 'ci'] : ['npm', 'ci'];
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  if (error) throw error;
  process.exit(status ?? 1);
}

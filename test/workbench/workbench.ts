import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { address, type Development } from './address.ts';
import { type ProcessGroup, startGroup } from './group.ts';
import { obtainServer, withoutNativeModules } from './server.ts';
import { quiet, type Settings, writeSettings } from './settings.ts';
import { temporaryFolder } from './temporary.ts';

/** What a window finds when it opens. */
export interface WindowOptions {
  /** Runs the extension in the web-worker host, as in a browser without a server; else in Node's. */
  readonly inWorker?: boolean | undefined;
  /** On top of the settings that keep the window quiet. */
  readonly userSettings?: Settings | undefined;
}

export interface WorkbenchOptions extends WindowOptions {
  /** A packaged extension to install first. */
  readonly vsix?: string;
  readonly development?: Development;
  /** Absolute path of an unpackaged extension to install beside it: in the browser, VS Code develops one at a time. */
  readonly companion?: string;
  /** Only these of the extensions that come with VS Code, by the names of their folders; all unless told. */
  readonly builtIn?: readonly string[];
}

export interface Workbench {
  /** The address that shows a folder, given by its absolute path, in a browser. */
  addressOf(folder: string): string;
  /** What the server wrote, to be shown after a failure. */
  log(): string;
  /** Changes settings while a window is open; those of application scope only `userSettings` can set. */
  changeSettings(changes: Settings): void;
  /** For the windows that are opened from now on; what was changed while others were open is taken back. */
  resetSettings(options: WindowOptions): void;
  /** Ends the server with all its processes and removes its data. */
  close(): Promise<void>;
}

const extensionId = 'continual-improvement.continual-improvement';

const tether = fileURLToPath(new URL('tether.mjs', import.meta.url));

/** Serves VS Code on a free local port with data and extensions of its own, and resolves once it answers. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const server = obtainServer();
  const data = temporaryFolder();
  const extensions = join(data.path, 'extensions');
  const places = ['--server-data-dir', data.path, '--extensions-dir', extensions];
  const shared = [server, ...places, '--accept-server-license-terms'];
  if (options.vsix) {
    if (!existsSync(options.vsix)) throw new Error(`There is no ${options.vsix}; npm run package makes it.`);
    await promisify(execFile)(process.execPath, [...shared, '--install-extension', options.vsix]);
  }
  if (options.builtIn) shared.push('--builtin-extensions-dir', builtInOnly(server, options.builtIn, data.path));
  if (options.companion) cpSync(options.companion, join(extensions, 'companion'), { recursive: true });

  const args = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--disable-telemetry'];
  // Between two processes of one machine it only costs.
  args.push('--disable-websocket-compression');
  // The page accepts an extension in development only from a server that says so.
  if (options.development) args.push('--enable-smoke-test-driver');
  const group = startGroup(process.execPath, [tether, ...shared, ...args]);
  const close = async (): Promise<void> => {
    await group.end();
    data.remove();
  };

  // The server watches these, unlike the user settings, and they win over the user's.
  let changed: Settings = {};
  const changeSettings = (changes: Settings): void => {
    changed = { ...changed, ...changes };
    writeSettings(join(data.path, 'data/Machine/settings.json'), changed);
  };
  const resetSettings = ({ inWorker, userSettings }: WindowOptions): void => {
    writeSettings(join(data.path, 'data/User/settings.json'), { ...quiet, ...userSettings });
    changed = {};
    changeSettings(inWorker ? { 'remote.extensionKind': { [extensionId]: ['web'] } } : {});
  };
  resetSettings(options);

  try {
    const log = (): string => withoutNativeModules(group.output());
    const port = await listeningPort(group);
    const addressOf = (folder: string): string => address(port, folder, options.development);
    return { addressOf, log, changeSettings, resetSettings, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A folder in `place` that has only these of the extensions that come with the server. */
function builtInOnly(server: string, names: readonly string[], place: string): string {
  const folder = join(place, 'built-in');
  mkdirSync(folder);
  for (const name of names) symlinkSync(join(server, '../../extensions', name), join(folder, name), 'junction');
  return folder;
}

function listeningPort({ child, output }: ProcessGroup): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout.on('data', () => {
      const port = /agent listening on (\d+)/.exec(output())?.[1];
      if (port) resolve(port);
    });
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`The VS Code server ended with ${code}:\n${output()}`)));
  });
}

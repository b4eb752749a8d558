import { execFile } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { address, type Development } from './address.ts';
import { type ProcessGroup, startGroup } from './group.ts';
import { obtainServer, withoutNativeModules } from './server.ts';
import { quiet, type Settings, writeSettings } from './settings.ts';
import { temporaryFolder } from './temporary.ts';

export interface WorkbenchOptions {
  /** Absolute path of the folder to open. */
  readonly folder: string;
  /** A packaged extension to install first. */
  readonly vsix?: string;
  readonly development?: Development;
  /** Runs the extension in the web-worker host, as in a browser without a server; else in Node's. */
  readonly inWorker?: boolean;
  /** Absolute path of an unpackaged extension to install beside it: in the browser, VS Code develops one at a time. */
  readonly companion?: string;
  /** On top of the settings that keep the window quiet. */
  readonly userSettings?: Settings;
}

export interface Workbench {
  /** The address that shows the workbench in a browser. */
  readonly url: string;
  /** What the server wrote, to be shown after a failure. */
  log(): string;
  /** Changes settings while the workbench is open; those of application scope only `userSettings` can set. */
  changeSettings(changes: Settings): void;
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
  writeSettings(join(data.path, 'data/User/settings.json'), { ...quiet, ...options.userSettings });
  if (options.vsix) {
    if (!existsSync(options.vsix)) throw new Error(`There is no ${options.vsix}; npm run package makes it.`);
    await promisify(execFile)(process.execPath, [...shared, '--install-extension', options.vsix]);
  }
  if (options.companion) cpSync(options.companion, join(extensions, 'companion'), { recursive: true });

  const args = ['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--disable-telemetry'];
  // The page accepts an extension in development only from a server that says so.
  if (options.development) args.push('--enable-smoke-test-driver');
  const group = startGroup(process.execPath, [tether, ...shared, ...args]);
  const close = async (): Promise<void> => {
    await group.end();
    data.remove();
  };

  // The server watches these, unlike the user settings, and they win over the user's.
  const changed: Record<string, unknown> = options.inWorker
    ? { 'remote.extensionKind': { [extensionId]: ['web'] } }
    : {};
  const changeSettings = (changes: Settings): void =>
    writeSettings(join(data.path, 'data/Machine/settings.json'), Object.assign(changed, changes));
  changeSettings({});

  try {
    const log = (): string => withoutNativeModules(group.output());
    const port = await listeningPort(group);
    return { url: address(port, options.folder, options.development), log, changeSettings, close };
  } catch (error) {
    await close();
    throw error;
  }
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

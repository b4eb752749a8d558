import {
  type ConfigurationChangeEvent,
  Disposable,
  RelativePattern,
  type Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { isInOneOf } from '../../core/base/folders.ts';
import { inBatches } from '../workspace/batches.ts';
import { isFolder } from './files.ts';

/** Which files are watched, and what is to be done when they come, change or go. */
export interface Watched {
  /** The files of a workspace folder that are meant; none when it is empty. */
  glob(folder: WorkspaceFolder): string;
  /** Whether other files may be meant after a change of settings. */
  isAffected(change: ConfigurationChangeEvent): boolean;
  /** These came or changed. */
  update(uris: readonly Uri[]): void;
  /** Of all files and folders, these went. `lostWith` tells who went with them. */
  remove(uris: readonly Uri[]): void;
  /** These files and folders of any kind came or went. */
  moved?(uris: readonly Uri[]): void;
  /** Any may have come or gone. */
  rescan(): void;
}

/** More files at once than this are not asked one by one what has become of them: searching the workspace is cheaper. */
export const MANY = 50;

/** Watches each workspace folder; folders that are added, removed or renamed, and changed settings, start over. */
export function watchFiles({ glob, isAffected, update, remove, moved, rescan }: Watched): Disposable {
  const watchers: Disposable[] = [];
  const changed = inBatches(update);
  const gone = inBatches((uris: readonly Uri[]) => {
    remove(uris);
    moved?.(uris);
  });
  const came = inBatches(async (uris: readonly Uri[]) => {
    moved?.(uris);
    const folders = uris.length > MANY ? [true] : await Promise.all(uris.map(isFolder));
    if (folders.includes(true)) rescan();
  });
  const watchFolder = (folder: WorkspaceFolder) => {
    // Of a folder that comes or goes with its files, VS Code tells the folder alone; of files that are written into a
    // folder as soon as it is there, it may tell nothing at all.
    const all = workspace.createFileSystemWatcher(new RelativePattern(folder, '**'), false, true, false);
    watchers.push(all, all.onDidCreate(came), all.onDidDelete(gone));
    const pattern = glob(folder);
    if (!pattern) return;
    const files = workspace.createFileSystemWatcher(new RelativePattern(folder, pattern), false, false, true);
    watchers.push(files, files.onDidCreate(changed), files.onDidChange(changed));
  };
  const unwatch = () => {
    for (const watcher of watchers.splice(0)) watcher.dispose();
  };
  const watch = () => {
    unwatch();
    for (const folder of workspace.workspaceFolders ?? []) watchFolder(folder);
  };
  const startOver = () => {
    watch();
    rescan();
  };
  watch();
  return Disposable.from(
    { dispose: unwatch },
    workspace.onDidChangeWorkspaceFolders(startOver),
    workspace.onDidChangeConfiguration(change => {
      if (isAffected(change)) startOver();
    }),
  );
}

/** Which of the known files, as URIs in texts, are among those that went or were in a folder that did. */
export function lostWith(gone: readonly Uri[], known: Iterable<string>): string[] {
  const places = new Set(gone.map(uri => uri.toString()));
  return [...known].filter(uri => isInOneOf(places, uri));
}

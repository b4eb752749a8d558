import { Disposable, RelativePattern, type Uri, type WorkspaceFolder, workspace } from 'vscode';
import { inBatches } from './batches.ts';
import { globOf, isFolder } from './files.ts';
import { settings } from './settings.ts';

/** What is to be done when files come, change or go. */
interface Watched {
  /** These came or changed. */
  update(uris: readonly Uri[]): void;
  /** These went; where one was a folder, so did all that was in it. */
  remove(uris: readonly Uri[]): void;
  /** Any may have come or gone. */
  rescan(): void;
}

/** More new files at once than this are not asked whether they are folders: searching the workspace is cheaper. */
const MANY = 50;

/** Watches each workspace folder; folders that are added, removed or renamed, and changed globs, start over. */
export function watchFolders({ update, remove, rescan }: Watched): Disposable {
  const watchers: Disposable[] = [];
  const changed = inBatches(update);
  const gone = inBatches(remove);
  const came = inBatches(async (uris: readonly Uri[]) => {
    const folders = uris.length > MANY ? [true] : await Promise.all(uris.map(isFolder));
    if (folders.includes(true)) rescan();
  });
  const watchFolder = (folder: WorkspaceFolder) => {
    // Of a folder that comes or goes with its files, VS Code tells the folder alone.
    const all = workspace.createFileSystemWatcher(new RelativePattern(folder, '**'), false, true, false);
    watchers.push(all, all.onDidCreate(came), all.onDidDelete(gone));
    const glob = globOf(settings.include(folder));
    if (!glob) return;
    const files = workspace.createFileSystemWatcher(new RelativePattern(folder, glob), false, false, true);
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
      if (settings.affects(change, 'files') || change.affectsConfiguration('files.exclude')) startOver();
    }),
  );
}

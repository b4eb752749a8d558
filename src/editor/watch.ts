import { Disposable, RelativePattern, type Uri, workspace } from 'vscode';
import { globOf } from './files.ts';
import { settings } from './settings.ts';

/** What is to be done when files come, change or go. */
interface Watched {
  update(uri: Uri): Promise<void>;
  rescan(): void;
}

/** One watcher a workspace folder; folders that are added, removed or renamed, and changed globs, start over. */
export function watchFolders({ update, rescan }: Watched): Disposable {
  let watchers: Disposable[] = [];
  const unwatch = () => {
    for (const watcher of watchers) watcher.dispose();
  };
  const watch = () => {
    unwatch();
    watchers = (workspace.workspaceFolders ?? []).flatMap(folder => {
      const glob = globOf(settings.include(folder));
      if (!glob) return [];
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, glob));
      for (const happens of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete])
        happens(uri => void update(uri));
      return [watcher];
    });
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
    // A folder that goes takes its files along, and the watcher tells of the folder alone.
    workspace.onDidRenameFiles(rescan),
    workspace.onDidDeleteFiles(rescan),
  );
}

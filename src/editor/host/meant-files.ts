import { Disposable, Uri, type WorkspaceFolder, workspace } from 'vscode';
import type { GlobSearch } from '../../core/base/glob-search.ts';
import type { Disk } from '../../disk/disk.ts';
import { diskOf } from './real-place.ts';
import { globsOf } from './search.ts';

/** What says which files of a folder are meant, and where the folder really is. */
interface Meant {
  readonly globs: GlobSearch;
  readonly realPath: Promise<string | undefined>;
}

/** Tells whether a file would be found. What it needs to know of a folder is kept until settings or folders change. */
export class MeantFiles implements Disposable {
  readonly #folders = new Map<string, Meant>();
  readonly #listener: Disposable;

  constructor() {
    const forget = () => this.#folders.clear();
    this.#listener = Disposable.from(
      workspace.onDidChangeConfiguration(forget),
      workspace.onDidChangeWorkspaceFolders(forget),
    );
  }

  /** Whether a file that is there would be found; nothing where only a search can tell. */
  async takes(uri: Uri): Promise<boolean | undefined> {
    const disk = diskOf(uri);
    if (!disk) return undefined;
    const folder = workspace.getWorkspaceFolder(uri);
    const path = folder && pathIn(folder, uri);
    if (!folder || path === undefined) return false;
    const { globs, realPath } = this.#meantOf(folder, disk);
    if (!globs.takesPath(path)) return false;
    // What a link leads to is found at its own place, or is none of the workspace's.
    const [real, top] = await Promise.all([disk.realPath(uri.fsPath), realPath]);
    // A folder that is not there now may come back.
    if (top === undefined) this.#folders.delete(folder.uri.toString());
    return real !== undefined && top !== undefined && Uri.file(real).path === `${withSlash(Uri.file(top).path)}${path}`;
  }

  dispose(): void {
    this.#listener.dispose();
  }

  #meantOf(folder: WorkspaceFolder, disk: Disk): Meant {
    const key = folder.uri.toString();
    const meant = this.#folders.get(key) ?? { globs: globsOf(folder), realPath: disk.realPath(folder.uri.fsPath) };
    this.#folders.set(key, meant);
    return meant;
  }
}

function pathIn({ uri: { path: above } }: WorkspaceFolder, { path }: Uri): string | undefined {
  return path.startsWith(withSlash(above)) ? path.slice(withSlash(above).length) : undefined;
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

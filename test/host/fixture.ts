import { commands, type Disposable, RelativePattern, Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import { Models } from '../../src/core/model/models.ts';
import type { Mover } from '../../src/editor/acts/mover.ts';
import type { SectionOpener } from '../../src/editor/acts/section-opener.ts';
import type { Writer } from '../../src/editor/acts/writer.ts';
import { findDocument, exists as isThere } from '../../src/editor/host/files.ts';
import type { Log } from '../../src/editor/host/log.ts';
import { type Search, search } from '../../src/editor/host/search.ts';
import { createParts, type Parts } from '../../src/editor/parts.ts';
import type { Arrangement } from '../../src/editor/tree/arrangement.ts';
import type { Node } from '../../src/editor/tree/node.ts';
import { InitiativeTree } from '../../src/editor/tree/provider.ts';
import { whenSettled } from '../../src/editor/tree/settled.ts';
import type { Entry, InitiativeEntry } from '../../src/editor/workspace/entry.ts';
import type { Findings } from '../../src/editor/workspace/findings.ts';
import type { Snapshots } from '../../src/editor/workspace/snapshots.ts';
import type { Store } from '../../src/editor/workspace/store.ts';
import { until } from './events.ts';
import { present } from './expect.ts';
import { fixtureFolder } from './fixture-folder.ts';

/** What is written into the files of a fixture. */
export type Content = string | Uint8Array;

/** Keeps what is logged. */
export class RecordedLog implements Log {
  readonly warnings: string[] = [];
  readonly errors: string[] = [];
  warn = (message: string, error?: unknown) => void this.warnings.push(`${message} ${error}`);
  error = (message: string, error?: unknown) => void this.errors.push(`${message} ${error}`);
  show(): void {}
  dispose(): void {}
}

/** The folder that is open: a copy of test/workspace. */
export function workspaceFolder(): WorkspaceFolder {
  return present(workspace.workspaceFolders?.[0], 'open folder');
}

let folders = 0;

/**
 * A folder of a test's own in the workspace, and parts of the test's own that read it: put together as those of the
 * extension beside it, which reads all.
 */
export class Fixture {
  readonly folder: Uri;
  readonly log: RecordedLog;
  readonly parts: Parts;
  readonly store: Store;
  readonly snapshots: Snapshots;
  readonly findings: Findings;
  readonly mover: Mover;
  readonly opener: SectionOpener;
  readonly writer: Writer;
  readonly #disposables: Disposable[];

  private constructor(folder: Uri, readsAll: boolean) {
    this.folder = folder;
    this.log = new RecordedLog();
    this.parts = createParts(new Models(), this.log, { search: readsAll ? search : within(folder) });
    this.store = this.parts.store;
    this.snapshots = this.parts.snapshots;
    this.findings = this.parts.findings;
    this.mover = this.parts.mover;
    this.opener = this.parts.opener;
    this.writer = this.parts.writer;
    this.#disposables = [this.parts];
  }

  /**
   * Writes the files, and resolves when this fixture's store and the extension's have read them, and they are checked. What
   * else is in the workspace only the extension reads, unless told.
   */
  static async open(
    contents: Readonly<Record<string, Content>> = {},
    { readsAll = false }: { readonly readsAll?: boolean } = {},
  ): Promise<Fixture> {
    const folder = Uri.joinPath(workspaceFolder().uri, fixtureFolder(folders++));
    await makeFolder(folder);
    const files = Object.entries(contents).map(([name, content]) => [Uri.joinPath(folder, name), content] as const);
    for (const [file] of files) await makeFolder(Uri.joinPath(file, '..'));
    await Promise.all(files.map(([file, content]) => write(file, content)));
    // What is told of after these is told of what the test does.
    const last = Uri.joinPath(folder, `../${folders}.told`);
    const told = whenTold(last, () => write(last, ''));
    // At the same time: both ask VS Code for all files.
    const refreshed = commands.executeCommand('continualImprovement.refresh');
    const fixture = new Fixture(folder, readsAll);
    const checked = new Set<string>();
    const listener = fixture.findings.onDidChange(uris => {
      for (const uri of uris) checked.add(uri);
    });
    await fixture.store.loaded;
    await until(fixture.findings.onDidChange, () =>
      fixture.store.entries.every(({ uri }) => checked.has(uri.toString())),
    );
    listener.dispose();
    await Promise.all([refreshed, told]);
    return fixture;
  }

  uri(name: string): Uri {
    return Uri.joinPath(this.folder, name);
  }

  /** Writes a file on disk, past the editor. */
  async write(name: string, content: Content): Promise<Uri> {
    const file = this.uri(name);
    await makeFolder(Uri.joinPath(file, '..'));
    await write(file, content);
    return file;
  }

  entry(name: string): Entry | undefined {
    return this.store.get(this.uri(name));
  }

  initiative(name: string): InitiativeEntry {
    const entry = this.entry(name);
    if (entry?.kind !== 'initiative') throw new Error(`${name} is not read as an initiative.`);
    return entry;
  }

  /** Waits until the store has read a file as something. */
  async read(name: string, holds: (entry: Entry | undefined) => boolean): Promise<void> {
    await until(this.store.onDidChange, () => holds(this.entry(name)));
  }

  /** A tree of this fixture's folder that refreshes itself as the extension's does. */
  async tree(arrangement: Partial<Arrangement> = {}): Promise<InitiativeTree> {
    const { snapshots, findings } = this;
    const tree = new InitiativeTree(
      { store: this.#own(), snapshots, findings },
      { groupBy: 'none', sortBy: 'title', filter: '', ...arrangement },
    );
    this.#disposables.push(
      whenSettled({ changed: this.store.onDidChange, checked: this.findings.onDidChange }, async uris => {
        await this.snapshots.settled();
        tree.refresh(uris);
      }),
    );
    // As a window does in which all is expanded: it asks again after each refresh.
    this.#disposables.push(tree.onDidChangeTreeData(() => void expand(tree)));
    await expand(tree);
    return tree;
  }

  /** The store, as far as it knows files of this fixture's folder. */
  #own(): Pick<Store, 'get' | 'entries' | 'size' | 'isLoaded' | 'begun' | 'isTyped'> {
    const { store, folder } = this;
    const isOwn = (uri: string) => uri.startsWith(`${folder}/`);
    return {
      get: uri => (isOwn(uri.toString()) ? store.get(uri) : undefined),
      isTyped: uri => store.isTyped(uri),
      get entries() {
        return store.entries.filter(({ uri }) => isOwn(uri.toString()));
      },
      get size() {
        return this.entries.length;
      },
      get isLoaded() {
        return store.isLoaded;
      },
      get begun() {
        return store.begun;
      },
    };
  }

  /** Puts the workspace back as it was before; the next fixture has the extension read it anew. */
  async close(): Promise<void> {
    for (const disposable of this.#disposables) disposable.dispose();
    await commands.executeCommand('notifications.clearAll');
    for (const document of workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
      await window.showTextDocument(document);
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(this.folder, { recursive: true });
  }
}

/** Finds what is in a folder alone: what else is open takes time, and is nothing to the tests. */
function within({ path: top }: Uri): Search {
  return {
    find: (folder, found) =>
      search.find(folder, files => found(files.filter(({ uri }) => uri.path.startsWith(`${top}/`)))),
  };
}

/** Asks a tree for all that it can show. */
export async function expand(tree: InitiativeTree, under?: Node): Promise<void> {
  for (const node of await tree.getChildren(under)) {
    tree.getTreeItem(node);
    await expand(tree, node);
  }
}

/** A file's bytes on disk. */
export async function bytesOf(file: Uri): Promise<Uint8Array> {
  return workspace.fs.readFile(file);
}

/** A file's text on disk, its byte order mark included. */
export async function textOf(file: Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(file));
}

/** An open file's text on the screen. */
export function textOnScreen(file: Uri): string {
  return present(findDocument(file), 'open document').getText();
}

async function write(file: Uri, content: Content): Promise<void> {
  await workspace.fs.writeFile(file, typeof content === 'string' ? new TextEncoder().encode(content) : content);
}

/**
 * Makes a folder, and waits until VS Code has told of it: what is made in a folder before that, VS Code may not see,
 * neither then nor when it changes later.
 */
async function makeFolder(folder: Uri): Promise<void> {
  if (await isThere(folder)) return;
  await makeFolder(Uri.joinPath(folder, '..'));
  await whenTold(folder, () => workspace.fs.createDirectory(folder));
}

/** Makes a file or a folder, and resolves when VS Code has told of it. */
async function whenTold(made: Uri, make: () => Thenable<void>): Promise<void> {
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(workspaceFolder(), '**'), false, true, true);
  const told = until(watcher.onDidCreate, uri => uri?.toString() === made.toString());
  await make();
  await told;
  watcher.dispose();
}

import { type Disposable, EventEmitter, type Uri, workspace } from 'vscode';
import { dayOf } from '../../core/base/day.ts';
import { type KeptVersion, type PastVersion, pastVersions } from '../../core/initiative/past.ts';
import type { Models } from '../../core/model/models.ts';
import { findDocument } from '../host/files.ts';
import { builtInGit, type Repository, whenGitBegins } from '../host/git.ts';
import type { Log } from '../host/log.ts';

/** More often nobody saves a file after something was agreed: each is a question to Git. */
const MOST_VERSIONS = 30;

interface Known {
  /** What was asked for, and of which commit it is known. */
  readonly asked: string;
  readonly versions: readonly PastVersion[];
}

/**
 * What Git has kept of the files that are open, as VS Code knows it: asked for once a commit, when a file is first
 * checked, and never waited for.
 */
export class Past implements Disposable {
  readonly #models: () => Models;
  readonly #log: Log;
  readonly #known = new Map<string, Known>();
  /** By their roots: Git gives another object each time. */
  readonly #repositories = new Map<string, Disposable>();
  readonly #changed = new EventEmitter<ReadonlySet<string>>();
  #opening: Disposable | undefined;
  #beginning: Promise<void> | undefined;

  /** Fires with the URIs, as texts, of the files of which something else is known now. */
  readonly onDidChange = this.#changed.event;

  constructor(models: () => Models, log: Log) {
    this.#models = models;
    this.#log = log;
  }

  /** What is known by now of the versions of a file since a day, oldest first; what is not known yet is asked for. */
  of(uri: Uri, since: string): readonly PastVersion[] {
    const key = uri.toString();
    const known = this.#known.get(key);
    const repository = findDocument(uri) && this.#repositoryOf(uri);
    if (!repository) return known?.versions ?? [];
    const asked = `${repository.state.HEAD?.commit} ${since}`;
    if (known?.asked === asked) return known.versions;
    const versions = known?.versions ?? [];
    this.#known.set(key, { asked, versions });
    void this.#ask(uri, repository, asked, since);
    return versions;
  }

  /** The same of a file that was asked for before. */
  known(uri: Uri): readonly PastVersion[] {
    return this.#known.get(uri.toString())?.versions ?? [];
  }

  dispose(): void {
    this.#opening?.dispose();
    for (const listener of this.#repositories.values()) listener.dispose();
    this.#changed.dispose();
  }

  async #ask(uri: Uri, repository: Repository, asked: string, since: string): Promise<void> {
    const key = uri.toString();
    try {
      const versions = pastVersions(await keptVersions(repository, uri.fsPath, since), this.#models());
      const known = this.#known.get(key);
      if (known?.asked !== asked) return;
      this.#known.set(key, { asked, versions });
      if (JSON.stringify(known.versions) !== JSON.stringify(versions)) this.#changed.fire(new Set([key]));
    } catch (error) {
      this.#log.warn(`Git does not tell the versions of ${workspace.asRelativePath(uri)}.`, error);
    }
  }

  /** The files that are open are looked at again when it has another commit, or comes to be known. */
  #repositoryOf(uri: Uri): Repository | undefined {
    const git = builtInGit();
    if (git) this.#opening ??= git.onDidOpenRepository(() => this.#lookAgain());
    else this.#beginning ??= whenGitBegins().then(() => this.#lookAgain());
    const repository = git?.getRepository(uri) ?? undefined;
    const root = repository?.rootUri.toString();
    if (repository && root !== undefined && !this.#repositories.has(root)) {
      let head = repository.state.HEAD?.commit;
      const listener = repository.state.onDidChange(() => {
        if (head === repository.state.HEAD?.commit) return;
        head = repository.state.HEAD?.commit;
        this.#lookAgain();
      });
      this.#repositories.set(root, listener);
    }
    return repository;
  }

  #lookAgain(): void {
    this.#changed.fire(new Set(workspace.textDocuments.map(({ uri }) => uri.toString())));
  }
}

async function keptVersions(repository: Repository, path: string, since: string): Promise<KeptVersion[]> {
  const kept: KeptVersion[] = [];
  for (const { hash, authorDate, authorName } of await repository.log({ path, maxEntries: MOST_VERSIONS })) {
    const on = authorDate && dayOf(authorDate);
    if (on === undefined || on < since) break;
    // Where a commit took the file away, there is none.
    const text = await repository.show(hash, path).catch(() => undefined);
    if (text !== undefined) kept.unshift({ on, by: authorName ?? '', text });
  }
  return kept;
}

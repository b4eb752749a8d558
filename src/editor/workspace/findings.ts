import { Disposable, EventEmitter, FileSystemError, Uri } from 'vscode';
import { eachOf } from '../../core/base/each-of.ts';
import { relativePath } from '../../core/base/relative-path.ts';
import type { CheckOptions } from '../../core/checks/options.ts';
import type { PlacedFinding } from '../../core/checks/placed-finding.ts';
import type { PastVersion } from '../../core/initiative/past.ts';
import type { ReadInitiative } from '../../core/initiative/read.ts';
import { Snapshot } from '../../core/initiative/snapshot.ts';
import { Checker } from '../../core/workspace/checker.ts';
import type { Host } from '../../core/workspace/host.ts';
import { remembering } from '../../core/workspace/remembering.ts';
import { inSlices } from '../../disk/slices.ts';
import { findDocument } from '../host/files.ts';
import { host as vscodeHost } from '../host/host.ts';
import type { Log } from '../host/log.ts';
import { type Entry, isTooLarge } from './entry.ts';
import { Past } from './past.ts';
import type { Store } from './store.ts';

/** Few at a time: the checks are in no hurry, and what somebody does meanwhile is. */
const WIDTH = 4;

type IsThere = Host['isThere'];

/** What the checks say of each initiative, as it is on the screen or else on disk. */
export class Findings implements Disposable {
  readonly #byUri = new Map<string, readonly PlacedFinding[]>();
  readonly #checker: Checker;
  readonly #past: Past;
  /** The check of each file that was begun last: an older one that ends later says nothing. */
  readonly #begun = new Map<string, symbol>();
  readonly #store: Store;
  readonly #log: Log;
  readonly #host: Host;
  readonly #changed = new EventEmitter<ReadonlySet<string>>();
  readonly #differed = new EventEmitter<ReadonlySet<string>>();
  readonly #listener: Disposable;

  /** Fires with the URIs, as texts, of the files whose findings were looked for anew. */
  readonly onDidChange = this.#changed.event;

  /**
   * Fires with those of them of which something else is said than before. Who shows findings beside what the store
   * knows keeps the former ones until then, and draws nothing twice when none has changed.
   */
  readonly onDidDiffer = this.#differed.event;

  constructor(store: Store, log: Log, host = vscodeHost) {
    this.#store = store;
    this.#log = log;
    this.#host = host;
    this.#past = new Past(() => store.models, log);
    this.#checker = new Checker(host, {
      beside: file => pathsFrom(Uri.parse(file), store.entries),
      past: (file, since) => this.#past.of(Uri.parse(file), since),
    });
    this.#listener = Disposable.from(
      store.onDidChange(uris => void this.#check(uris)),
      store.onDidMoveFiles(uris => void this.#checkLinksTo(uris)),
      this.#past,
      this.#past.onDidChange(uris => void this.#check(uris)),
    );
  }

  of(uri: string): readonly PlacedFinding[] {
    return this.#byUri.get(uri) ?? [];
  }

  /** What is known of earlier versions of a file. */
  pastOf(uri: Uri): readonly PastVersion[] {
    return this.#past.known(uri);
  }

  /** Looks at every initiative again: the settings or the day have changed. */
  recheck(): Promise<void> {
    return this.#check(new Set(this.#store.entries.map(({ uri }) => uri.toString())));
  }

  dispose(): void {
    this.#listener.dispose();
    this.#changed.dispose();
    this.#differed.dispose();
  }

  /** Those of these files, and of the others that what has become of them concerns. */
  async #check(uris: ReadonlySet<string>): Promise<void> {
    const all = new Set(uris);
    await inSlices(this.#note(uris, all));
    const isThere = remembering(this.#host.isThere);
    const differing = new Set<string>();
    await eachOf([...all], async uri => void ((await this.#checkOne(uri, isThere)) && differing.add(uri)), WIDTH);
    this.#changed.fire(all);
    if (differing.size > 0) this.#differed.fire(differing);
  }

  /** Takes note of what they are now, one by one, and adds those that this concerns. */
  *#note(uris: ReadonlySet<string>, concerned: Set<string>): Generator<void> {
    for (const uri of uris) {
      const entry = this.#store.get(uri);
      const others = this.#checker.note(uri, entry?.kind === 'initiative' ? entry.initiative : undefined);
      for (const other of others) concerned.add(other);
      yield;
    }
  }

  async #checkLinksTo(moved: readonly Uri[]): Promise<void> {
    const uris = this.#checker.leadingTo(moved.map(String));
    if (uris.length > 0) await this.#check(new Set(uris));
  }

  /** What the checks have to know of a file beside its text, as it is now. */
  optionsFor(uri: Uri, read: ReadInitiative): Promise<CheckOptions> {
    return this.#checker.optionsFor(uri.toString(), read);
  }

  /** Whether something else is said of the file than before. */
  async #checkOne(uri: string, isThere: IsThere): Promise<boolean> {
    const begun = Symbol(uri);
    this.#begun.set(uri, begun);
    const entry = this.#store.get(uri);
    const findings = entry ? await this.#findingsOf(entry, isThere) : [];
    if (this.#begun.get(uri) !== begun) return false;
    this.#begun.delete(uri);
    const before = this.of(uri);
    if (findings.length > 0) this.#byUri.set(uri, findings);
    else this.#byUri.delete(uri);
    return JSON.stringify(before) !== JSON.stringify(findings);
  }

  async #findingsOf(entry: Entry, isThere: IsThere): Promise<readonly PlacedFinding[]> {
    const { uri } = entry;
    if (isTooLarge(entry)) return entry.problems.map(problem => ({ ...problem, written: '', related: [] }));
    try {
      const document = findDocument(uri);
      const snapshot = document
        ? this.#store.snapshot(document)
        : new Snapshot((await this.#host.text(uri.toString())) ?? '', this.#store.models, this.#store.elsewhere(uri));
      return await this.#checker.findings(uri.toString(), snapshot, isThere);
    } catch (error) {
      if (error instanceof FileSystemError && error.code === 'FileNotFound') return []; // The store will hear of it.
      this.#log.warn(`${uri.path} cannot be checked.`, error);
      return [];
    }
  }
}

/** The paths that lead from a file to the other initiatives. */
function pathsFrom(uri: Uri, entries: readonly Entry[]): string[] {
  const here = uri.toString();
  return entries
    .filter(entry => entry.uri.toString() !== here && entry.uri.authority === uri.authority)
    .map(entry => relativePath(uri.path, entry.uri.path));
}

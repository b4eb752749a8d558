import { Disposable, EventEmitter, env, FileSystemError, type Uri } from 'vscode';
import { checkInitiative } from '../../core/checks/check-file.ts';
import type { CheckOptions } from '../../core/checks/options.ts';
import { type PlacedFinding, placeFindings } from '../../core/checks/placed-finding.ts';
import type { ReadInitiative } from '../../core/initiative/read.ts';
import { Snapshot } from '../../core/initiative/snapshot.ts';
import { eachOf } from '../../disk/each-of.ts';
import { today } from '../host/day.ts';
import { exists, findDocument, readWhole } from '../host/files.ts';
import type { Log } from '../host/log.ts';
import { settings } from '../host/settings.ts';
import { type Entry, isTooLarge } from './entry.ts';
import { Neighbourhood, pathsFrom } from './neighbourhood.ts';
import type { Store } from './store.ts';

/** Few at a time: the checks are in no hurry, and what somebody does meanwhile is. */
const WIDTH = 4;

type IsThere = (file: Uri) => Promise<boolean>;

/** What the checks say of each initiative, as it is on the screen or else on disk. */
export class Findings implements Disposable {
  readonly #byUri = new Map<string, readonly PlacedFinding[]>();
  readonly #neighbourhood = new Neighbourhood();
  /** The check of each file that was begun last: an older one that ends later says nothing. */
  readonly #begun = new Map<string, symbol>();
  readonly #store: Store;
  readonly #log: Log;
  readonly #readWhole: typeof readWhole;
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

  constructor(store: Store, log: Log, read = readWhole) {
    this.#store = store;
    this.#log = log;
    this.#readWhole = read;
    this.#listener = Disposable.from(
      store.onDidChange(uris => void this.#check(uris)),
      store.onDidMoveFiles(uris => void this.#checkLinksTo(uris)),
    );
  }

  of(uri: string): readonly PlacedFinding[] {
    return this.#byUri.get(uri) ?? [];
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
    const others = [...uris].flatMap(uri => this.#neighbourhood.note(uri, this.#store.get(uri)));
    const all = new Set([...uris, ...(settings.checks().activePerOwner ? others : [])]);
    const isThere = remembering(exists);
    const differing = new Set<string>();
    await eachOf([...all], async uri => void ((await this.#checkOne(uri, isThere)) && differing.add(uri)), WIDTH);
    this.#changed.fire(all);
    if (differing.size > 0) this.#differed.fire(differing);
  }

  async #checkLinksTo(moved: readonly Uri[]): Promise<void> {
    const uris = this.#neighbourhood.leadingTo(moved);
    if (uris.length > 0) await this.#check(new Set(uris));
  }

  /** What the checks have to know of a file beside its text, as it is now. */
  async optionsFor(uri: Uri, read: ReadInitiative, isThere: IsThere = exists): Promise<CheckOptions> {
    const around = read.kind === 'initiative' ? await this.#neighbourhood.of(uri, read.initiative, isThere) : {};
    const surroundings = { ...around, initiatives: () => pathsFrom(uri, this.#store.entries) };
    return { today: today(), locale: env.language, ...settings.checks(uri), surroundings };
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

  async #findingsOf(entry: Entry, isThere: IsThere): Promise<PlacedFinding[]> {
    const { uri } = entry;
    if (isTooLarge(entry)) return entry.problems.map(problem => ({ ...problem, related: [] }));
    try {
      const document = findDocument(uri);
      const snapshot = document
        ? this.#store.snapshot(document)
        : new Snapshot((await this.#readWhole(uri)) ?? '', this.#store.models);
      const options = await this.optionsFor(uri, snapshot.read, isThere);
      return placeFindings(checkInitiative(snapshot, options), snapshot.text);
    } catch (error) {
      if (error instanceof FileSystemError && error.code === 'FileNotFound') return []; // The store will hear of it.
      this.#log.warn(`${uri.path} cannot be checked.`, error);
      return [];
    }
  }
}

/** Many files lead to the same one, which is looked for once while they are checked together. */
function remembering(isThere: IsThere): IsThere {
  const known = new Map<string, Promise<boolean>>();
  return file => {
    const key = file.toString();
    const found = known.get(key) ?? isThere(file);
    known.set(key, found);
    return found;
  };
}

import { Disposable, EventEmitter, FileSystemError, RelativePattern, type Uri, workspace } from 'vscode';
import type { Measure, Series } from '../../core/initiative/initiative.ts';
import {
  type Elsewhere,
  isAddress,
  type Kept,
  LARGEST_SERIES,
  noSuchFile,
  noText,
  notFetched,
  outside,
} from '../../core/initiative/series.ts';
import type { readSeries } from '../../core/measures/import/series.ts';
import { linkedFile, readWhole } from '../host/files.ts';
import type { Log } from '../host/log.ts';
import { leadsOut } from '../host/real-place.ts';
import { inBatches } from './batches.ts';

/** What is known of a file: its text, or why there is none, in a sentence about the path by which it was asked for. */
type Known = { readonly text: string } | { readonly reason: (file: string) => string };

/**
 * The files of the workspace that readings are kept in: each is read when an initiative asks for it, and again when it
 * changes on disk. Nothing else is read, fetched or run.
 */
export class KeptSeries implements Disposable {
  readonly #known = new Map<string, Known>();
  readonly #loading = new Map<string, Promise<void>>();
  /** By file, the initiatives that have asked for it. */
  readonly #askedBy = new Map<string, Set<string>>();
  readonly #bound = new Map<string, Elsewhere>();
  readonly #watchers = new Map<string, Disposable>();
  readonly #changed = new EventEmitter<ReadonlySet<string>>();
  readonly #log: Log;
  #read: typeof readSeries | undefined;

  /** Fires with the URIs, as texts, of the initiatives whose readings are others now. */
  readonly onDidChange = this.#changed.event;

  constructor(log: Log) {
    this.#log = log;
  }

  /** What the series of an open initiative hold; the same object as long as that stays the same. */
  of(initiative: Uri): Elsewhere {
    const key = initiative.toString();
    const known = this.#bound.get(key) ?? this.#bind(initiative);
    this.#bound.set(key, known);
    return known;
  }

  /** The same for who reads an initiative once: of thousands of them nothing is kept. */
  forOnce(initiative: Uri): Elsewhere {
    return this.#bound.get(initiative.toString()) ?? this.#bind(initiative);
  }

  /** Waits for what is being read for an initiative. Resolves to whether there was anything to wait for. */
  async settled(initiative: Uri): Promise<boolean> {
    const key = initiative.toString();
    const loading = [...this.#loading].filter(([file]) => this.#askedBy.get(file)?.has(key));
    await Promise.all(loading.map(([, read]) => read));
    return loading.length > 0;
  }

  dispose(): void {
    for (const watcher of this.#watchers.values()) watcher.dispose();
    this.#changed.dispose();
  }

  #bind(initiative: Uri): Elsewhere {
    const kept = new Map<string, Kept>();
    return (series, measure) => {
      const key = JSON.stringify([series, measure.name, measure.unit]);
      const found = kept.get(key) ?? this.#find(initiative, series, measure);
      if (found) kept.set(key, found);
      return found;
    };
  }

  #find(initiative: Uri, series: Series, measure: Measure): Kept | undefined {
    const file = placeOfSeries(series.file, initiative);
    if ('reason' in file) return { readings: [], problems: [file.reason] };
    const key = file.uri.toString();
    this.#askedBy.set(key, (this.#askedBy.get(key) ?? new Set()).add(initiative.toString()));
    const known = this.#known.get(key);
    if (!known || !this.#read) {
      this.#load(file.uri);
      return undefined;
    }
    return 'text' in known
      ? this.#read(known.text, series, measure)
      : { readings: [], problems: [known.reason(series.file)] };
  }

  #load(uri: Uri, again = false): void {
    const key = uri.toString();
    if (this.#loading.has(key) && !again) return;
    this.#watch(uri);
    const loading = this.#readKnown(uri).then(known => {
      if (this.#loading.get(key) !== loading) return;
      this.#loading.delete(key);
      this.#known.set(key, known);
      const asking = this.#askedBy.get(key) ?? new Set();
      for (const initiative of asking) this.#bound.delete(initiative);
      this.#changed.fire(new Set(asking));
    });
    this.#loading.set(key, loading);
  }

  async #readKnown(uri: Uri): Promise<Known> {
    try {
      // The reader of tables is needed by nobody else.
      this.#read ??= (await import('../../core/measures/import/series.ts')).readSeries;
      if (await leadsOut(uri)) return { reason: outside };
      const text = await readWhole(uri, LARGEST_SERIES);
      return text === undefined ? { reason: noText } : { text };
    } catch (error) {
      if (error instanceof FileSystemError && error.code === 'FileNotFound') return { reason: noSuchFile };
      this.#log.warn(`${workspace.asRelativePath(uri)} cannot be read.`, error);
      return { reason: file => `${file}: ${error instanceof Error ? error.message : error}` };
    }
  }

  /** One watcher for each folder that is open, as soon as readings are kept in it. */
  #watch(uri: Uri): void {
    const folder = workspace.getWorkspaceFolder(uri);
    const key = folder?.uri.toString() ?? '';
    if (!folder || this.#watchers.has(key)) return;
    const watcher = workspace.createFileSystemWatcher(
      new RelativePattern(folder, '**/*.{csv,tsv,txt,json,ndjson,jsonl}'),
    );
    const changed = inBatches((uris: readonly Uri[]) => {
      for (const uri of uris) if (this.#askedBy.has(uri.toString())) this.#load(uri, true);
    });
    const listeners = [watcher.onDidCreate(changed), watcher.onDidChange(changed), watcher.onDidDelete(changed)];
    this.#watchers.set(key, Disposable.from(watcher, ...listeners));
  }
}

/** Where a series is kept; or why it is not read: only what is in a folder that is open is. */
export function placeOfSeries(file: string, initiative: Uri): { readonly uri: Uri } | { readonly reason: string } {
  if (isAddress(file)) return { reason: notFetched(file) };
  const uri = linkedFile(file, initiative);
  return uri && workspace.getWorkspaceFolder(uri) ? { uri } : { reason: outside(file) };
}

import { type Disposable, EventEmitter, env, type Uri } from 'vscode';
import { checkText } from '../checks/check-file.ts';
import { type PlacedFinding, placeFindings } from '../checks/placed-finding.ts';
import { eachOf } from '../disk/each-of.ts';
import { today } from './attention.ts';
import { findDocument, readWhole } from './files.ts';
import type { Log } from './log.ts';
import { settings } from './settings.ts';
import type { Store } from './store.ts';

/** Few at a time: the checks are in no hurry, and what somebody does meanwhile is. */
const WIDTH = 4;

/** What the checks say of each initiative, as it is on the screen or else on disk. */
export class Findings implements Disposable {
  readonly #byUri = new Map<string, readonly PlacedFinding[]>();
  readonly #store: Store;
  readonly #log: Log;
  readonly #changed = new EventEmitter<ReadonlySet<string>>();
  readonly #listener: Disposable;

  /** Fires with the URIs, as texts, of the files whose findings were looked for anew. */
  readonly onDidChange = this.#changed.event;

  constructor(store: Store, log: Log) {
    this.#store = store;
    this.#log = log;
    this.#listener = store.onDidChange(uris => void this.#check(uris));
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
  }

  async #check(uris: ReadonlySet<string>): Promise<void> {
    await eachOf([...uris], uri => this.#checkOne(uri), WIDTH);
    this.#changed.fire(uris);
  }

  async #checkOne(uri: string): Promise<void> {
    const entry = this.#store.get(uri);
    const findings = entry ? await this.#findingsOf(entry.uri) : [];
    if (findings.length > 0) this.#byUri.set(uri, findings);
    else this.#byUri.delete(uri);
  }

  async #findingsOf(uri: Uri): Promise<PlacedFinding[]> {
    try {
      const text = findDocument(uri)?.getText() ?? (await readWhole(uri)) ?? '';
      return placeFindings(
        checkText(text, this.#store.models, { today: today(), locale: env.language, ...settings.checks(uri) }),
        text,
      );
    } catch (error) {
      this.#log.warn(`${uri.path} cannot be checked.`, error); // It went in the meantime, or may not be read.
      return [];
    }
  }
}

import { Disposable, EventEmitter, workspace } from 'vscode';
import { rowOf } from '../../core/register/make-row.ts';
import type { Looking, Row } from '../../core/register/row.ts';
import { standingKey } from '../../core/views/standing-key.ts';
import { host } from '../host/host.ts';
import type { Findings } from '../workspace/findings.ts';
import type { Store } from '../workspace/store.ts';

interface Kept {
  readonly row: Row;
  /** Where it stood then, as `standingKey` says. */
  readonly standing: string | undefined;
}

/** The rows of files, made when they are asked for; what was made last is kept, for clicks on it. */
export class RegisterRows implements Disposable {
  readonly #store: Store;
  readonly #findings: Findings;
  readonly #kept = new Map<string, Kept>();
  readonly #changed = new EventEmitter<ReadonlySet<string>>();
  readonly #listener: Disposable;

  /** Fires with the URIs, as texts, of files whose rows may be other ones now. */
  readonly onDidChange = this.#changed.event;

  constructor(store: Store, findings: Findings) {
    this.#store = store;
    this.#findings = findings;
    const tell = (uris: ReadonlySet<string>) => this.#changed.fire(uris);
    this.#listener = Disposable.from(this.#changed, store.onDidChange(tell), findings.onDidDiffer(tell));
  }

  /**
   * The row of a file as it is now, the same object as long as it says the same; nothing where it is no initiative any
   * more.
   */
  make(uri: string, looking: Pick<Looking, 'today' | 'locale'>): Row | undefined {
    const entry = this.#store.get(uri);
    if (!entry) {
      this.#kept.delete(uri);
      return undefined;
    }
    const before = this.#kept.get(uri);
    const standing = entry.kind === 'initiative' ? standingKey(entry.initiative) : undefined;
    const seen = before?.row.kind === 'initiative' ? before.row.revision : 0;
    const row = rowOf(
      {
        file: uri,
        path: workspace.asRelativePath(entry.uri),
        read: entry.kind === 'broken' ? { kind: 'broken', message: entry.problems[0]?.message ?? '' } : entry,
        findings: this.#findings.of(uri),
        linked: path => host.linked(path, uri),
      },
      looking,
      before && before.standing !== standing ? seen + 1 : seen,
    );
    if (before && JSON.stringify(before.row) === JSON.stringify(row)) return before.row;
    this.#kept.set(uri, { row, standing });
    return row;
  }

  /** What an initiative stood at when its row was seen in this revision; nothing where it stands elsewhere by now. */
  standingOf(uri: string, revision: number): string | undefined {
    const kept = this.#kept.get(uri);
    return kept?.row.kind === 'initiative' && kept.row.revision === revision ? kept.standing : undefined;
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

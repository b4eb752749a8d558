import { Disposable } from 'vscode';
import type { Models } from '../core/model/models.ts';
import { Clicks } from './acts/clicks.ts';
import { JointMover } from './acts/joint-mover.ts';
import { Mover } from './acts/mover.ts';
import { SectionOpener } from './acts/section-opener.ts';
import { Writer } from './acts/writer.ts';
import type { Log } from './host/log.ts';
import type { Memory } from './host/memory.ts';
import { type Search, search } from './host/search.ts';
import { ActiveInitiative } from './workspace/active.ts';
import { Findings } from './workspace/findings.ts';
import { MovedFiles } from './workspace/moved-files.ts';
import { Snapshots } from './workspace/snapshots.ts';
import { Store } from './workspace/store.ts';

/** What knows the workspace and what acts on it; what shows it, and what people call, is registered with these. */
export interface Parts extends Disposable {
  readonly log: Log;
  readonly store: Store;
  readonly snapshots: Snapshots;
  readonly findings: Findings;
  readonly moved: MovedFiles;
  readonly active: ActiveInitiative;
  readonly clicks: Clicks;
  readonly writer: Writer;
  readonly opener: SectionOpener;
  readonly mover: Mover;
  readonly jointMover: JointMover;
}

/** Where their files come from: unless told, from all that is open, and nothing is known of them from before. */
interface Source {
  readonly search?: Search;
  readonly memory?: Memory | undefined;
}

/** Puts them together; the log stays with who made it. */
export function createParts(models: Models, log: Log, { search: source = search, memory }: Source = {}): Parts {
  const store = new Store(models, log, source, memory);
  const snapshots = new Snapshots(store);
  const findings = new Findings(store, log);
  const moved = new MovedFiles(store);
  const active = new ActiveInitiative(store, moved);
  const clicks = new Clicks();
  const writer = new Writer(store);
  const opener = new SectionOpener(writer, store);
  const mover = new Mover({ store, writer, opener, findings });
  const jointMover = new JointMover({ store, writer });
  const all = Disposable.from(store, snapshots, findings, moved, active);
  const dispose = () => all.dispose();
  return { log, store, snapshots, findings, moved, active, clicks, writer, opener, mover, jointMover, dispose };
}

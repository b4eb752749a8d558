import type { ExtensionContext } from 'vscode';
import type { Clicks } from '../acts/clicks.ts';
import type { JointMover } from '../acts/joint-mover.ts';
import type { Mover } from '../acts/mover.ts';
import type { SectionOpener } from '../acts/section-opener.ts';
import type { Writer } from '../acts/writer.ts';
import type { Log } from '../host/log.ts';
import type { DiagramPanels } from '../panels/panels.ts';
import type { Register } from '../register/register.ts';
import type { InitiativeView } from '../tree/view.ts';
import type { ActiveInitiative } from '../workspace/active.ts';
import type { Findings } from '../workspace/findings.ts';
import type { Snapshots } from '../workspace/snapshots.ts';
import type { Store } from '../workspace/store.ts';
import type { Origin } from './origin.ts';

/** What commands work with. */
export interface Tools {
  readonly context: ExtensionContext;
  readonly store: Store;
  readonly snapshots: Snapshots;
  readonly findings: Findings;
  readonly active: ActiveInitiative;
  readonly clicks: Clicks;
  readonly mover: Mover;
  readonly jointMover: JointMover;
  readonly opener: SectionOpener;
  readonly panels: DiagramPanels;
  readonly register: Register;
  readonly view: InitiativeView;
  readonly writer: Writer;
  readonly log: Log;
}

/** A command, which acts on what its origin points at. */
export type Command = (tools: Tools, origin: Origin) => unknown;

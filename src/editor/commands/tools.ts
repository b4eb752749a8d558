import type { ExtensionContext } from 'vscode';
import type { ActiveInitiative } from '../active.ts';
import type { Clicks } from '../clicks.ts';
import type { Findings } from '../findings.ts';
import type { Log } from '../log.ts';
import type { Mover } from '../mover.ts';
import type { DiagramPanels } from '../panel/panels.ts';
import type { SectionOpener } from '../section-opener.ts';
import type { Store } from '../store.ts';
import type { InitiativeView } from '../tree/view.ts';
import type { Writer } from '../writer.ts';
import type { Origin } from './origin.ts';

/** What commands work with. */
export interface Tools {
  readonly context: ExtensionContext;
  readonly store: Store;
  readonly findings: Findings;
  readonly active: ActiveInitiative;
  readonly clicks: Clicks;
  readonly mover: Mover;
  readonly opener: SectionOpener;
  readonly panels: DiagramPanels;
  readonly view: InitiativeView;
  readonly writer: Writer;
  readonly log: Log;
}

/** A command, which acts on what its origin points at. */
export type Command = (tools: Tools, origin: Origin) => unknown;

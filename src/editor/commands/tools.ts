import type { ExtensionContext } from 'vscode';
import type { ActiveInitiative } from '../active.ts';
import type { Findings } from '../findings.ts';
import type { Log } from '../log.ts';
import type { Mover } from '../mover.ts';
import type { DiagramPanels } from '../panel/panels.ts';
import type { SectionOpener } from '../section-opener.ts';
import type { Store } from '../store.ts';
import type { InitiativeView } from '../tree/view.ts';

/** What commands work with. */
export interface Tools {
  readonly context: ExtensionContext;
  readonly store: Store;
  readonly findings: Findings;
  readonly active: ActiveInitiative;
  readonly mover: Mover;
  readonly opener: SectionOpener;
  readonly panels: DiagramPanels;
  readonly view: InitiativeView;
  readonly log: Log;
}

/** A command: its argument is what a menu, a keybinding or another extension has passed, and is trusted no further. */
export type Command = (tools: Tools, argument: unknown) => unknown;

import type { ExtensionContext } from 'vscode';
import { Models } from './core/model/models.ts';
import { Clicks } from './editor/acts/clicks.ts';
import { Mover } from './editor/acts/mover.ts';
import { SectionOpener } from './editor/acts/section-opener.ts';
import { Writer } from './editor/acts/writer.ts';
import { registerCommands } from './editor/commands/commands.ts';
import { takeUp } from './editor/commands/move.ts';
import { registerBadges } from './editor/features/badges.ts';
import { registerCheckPages } from './editor/features/check-pages.ts';
import { registerCodeActions } from './editor/features/code-actions.ts';
import { registerDiagnostics } from './editor/features/diagnostics.ts';
import { registerLenses } from './editor/features/lenses/lenses.ts';
import { registerLinks } from './editor/features/links.ts';
import { registerSettingProblems } from './editor/features/setting-problems.ts';
import { registerStatusBar } from './editor/features/status-bar.ts';
import { registerWriting } from './editor/features/writing/writing.ts';
import { watchDay } from './editor/host/day.ts';
import { createLog } from './editor/host/log.ts';
import { settings } from './editor/host/settings.ts';
import { DiagramPanels } from './editor/panels/panels.ts';
import { registerTree } from './editor/tree/view.ts';
import { ActiveInitiative } from './editor/workspace/active.ts';
import { Findings } from './editor/workspace/findings.ts';
import { registerModels } from './editor/workspace/model-files.ts';
import { MovedFiles } from './editor/workspace/moved-files.ts';
import { Snapshots } from './editor/workspace/snapshots.ts';
import { Store } from './editor/workspace/store.ts';

/** Wires the parts together; the same for the desktop and for the web. */
export function activate(context: ExtensionContext): void {
  const log = createLog();
  const store = new Store(new Models([], settings.defaultModel()), log);
  const snapshots = new Snapshots(store);
  const findings = new Findings(store, log);
  const moved = new MovedFiles(store);
  const active = new ActiveInitiative(store, moved);
  const writer = new Writer(store);
  const opener = new SectionOpener(writer, store);
  const clicks = new Clicks();
  const mover = new Mover({ store, writer, opener, findings });
  const panels = new DiagramPanels({
    extensionUri: context.extensionUri,
    store,
    snapshots,
    findings,
    active,
    moved,
    clicks,
    mover,
    opener,
    log,
  });
  const drop = async (uri: { toString(): string }, step: string) => {
    const entry = store.get(uri.toString());
    if (entry?.kind === 'initiative') await takeUp({ mover }, entry, step);
  };
  const view = registerTree({ context, store, snapshots, findings, mover, drop });
  context.subscriptions.push(
    log,
    store,
    snapshots,
    moved,
    active,
    panels,
    view,
    registerSettingProblems(log),
    registerModels(store, log),
    registerWriting(store, findings),
    findings,
    watchDay(() => void findings.recheck()),
    registerDiagnostics(findings),
    registerCodeActions(store, findings),
    registerCheckPages(),
    registerLinks(store),
    registerStatusBar(active),
    registerLenses({ store, findings }),
    registerBadges(store),
    registerCommands({ context, store, findings, active, clicks, mover, opener, panels, view, writer, log }),
  );
}

import type { ExtensionContext } from 'vscode';
import { ActiveInitiative } from './editor/active.ts';
import { registerBadges } from './editor/badges.ts';
import { registerCheckPages } from './editor/check-pages.ts';
import { Clicks } from './editor/clicks.ts';
import { registerCodeActions } from './editor/code-actions.ts';
import { registerCommands } from './editor/commands/commands.ts';
import { takeUp } from './editor/commands/move.ts';
import { watchDay } from './editor/day.ts';
import { registerDiagnostics } from './editor/diagnostics.ts';
import { Findings } from './editor/findings.ts';
import { registerLenses } from './editor/lenses.ts';
import { registerLinks } from './editor/links.ts';
import { createLog } from './editor/log.ts';
import { registerModels } from './editor/model-files.ts';
import { MovedFiles } from './editor/moved-files.ts';
import { Mover } from './editor/mover.ts';
import { Outlines } from './editor/outline.ts';
import { DiagramPanels } from './editor/panel/panels.ts';
import { SectionOpener } from './editor/section-opener.ts';
import { registerSettingProblems } from './editor/setting-problems.ts';
import { settings } from './editor/settings.ts';
import { registerStatusBar } from './editor/status-bar.ts';
import { Store } from './editor/store.ts';
import { registerTree } from './editor/tree/view.ts';
import { Writer } from './editor/writer.ts';
import { registerWriting } from './editor/writing/writing.ts';
import { Models } from './model/models.ts';

/** Wires the parts together; the same for the desktop and for the web. */
export function activate(context: ExtensionContext): void {
  const log = createLog();
  const store = new Store(new Models([], settings.defaultModel()), log);
  const outlines = new Outlines(store);
  const findings = new Findings(store, log);
  const moved = new MovedFiles(store);
  const active = new ActiveInitiative(store, moved);
  const writer = new Writer(store);
  const opener = new SectionOpener(writer, store);
  const clicks = new Clicks();
  const mover = new Mover({ store, writer, opener });
  const panels = new DiagramPanels({
    extensionUri: context.extensionUri,
    store,
    outlines,
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
  const view = registerTree({ context, store, outlines, findings, mover, drop });
  context.subscriptions.push(
    log,
    store,
    outlines,
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
    registerLenses({ store, outlines, findings }),
    registerBadges(store),
    registerCommands({ context, store, findings, active, clicks, mover, opener, panels, view, writer, log }),
  );
}

import type { ExtensionContext } from 'vscode';
import { Models } from './core/model/models.ts';
import { takeUp } from './editor/acts/take-up.ts';
import { registerCommands } from './editor/commands/commands.ts';
import { registerBadges } from './editor/features/badges.ts';
import { registerCheckPages } from './editor/features/check-pages.ts';
import { registerCodeActions } from './editor/features/code-actions.ts';
import { registerDiagnostics } from './editor/features/diagnostics.ts';
import { registerHints } from './editor/features/hints.ts';
import { registerLenses } from './editor/features/lenses/lenses.ts';
import { registerLinks } from './editor/features/links.ts';
import { registerSettingProblems } from './editor/features/setting-problems.ts';
import { registerStatusBar } from './editor/features/status-bar.ts';
import { registerWriting } from './editor/features/writing/writing.ts';
import { watchDay } from './editor/host/day.ts';
import { createLog } from './editor/host/log.ts';
import { settings } from './editor/host/settings.ts';
import { DiagramPanels } from './editor/panels/panels.ts';
import { createParts } from './editor/parts.ts';
import { Preview } from './editor/preview/preview.ts';
import { Register } from './editor/register/register.ts';
import type { DropTarget } from './editor/tree/drag.ts';
import { registerTree } from './editor/tree/view.ts';
import { registerModels } from './editor/workspace/model-files.ts';

/** Wires the parts together; the same for the desktop and for the web. What it gives is for VS Code’s markdown preview. */
export function activate(context: ExtensionContext): Pick<Preview, 'extendMarkdownIt'> {
  const log = createLog();
  const parts = createParts(new Models([], settings.defaultModel()), log);
  const { store, findings, active, mover } = parts;
  const panels = new DiagramPanels({ ...parts, extensionUri: context.extensionUri });
  const register = new Register({ ...parts, extensionUri: context.extensionUri });
  const drop: DropTarget = async (uri, target) => {
    const entry = store.get(uri.toString());
    if (entry?.kind === 'initiative') await takeUp({ mover }, entry, target);
  };
  const preview = new Preview(parts);
  const view = registerTree({ ...parts, context, drop });
  context.subscriptions.push(
    log,
    parts,
    panels,
    register,
    preview,
    view,
    registerSettingProblems(log),
    registerModels(store, log),
    registerWriting(store, findings),
    watchDay(() => void findings.recheck()),
    registerDiagnostics(findings),
    registerCodeActions(store, findings),
    registerCheckPages(),
    registerLinks(store),
    registerStatusBar(active),
    registerHints(store),
    registerLenses({ store, findings }),
    registerBadges(store, findings),
    registerCommands({ ...parts, context, panels, register, view }),
  );
  return { extendMarkdownIt: md => preview.extendMarkdownIt(md) };
}

import { type ExtensionContext, env, Uri } from 'vscode';
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
import { registerRaising } from './editor/features/raising.ts';
import { registerSettingProblems } from './editor/features/setting-problems.ts';
import { registerStatusBar } from './editor/features/status-bar.ts';
import { registerWriting } from './editor/features/writing/writing.ts';
import { watchDay } from './editor/host/day.ts';
import { createLog } from './editor/host/log.ts';
import { Memory } from './editor/host/memory.ts';
import { diskOf } from './editor/host/real-place.ts';
import { settings } from './editor/host/settings.ts';
import { DiagramPanels } from './editor/panels/panels.ts';
import { createParts } from './editor/parts.ts';
import { Preview } from './editor/preview/preview.ts';
import { Register } from './editor/register/register.ts';
import type { DropTarget } from './editor/tree/drag.ts';
import { registerTree } from './editor/tree/view.ts';
import { registerModels } from './editor/workspace/model-files.ts';

/** What the files were in an earlier window, where there is a disk to keep that on. */
function memoryIn({ storageUri, extensionUri }: ExtensionContext, models: Models): Memory | undefined {
  const [disk, code] = [storageUri && diskOf(storageUri), Uri.joinPath(extensionUri, 'dist/extension.js')];
  if (!disk || !storageUri) return undefined;
  // What is read of a file depends on the code that reads it, on the language, and on the model of those that name none.
  const origin = [disk.stampNow(code.fsPath)?.text, env.language, models.default.id].join();
  return new Memory(disk, { path: Uri.joinPath(storageUri, 'files').fsPath, origin });
}

/** Wires the parts together; the same for the desktop and for the web. What it gives is for VS Code’s markdown preview. */
export function activate(context: ExtensionContext): Pick<Preview, 'extendMarkdownIt'> {
  const log = createLog();
  const models = new Models([], settings.defaultModel());
  const parts = createParts(models, log, { memory: memoryIn(context, models) });
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
    registerRaising(store),
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

import { type ExtensionContext, Uri } from 'vscode';
import { runKept } from './disk/kept-code.ts';
import type * as Extension from './extension.ts';

declare const require: (name: string) => unknown;

/** How long after the start the code is kept, in milliseconds: by then, what is needed for it was compiled. */
const SETTLED = 10_000;

/**
 * What VS Code starts where it has Node: the extension as it is everywhere, which begins in a fraction of the time with
 * what V8 made of its code in an earlier window.
 */
export function activate(context: ExtensionContext): ReturnType<typeof Extension.activate> {
  const kept = Uri.joinPath(context.globalStorageUri, 'extension.code').fsPath;
  const { exports, keep } = runKept(context.asAbsolutePath('dist/extension.js'), kept, require);
  if (keep) {
    const timer = setTimeout(() => {
      try {
        keep();
      } catch {
        // Where nothing can be kept, the next window compiles it, too.
      }
    }, SETTLED);
    context.subscriptions.push({ dispose: () => clearTimeout(timer) });
  }
  return (exports as typeof Extension).activate(context);
}

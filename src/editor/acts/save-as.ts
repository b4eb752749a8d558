import { type Uri, window, workspace } from 'vscode';
import { t } from '../../core/base/words.ts';
import { tellDone } from './tell.ts';

/** Asks where to, beside the file that it is about, and writes what is made of that there. */
export async function saveAs(
  uri: Uri,
  { ending, named }: { readonly ending: string; readonly named: string },
  make: () => string | Promise<string>,
): Promise<void> {
  const target = await window.showSaveDialog({
    defaultUri: uri.with({ path: `${uri.path.replace(/\.[^./]*$/, '')}.${ending}` }),
    filters: { [named]: [ending] },
  });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(await make()));
  tellDone(t('Saved: {file}', { file: workspace.asRelativePath(target) }));
}

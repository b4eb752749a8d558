import { Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import { t } from '../../core/base/words.ts';
import { canBeTitle, type Draft } from '../../core/initiative/draft.ts';
import { inform, warn } from '../host/notify.ts';
import { leadingOut, leadsOut } from '../host/real-place.ts';
import { settings } from '../host/settings.ts';
import { type Item, pick } from '../questions/item.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import type { Tools } from './tools.ts';

/** Asks for a title, beginning with what is `known` of it; where more of it is needed, `lacks` says what. */
export async function askTitle(
  title: string,
  prompt: string,
  { known: value = '', lacks }: { readonly known?: string; readonly lacks?: string } = {},
): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title,
    prompt,
    value,
    // One writes on behind it, or anew.
    valueSelection: [lacks ? value.length : 0, value.length],
    validateInput: text =>
      text.trim() === ''
        ? t('A title is needed.')
        : lacks && text.trim() === value.trim()
          ? lacks
          : canBeTitle(text)
            ? undefined
            : t('A title is made of words: it is no link or path, no placeholder in braces, and no yes or no.'),
  });
  return answer?.trim();
}

export async function choose<T>(
  title: string,
  placeHolder: string,
  items: (Item & { value: T })[],
): Promise<T | undefined> {
  return (await pick(items, { title, placeHolder, ignoreFocusOut: true }))?.value;
}

export function tellNoFolder(): void {
  void inform(t('Open a folder first: an initiative is a file in it.'));
}

/** The one of the settings first, in each folder that is open, then those that hold initiatives already. */
export function foldersFor({ store }: Tools): readonly Uri[] {
  const folders = workspace.workspaceFolders ?? [];
  const used = store.entries.flatMap(({ uri }) => (workspace.getWorkspaceFolder(uri) ? [Uri.joinPath(uri, '..')] : []));
  return [...new Map([...folders.map(defaultFolder), ...used].map(uri => [uri.toString(), uri])).values()];
}

export function chooseFolder(title: string, folders: readonly Uri[]): Promise<Uri | undefined> {
  const items = folders.map(value => ({ value, label: workspace.asRelativePath(value) || value.path }));
  return choose(title, t('In which folder?'), items);
}

/** The folder itself where the setting leads out of it: that is told already. */
export function defaultFolder(folder: WorkspaceFolder): Uri {
  return Uri.joinPath(folder.uri, settings.newInitiativeFolder(folder) || '.');
}

/**
 * Writes a new file; one that is there already is never overwritten, the new one gets a number. Nothing is written to a
 * folder that is a link out of the one that is open: that is said.
 */
export async function write(folder: Uri, name: string, { text }: Draft): Promise<Uri | undefined> {
  if (await leadsOut(folder)) {
    void warn(leadingOut(folder));
    return undefined;
  }
  await workspace.fs.createDirectory(folder);
  const taken = new Set((await workspace.fs.readDirectory(folder)).map(([file]) => file.toLowerCase()));
  const numbered = (number: number) => (number === 1 ? name : name.replace(/\.md$/, `-${number}.md`));
  let number = 1;
  while (taken.has(numbered(number).toLowerCase())) number++;
  const uri = Uri.joinPath(folder, numbered(number));
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Selects the row of a new file and unfolds it; nothing where it is none of the view's. */
export async function shownInTree({ store, view }: Tools, uri: Uri): Promise<InitiativeEntry | undefined> {
  await store.refresh(uri);
  store.catchUp(uri);
  const entry = store.get(uri);
  if (entry?.kind !== 'initiative') return undefined;
  const { initiative } = entry;
  const shown = { select: true, focus: false, expand: initiative.status === 'active' };
  // Where the tree is being drawn anew at this moment, the row comes without being selected.
  await view.view.reveal(view.tree.nodeOf(entry), shown).then(undefined, () => undefined);
  return entry;
}

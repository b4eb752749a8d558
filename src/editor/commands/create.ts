import { Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import { type Sentence, sentence, t } from '../../core/base/words.ts';
import { canBeTitle, type Draft, draftInitiative, draftOpportunity } from '../../core/initiative/draft.ts';
import { fileNameFor } from '../../core/initiative/file-name.ts';
import { type Level, levels } from '../../core/initiative/initiative.ts';
import sample from '../../core/initiative/sample.md';
import { levelInWords } from '../../core/views/loop-words.ts';
import { stampNow } from '../acts/mover.ts';
import { today } from '../host/day.ts';
import { inform, warn } from '../host/notify.ts';
import { leadingOut, leadsOut } from '../host/real-place.ts';
import { settings } from '../host/settings.ts';
import { type Item, pick } from '../questions/item.ts';
import type { Command, Tools } from './tools.ts';

const levelDetails: Record<Level, Sentence> = {
  individual: sentence('My own way of working'),
  team: sentence('How our team works'),
  organization: sentence('How several teams work together; wants a sponsor'),
};

/** Asks for title, level, model and folder, and opens a ready file with the cursor at its first step. */
export const newInitiative: Command = async tools => {
  const steps = t('New Initiative');
  const title = await askTitle(steps, t('What is to be improved? For example: Cut pull-request CI time'));
  if (!title) return;
  const level = await choose(
    steps,
    t('At which level?'),
    levels.map(value => ({ value, label: levelInWords(value), detail: t(levelDetails[value]) })),
  );
  if (!level) return;
  const { models } = tools.store;
  const model = await choose(
    steps,
    t('By which model?'),
    models.all.map(value => ({ value, label: value.name, detail: value.steps.map(({ label }) => label).join(' → ') })),
  );
  if (!model) return;
  const folder = await pickFolder(tools, steps);
  if (!folder) return;
  const draft = draftInitiative({ title, level, model, isDefault: model === models.default }, await stampNow());
  const uri = await write(folder, fileNameFor(title), draft);
  if (uri) await tools.opener.openAt(uri, draft.cursor);
};

/** One line for the register; the text goes on where it was, the tree shows what came. */
export const newOpportunity: Command = async tools => {
  const title = await askTitle(t('New Opportunity'), t('What could be better? One line is enough for now.'));
  const folder = title && (await pickFolder(tools, t('New Opportunity')));
  if (!title || !folder) return;
  const uri = await write(folder, fileNameFor(title), draftOpportunity(title, await stampNow()));
  if (!uri) return;
  await tools.store.refresh(uri);
  const entry = tools.store.get(uri);
  if (entry?.kind === 'initiative') await tools.view.view.reveal(tools.view.tree.nodeOf(entry), { select: true });
};

/** A worked example, to look at and to change; without a folder it is a document that is not saved yet. */
export const createSample: Command = async tools => {
  const text = sample.replaceAll('2026-01-01', today());
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) {
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: text }));
    return;
  }
  const uri = await write(defaultFolder(folder), 'sample-initiative.md', { text, cursor: 0 });
  if (uri) await tools.opener.openAt(uri, 0);
};

async function askTitle(title: string, prompt: string): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title,
    prompt,
    validateInput: text =>
      text.trim() === ''
        ? t('A title is needed.')
        : canBeTitle(text)
          ? undefined
          : t('A title is made of words: it is no link or path, no placeholder in braces, and no yes or no.'),
  });
  return answer?.trim();
}

async function choose<T>(title: string, placeHolder: string, items: (Item & { value: T })[]): Promise<T | undefined> {
  return (await pick(items, { title, placeHolder, ignoreFocusOut: true }))?.value;
}

/** The folders that hold initiatives already, and the one of the settings; no question where there is no choice. */
async function pickFolder({ store }: Tools, title: string): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void inform(t('Open a folder first: an initiative is a file in it.'));
    return undefined;
  }
  const used = store.entries.flatMap(({ uri }) => (workspace.getWorkspaceFolder(uri) ? [Uri.joinPath(uri, '..')] : []));
  const all = [...folders.map(defaultFolder), ...used];
  const distinct = [...new Map(all.map(uri => [uri.toString(), uri])).values()];
  const [only] = distinct;
  if (distinct.length === 1) return only;
  return choose(
    title,
    t('In which folder?'),
    distinct.map(value => ({ value, label: workspace.asRelativePath(value) || value.path })),
  );
}

/** The folder itself where the setting leads out of it: that is told already. */
function defaultFolder(folder: WorkspaceFolder): Uri {
  return Uri.joinPath(folder.uri, settings.newInitiativeFolder(folder) || '.');
}

/**
 * Writes a new file; one that is there already is never overwritten, the new one gets a number. Nothing is written to a
 * folder that is a link out of the one that is open: that is said.
 */
async function write(folder: Uri, name: string, { text }: Draft): Promise<Uri | undefined> {
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

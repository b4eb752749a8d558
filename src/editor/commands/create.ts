import { QuickPickItemKind, Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import { relativePath } from '../../core/base/relative-path.ts';
import { type Sentence, sentence, t } from '../../core/base/words.ts';
import { canBeTitle, type Draft, draftInitiative, draftOpportunity } from '../../core/initiative/draft.ts';
import { fileNameFor } from '../../core/initiative/file-name.ts';
import { type Level, levels } from '../../core/initiative/initiative.ts';
import { allReadyMade, type ReadyMade } from '../../core/initiative/ready-made.ts';
import sample from '../../core/initiative/sample.md';
import type { Model } from '../../core/model/model.ts';
import { levelInWords } from '../../core/views/loop-words.ts';
import { type EarlierOne, earlierItem, earlierLike } from '../acts/earlier.ts';
import { stampNow } from '../acts/mover.ts';
import { today } from '../host/day.ts';
import { inform, warn } from '../host/notify.ts';
import { leadingOut, leadsOut } from '../host/real-place.ts';
import { settings } from '../host/settings.ts';
import { type Item, pick } from '../questions/item.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import { targetOf } from './target.ts';
import type { Command, Tools } from './tools.ts';

const levelDetails: Record<Level, Sentence> = {
  individual: sentence('My own way of working'),
  team: sentence('How our team works'),
  organization: sentence('How several teams work together; wants a sponsor'),
};

/** What is learned of more of them is for later. */
const MOST_EARLIER = 3;

/** What a new initiative is, beside its title, until somebody says otherwise. */
interface Start {
  readonly level: Level;
  readonly model: Model;
  readonly folder: Uri;
  readonly ready?: ReadyMade;
}

/**
 * Asks for a title, shows the defaults, of which each can be changed, and opens a file with the first question: the
 * cursor under it, its row unfolded in the view, the diagram beside.
 */
export const newInitiative: Command = async tools => {
  const name = t('New Initiative');
  const title = await askTitle(name, t('What is to be improved? For example: Cut pull-request CI time'));
  if (!title) return;
  const [folder] = foldersFor(tools);
  if (!folder) return tellNoFolder();
  const { models } = tools.store;
  const earlier = await earlierLike(title, tools, MOST_EARLIER);
  const start = await confirmStart(tools, title, earlier, { level: 'team', model: models.default, folder });
  if (!start) return;
  const { level, model, ready } = start;
  const about = { title, level, model, isDefault: model === models.default, ready };
  const draft = draftInitiative(about, await stampNow());
  const uri = await write(start.folder, fileNameFor(title), draft);
  if (!uri) return;
  await tools.opener.openAt(uri, draft.cursor);
  const entry = await shownInTree(tools, uri);
  if (entry) tools.panels.open(uri, model.steps[0]?.id);
};

/** Shows with what it begins, and asks for what is to be otherwise, until it is right. */
async function confirmStart(
  tools: Tools,
  title: string,
  earlier: readonly EarlierOne[],
  start: Start,
): Promise<Start | undefined> {
  const { level, model, folder, ready } = start;
  const within = (uri: Uri) => workspace.asRelativePath(uri) || uri.path;
  type Change = () => Promise<Partial<Start> | undefined>;
  const changes: (Item & { readonly value?: Change })[] = [
    {
      icon: 'check',
      label: t('Begin'),
      description: [levelInWords(level), model.name, within(folder)].join(' · '),
      detail: t('Creates the file, and asks the first question: {question}', {
        question: model.steps[0]?.question ?? '',
      }),
    },
    {
      icon: 'beaker',
      label: t('Ready-made measures…'),
      ...(ready
        ? { description: ready.goal }
        : { detail: t('Of eight common kinds: what to measure, how to count it, and what to watch beside it.') }),
      value: () => askReady(title),
    },
    {
      icon: 'organization',
      label: t('Another level…'),
      description: levelInWords(level),
      value: () => askLevel(title),
    },
    {
      icon: 'milestone',
      label: t('Another model…'),
      description: model.name,
      value: () => askModel(tools, title),
    },
    {
      icon: 'folder',
      label: t('Another folder…'),
      description: within(folder),
      value: () => askFolder(tools, title),
    },
    ...(earlier.length > 0 ? [{ label: t('learned before'), kind: QuickPickItemKind.Separator }] : []),
    ...earlier.map(one => ({
      ...earlierItem(one),
      // One reads on there, and is asked again.
      value: async () => {
        await tools.opener.glance(one.entry.uri);
        return {};
      },
    })),
  ];
  const chosen = await pick(changes, { title, placeHolder: t('Enter begins.'), ignoreFocusOut: true });
  if (!chosen) return undefined;
  return chosen.value ? confirmStart(tools, title, earlier, { ...start, ...(await chosen.value()) }) : start;
}

async function askReady(title: string): Promise<Pick<Start, 'ready'> | undefined> {
  const items = allReadyMade().map(value => ({
    value,
    label: t(value.about),
    detail: t('{goal}; beside it {twin}', { goal: value.goal, twin: value.twin }),
  }));
  const ready = await choose(title, t('What is it about?'), items);
  return ready && { ready };
}

async function askLevel(title: string): Promise<Pick<Start, 'level'> | undefined> {
  const items = levels.map(value => ({ value, label: levelInWords(value), detail: t(levelDetails[value]) }));
  const level = await choose(title, t('At which level?'), items);
  return level && { level };
}

async function askModel({ store }: Tools, title: string): Promise<Pick<Start, 'model'> | undefined> {
  const items = store.models.all.map(value => ({
    value,
    label: value.name,
    detail: value.steps.map(({ label }) => label).join(' → '),
  }));
  const model = await choose(title, t('By which model?'), items);
  return model && { model };
}

async function askFolder(tools: Tools, title: string): Promise<Pick<Start, 'folder'> | undefined> {
  const folder = await chooseFolder(title, foldersFor(tools));
  return folder && { folder };
}

/** One line for the register; the text goes on where it was, the tree shows what came. */
export const newOpportunity: Command = async tools => {
  const title = await askTitle(t('New Opportunity'), t('What could be better? One line is enough for now.'));
  if (!title) return;
  const folders = foldersFor(tools);
  if (folders.length === 0) return tellNoFolder();
  const folder = folders.length > 1 ? await chooseFolder(t('New Opportunity'), folders) : folders[0];
  const uri = folder && (await write(folder, fileNameFor(title), draftOpportunity(title, await stampNow())));
  if (uri) await shownInTree(tools, uri);
};

/** What has helped in one place may help in another: a proposal that leads back to where it comes from. */
export const whereElse: Command = async (tools, origin) => {
  const name = t('Where Else May It Help?');
  const target = await targetOf(tools, origin, name);
  if (!target) return;
  const { uri: from, initiative } = target.entry;
  const title = await askTitle(
    name,
    t('The same, but where? A team, a service, a site. It becomes a proposal.'),
    t('{title}: ', { title: initiative.title }),
  );
  if (!title) return;
  const folders = foldersFor(tools).filter(({ authority }) => authority === from.authority);
  if (folders.length === 0) return tellNoFolder();
  const folder = folders.length > 1 ? await chooseFolder(name, folders) : folders[0];
  if (!folder) return;
  const back = relativePath(Uri.joinPath(folder, '.md').path, from.path);
  const uri = await write(folder, fileNameFor(title), draftOpportunity(title, await stampNow(), back));
  if (uri) await shownInTree(tools, uri);
};

/** Selects the row of a new file and unfolds it; nothing where it is none of the view's. */
async function shownInTree({ store, view }: Tools, uri: Uri): Promise<InitiativeEntry | undefined> {
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

async function askTitle(title: string, prompt: string, value = ''): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title,
    prompt,
    value,
    // One writes on behind it.
    valueSelection: [value.length, value.length],
    validateInput: text =>
      text.trim() === ''
        ? t('A title is needed.')
        : text.trim() === value.trim()
          ? t('Say where.')
          : canBeTitle(text)
            ? undefined
            : t('A title is made of words: it is no link or path, no placeholder in braces, and no yes or no.'),
  });
  return answer?.trim();
}

async function choose<T>(title: string, placeHolder: string, items: (Item & { value: T })[]): Promise<T | undefined> {
  return (await pick(items, { title, placeHolder, ignoreFocusOut: true }))?.value;
}

function tellNoFolder(): void {
  void inform(t('Open a folder first: an initiative is a file in it.'));
}

/** The one of the settings first, in each folder that is open, then those that hold initiatives already. */
function foldersFor({ store }: Tools): readonly Uri[] {
  const folders = workspace.workspaceFolders ?? [];
  const used = store.entries.flatMap(({ uri }) => (workspace.getWorkspaceFolder(uri) ? [Uri.joinPath(uri, '..')] : []));
  return [...new Map([...folders.map(defaultFolder), ...used].map(uri => [uri.toString(), uri])).values()];
}

function chooseFolder(title: string, folders: readonly Uri[]): Promise<Uri | undefined> {
  const items = folders.map(value => ({ value, label: workspace.asRelativePath(value) || value.path }));
  return choose(title, t('In which folder?'), items);
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

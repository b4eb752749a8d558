import { QuickPickItemKind, type Uri, window, workspace } from 'vscode';
import { type Sentence, sentence, t } from '../../core/base/words.ts';
import { draftInitiative } from '../../core/initiative/draft.ts';
import { fileNameFor } from '../../core/initiative/file-name.ts';
import { type Level, levels } from '../../core/initiative/initiative.ts';
import { allReadyMade, type ReadyMade } from '../../core/initiative/ready-made.ts';
import sample from '../../core/initiative/sample.md';
import type { Model } from '../../core/model/model.ts';
import { levelInWords } from '../../core/views/loop-words.ts';
import { type EarlierOne, earlierItem, earlierLike } from '../acts/earlier.ts';
import { stampNow } from '../acts/mover.ts';
import { today } from '../host/day.ts';
import { type Item, pick } from '../questions/item.ts';
import {
  askTitle,
  choose,
  chooseFolder,
  defaultFolder,
  foldersFor,
  shownInTree,
  tellNoFolder,
  write,
} from './new-file.ts';
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

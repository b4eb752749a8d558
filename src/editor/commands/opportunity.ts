import { languages, type Range, type TextDocument, Uri, window, workspace } from 'vscode';
import { relativePath } from '../../core/base/relative-path.ts';
import { t } from '../../core/base/words.ts';
import { draftOpportunity } from '../../core/initiative/draft.ts';
import { fileNameFor } from '../../core/initiative/file-name.ts';
import { lineNamed, placeLink, todoIn } from '../../core/initiative/place-link.ts';
import { stampNow } from '../acts/mover.ts';
import { tellIgnored } from '../acts/tell.ts';
import { askTitle, chooseFolder, foldersFor, shownInTree, tellNoFolder, write } from './new-file.ts';
import { targetOf } from './target.ts';
import type { Command, Tools } from './tools.ts';

/** One line for the register; the text goes on where it was, the tree shows what came. */
export const newOpportunity: Command = async tools => {
  const title = await askTitle(t('New Opportunity'), t('What could be better? One line is enough for now.'));
  if (!title) return;
  const folder = await folderFor(tools, t('New Opportunity'));
  const uri = folder && (await write(folder, fileNameFor(title), draftOpportunity(title, await stampNow())));
  if (uri) await shownInTree(tools, uri);
};

/** What has helped in one place may help in another: a proposal that leads back to where it comes from. */
export const whereElse: Command = async (tools, origin) => {
  const name = t('Where Else May It Help?');
  const target = await targetOf(tools, origin, name);
  if (!target) return;
  const { uri: from, initiative } = target.entry;
  const title = await askTitle(name, t('The same, but where? A team, a service, a site. It becomes a proposal.'), {
    known: t('{title}: ', { title: initiative.title }),
    lacks: t('Say where.'),
  });
  if (!title) return;
  const folder = await folderFor(tools, name, from);
  if (!folder) return;
  const back = relativePath(Uri.joinPath(folder, '.md').path, from.path);
  const uri = await write(folder, fileNameFor(title), draftOpportunity(title, await stampNow(), back));
  if (uri) await shownInTree(tools, uri);
};

/**
 * What is seen in a file that is being read, a line that says what is still to be done, or a problem: a proposal that
 * leads back to that line, with what stands there. The file stays as it is.
 */
export const newOpportunityHere: Command = async (tools, origin) => {
  const name = t('New Opportunity from Here');
  const here = await hereOf(origin.kind === 'named' ? origin.uri : undefined);
  if (!here) return tellIgnored(t('{title}: open a file of the folder first.', { title: name }));
  const { uri } = here.document;
  const title = await askTitle(name, t('What could be better? What is here leads back to this line.'), {
    known: here.title,
  });
  if (!title) return;
  const folder = await folderFor(tools, name, uri);
  if (!folder) return;
  const from = placeLink(relativePath(Uri.joinPath(folder, '.md').path, uri.path), here.line);
  const made = await write(folder, fileNameFor(title), draftOpportunity(title, await stampNow(), from, here.written));
  if (made) await shownInTree(tools, made);
};

/** A place in a file, and what may be said of it. */
interface Here {
  readonly document: TextDocument;
  readonly line: number;
  readonly title: string;
  readonly written: string;
}

/** The line that a URI names, else what is selected in its editor, or where the cursor is. */
async function hereOf(uri: Uri | undefined): Promise<Here | undefined> {
  const line = uri && lineNamed(uri.fragment);
  if (uri && line !== undefined) {
    const document = await workspace.openTextDocument(uri.with({ fragment: '' }));
    return line < document.lineCount ? hereIn(document, document.lineAt(line).range) : undefined;
  }
  const editor = window.activeTextEditor;
  const isMeant = editor && (!uri || editor.document.uri.toString() === uri.toString());
  return isMeant && workspace.getWorkspaceFolder(editor.document.uri)
    ? hereIn(editor.document, editor.selection)
    : undefined;
}

function hereIn(document: TextDocument, selected: Range): Here {
  const { start, end, isEmpty } = selected;
  const lines = Array.from({ length: end.line - start.line + 1 }, (_, nth) => document.lineAt(start.line + nth).text);
  const first = lines[0] ?? '';
  const [problem] = languages.getDiagnostics(document.uri).filter(({ range }) => range.start.line === start.line);
  const chosen = isEmpty || lines.length > 1 ? undefined : document.getText(selected).trim();
  const title = [todoIn(first), chosen === first.trim() ? undefined : chosen, problem?.message, first.trim()].find(
    Boolean,
  );
  return { document, line: start.line, title: title?.split('\n')[0] ?? '', written: lines.join('\n') };
}

/** Where a proposal is written, asked for where there are several; `beside` says from where it has to be reached. */
async function folderFor(tools: Tools, title: string, beside?: Uri): Promise<Uri | undefined> {
  const folders = foldersFor(tools).filter(({ authority }) => !beside || authority === beside.authority);
  if (folders.length === 0) tellNoFolder();
  return folders.length > 1 ? chooseFolder(title, folders) : folders[0];
}

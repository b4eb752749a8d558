import { Uri, workspace } from 'vscode';
import { t } from '../../core/base/words.ts';
import type { Shown } from '../../core/views/shown.ts';
import { exists, findDocument } from '../host/files.ts';
import type { Store } from '../workspace/store.ts';

type Nothing = Extract<Shown, { kind: 'nothing' }>;

/** What is said where there is no initiative to show, and why. */
export async function nothingOf(uri: string | undefined, store: Store): Promise<Nothing> {
  return { kind: 'nothing', message: uri === undefined ? none() : await whyNot(Uri.parse(uri), store) };
}

function none(): string {
  return t('Open a markdown file with `initiative:` in its front matter, and its diagram is shown here.');
}

async function whyNot(uri: Uri, store: Store): Promise<string> {
  const file = workspace.asRelativePath(uri);
  const [problem] = store.get(uri)?.problems ?? [];
  if (problem) return t('This initiative cannot be read. {message}', { message: problem.message });
  if (findDocument(uri)?.isDirty || (await exists(uri)))
    return t('{file} is no initiative now: there is no title after “initiative:” in its front matter.', { file });
  return uri.scheme === 'untitled'
    ? none()
    : t('{file} is not there any more: it was deleted, or moved elsewhere.', { file });
}

import { type TextDocument, window, workspace } from 'vscode';
import { t } from '../../core/base/words.ts';
import { inert } from '../host/inert.ts';
import { warn } from '../host/notify.ts';
import { isSaved, type Written } from './writer.ts';

/** How long the status bar tells what was done: those who cannot see the tree want to know, too. */
const TOLD = 4000;

/** Says in the status bar that something is done. */
export function tellDone(what: string): void {
  window.setStatusBarMessage(`$(check) ${inert(what)}`, TOLD);
}

/** Says in the status bar why a click did nothing. */
export function tellIgnored(why: string): void {
  window.setStatusBarMessage(`$(info) ${inert(why)}`, TOLD);
}

/** Says what came of an edit, which did `what` if it was made. Resolves at once: nobody waits for an answer. */
export function tellWritten(written: Written, what: string): void {
  switch (written.kind) {
    case 'saved':
      tellDone(what);
      break;
    case 'unsaved':
      tellDone(t('{what} (not saved yet)', { what }));
      break;
    case 'refused':
      void warn(written.reason);
      break;
    case 'not-saved':
      void offerToSave(written.document, what);
      break;
  }
}

/** The edit is in the editor only: that is said, with what can be done about it, until it is saved or left. */
async function offerToSave(document: TextDocument, what: string): Promise<void> {
  const again = { title: t('Save Again') };
  const show = { title: t('Show the File') };
  const file = workspace.asRelativePath(document.uri);
  const says = t('{what}: done in the editor, but {file} could not be saved. On disk it is as it was before.', {
    what,
    file,
  });
  const chosen = await warn(says, again, show);
  if (chosen === again && !(await isSaved(document))) return offerToSave(document, what);
  if (chosen === again) tellDone(what);
  if (chosen === show) await window.showTextDocument(document);
}

import { Range, type TextDocument, type Uri, WorkspaceEdit, workspace } from 'vscode';
import type { Planned, TextEdit } from '../text/edit.ts';

/**
 * Edits one file as a person would: what is unsaved counts, one undo takes all of it back, a document that was clean
 * is saved after, one that was not is left for its owner to save. Returns the reason where nothing was written.
 */
export async function editFile(uri: Uri, plan: (text: string) => Planned): Promise<string | undefined> {
  return inTurn(uri, async () => {
    const document = await opened(uri);
    if (typeof document === 'string') return document;
    const wasDirty = document.isDirty;
    const planned = plan(document.getText());
    if (planned.kind === 'refused') return planned.reason;
    const applied = await workspace.applyEdit(workspaceEdit(document, planned.edits));
    if (!applied) return 'The file was changed by somebody else at the same time; nothing was written.';
    if (!wasDirty && !document.isUntitled) await document.save();
    return undefined;
  });
}

/** The file as a document, or the reason why VS Code makes none of it: it has vanished, it is too large. */
async function opened(uri: Uri): Promise<TextDocument | string> {
  try {
    return await workspace.openTextDocument(uri);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function workspaceEdit(document: TextDocument, edits: readonly TextEdit[]): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { start, end, text } of edits) {
    edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), text);
  }
  return edit;
}

/** A second edit of a file waits for the first, and is planned on what the first has left. */
const turns = new Map<string, Promise<unknown>>();

async function inTurn<T>(uri: Uri, work: () => Promise<T>): Promise<T> {
  const key = uri.toString();
  const turn = (turns.get(key) ?? Promise.resolve()).then(work, work);
  turns.set(key, turn);
  try {
    return await turn;
  } finally {
    if (turns.get(key) === turn) turns.delete(key);
  }
}

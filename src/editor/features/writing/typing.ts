import { commands, type Disposable, type TextDocumentChangeEvent, window, workspace } from 'vscode';
import { suggest } from '../../../core/language/suggest.ts';
import { isEditable } from '../../host/files.ts';
import type { Words } from './words.ts';

/**
 * Opens the list at the letter with which a key or a value begins. In markdown VS Code asks for nothing while one types
 * words, unless its user has turned that on, and does not take a letter for a trigger character.
 */
export function registerTyping(words: Words): Disposable {
  return workspace.onDidChangeTextDocument(change => {
    const letter = typedLetter(change);
    if (letter === undefined) return;
    const { text, at } = letter;
    const found = suggest(
      change.document.getText(),
      at,
      { kind: 'typed', character: text },
      words.world(change.document),
    );
    if (found.length > 0) void commands.executeCommand('editor.action.triggerSuggest');
  });
}

/** A letter that was typed into the front matter of the active editor, and where the cursor is after it. */
function typedLetter(change: TextDocumentChangeEvent): { text: string; at: number } | undefined {
  const { document, contentChanges, reason } = change;
  const [{ text = '', rangeOffset = 0, rangeLength = 0 } = {}, ...others] = contentChanges;
  if (!/^[a-z]$/i.test(text) || rangeLength > 0 || others.length > 0 || reason !== undefined) return undefined;
  if (window.activeTextEditor?.document !== document || !isEditable(document)) return undefined;
  if (!document.lineAt(0).text.includes('---') || !isWanted()) return undefined;
  return { text, at: rangeOffset + 1 };
}

/** Whether lists are to open by themselves, and VS Code does not open them in markdown anyway. */
function isWanted(): boolean {
  const editor = workspace.getConfiguration('editor', { languageId: 'markdown' });
  const setting: unknown = editor.get('quickSuggestions');
  const other = typeof setting === 'object' && setting !== null && 'other' in setting ? setting.other : setting;
  return (other === false || other === 'off') && editor.get('suggestOnTriggerCharacters') === true;
}

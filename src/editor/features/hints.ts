import { DecorationRangeBehavior, Disposable, Range, type TextEditor, ThemeColor, window, workspace } from 'vscode';
import { hintsOf } from '../../core/views/hint.ts';
import { isEditable } from '../host/files.ts';
import { inert } from '../host/inert.ts';
import type { Store } from '../workspace/store.ts';

/**
 * Under the heading of an active step with nothing written yet, shows what it asks. It is on the screen only, and goes
 * with the first letter.
 */
export function registerHints(store: Store): Disposable {
  const style = window.createTextEditorDecorationType({
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    // That of ghost text cannot be seen in high contrast.
    after: { color: new ThemeColor('input.placeholderForeground'), fontStyle: 'italic' },
  });
  const show = (editor: TextEditor) => {
    const { document } = editor;
    if (!isEditable(document) || !store.get(document.uri)) return;
    const hints = hintsOf(store.snapshot(document)).map(({ at, says }) => {
      const place = document.positionAt(at);
      return { range: new Range(place, place), renderOptions: { after: { contentText: inert(says) } } };
    });
    editor.setDecorations(style, hints);
  };
  const showAll = (uris?: ReadonlySet<string>) => {
    for (const editor of window.visibleTextEditors) if (!uris || uris.has(editor.document.uri.toString())) show(editor);
  };
  showAll();
  return Disposable.from(
    style,
    window.onDidChangeVisibleTextEditors(() => showAll()),
    store.onDidChange(showAll),
    // What is typed is read after a pause; until then nothing may stand beside the first letter of a line.
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const isBegun = contentChanges.some(({ range, text }) =>
        text.trim().startsWith(document.lineAt(range.start.line).text.trim()),
      );
      if (!isBegun) return;
      for (const editor of window.visibleTextEditors)
        if (editor.document === document) editor.setDecorations(style, []);
    }),
  );
}

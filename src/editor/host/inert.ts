import { escapeOf, replaceHidden } from '../../core/base/hidden.ts';

/**
 * A foreign text for those places in which VS Code makes an icon of `$(name)`, and of `[text](address)` a link, also one
 * that runs a command: picks and inputs, notifications, lenses, the status bar, completions, symbols, the list of
 * editors. A character without width keeps the signs apart: the text is read as it was written, and does nothing.
 */
export function inert(text: string): string {
  const asWritten = text.replace(/(?<=[$\]])\u2060+(?=\()/g, '');
  return replaceHidden(asWritten, character => (/\s/.test(character) ? ' ' : escapeOf(character))).replace(
    /[$\]](?=\()/g,
    '$&\u2060',
  );
}

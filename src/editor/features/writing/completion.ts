import {
  type CancellationToken,
  type CompletionContext,
  CompletionItem,
  CompletionItemKind,
  type CompletionItemProvider,
  CompletionTriggerKind,
  type Disposable,
  languages,
  MarkdownString,
  type Position,
  Range,
  SnippetString,
  type TextDocument,
} from 'vscode';
import { t } from '../../../core/base/words.ts';
import type { Cause } from '../../../core/language/cause.ts';
import { ownKeyAt } from '../../../core/language/place.ts';
import { suggest } from '../../../core/language/suggest.ts';
import type { Suggestion } from '../../../core/language/suggestion.ts';
import { isEditable } from '../../host/files.ts';
import { inert } from '../../host/inert.ts';
import type { Words } from './words.ts';

const kinds: Readonly<Record<Suggestion['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  date: CompletionItemKind.Value,
  person: CompletionItemKind.User,
  file: CompletionItemKind.File,
  step: CompletionItemKind.EnumMember,
  entry: CompletionItemKind.Snippet,
  heading: CompletionItemKind.Text,
};

/** A suggestion as VS Code lists it; its documentation is made when it is looked at. */
class Item extends CompletionItem {
  readonly suggestion: Suggestion;

  constructor(suggestion: Suggestion, rank: number, document: TextDocument) {
    const { label, detail, kind, snippet, at, filter, goesOn } = suggestion;
    const shown = inert(label);
    super(detail === undefined ? shown : { label: shown, description: detail }, kinds[kind]);
    this.suggestion = suggestion;
    this.range = new Range(document.positionAt(at.start), document.positionAt(at.end));
    this.insertText = new SnippetString(snippet);
    this.sortText = String(rank).padStart(4, '0');
    if (filter !== undefined || shown !== label) this.filterText = filter ?? label;
    if (goesOn) this.command = { command: 'editor.action.triggerSuggest', title: t('Suggest') };
  }
}

class Completion implements CompletionItemProvider<Item> {
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  async provideCompletionItems(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
    { triggerKind, triggerCharacter = '' }: CompletionContext,
  ): Promise<Item[]> {
    const cause: Cause =
      triggerKind === CompletionTriggerKind.TriggerCharacter
        ? { kind: 'typed', character: triggerCharacter }
        : { kind: 'asked' };
    // Whoever writes prose pays for no more than this.
    if (!isEditable(document) || (cause.kind === 'typed' && !document.lineAt(0).text.includes('---'))) return [];
    const text = document.getText();
    const offset = document.offsetAt(position);
    const world = await this.#words.around(document, ownKeyAt(text, offset));
    if (token.isCancellationRequested) return [];
    return suggest(text, offset, cause, world).map((suggestion, rank) => new Item(suggestion, rank, document));
  }

  resolveCompletionItem(item: Item): Item {
    const documentation = item.suggestion.documentation?.();
    if (documentation) item.documentation = new MarkdownString(documentation);
    return item;
  }
}

/** Registers what offers what can be written; the letters with which something begins are `registerTyping`'s. */
export function registerCompletion(words: Words): Disposable {
  const signs = [':', ' ', '[', '{', ',', '"', "'", '.'];
  return languages.registerCompletionItemProvider('markdown', new Completion(words), ...signs);
}

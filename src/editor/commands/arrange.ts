import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { type Sentence, t } from '../../core/base/words.ts';
import { completionsOf } from '../../core/views/filter-completion.ts';
import { type Item, pick } from '../questions/item.ts';
import { filteredOf, type Grouping, groupings, type Sorting, sortings } from '../tree/arrangement.ts';
import { needsNow } from '../workspace/needs.ts';
import type { Command } from './tools.ts';

export const groupBy: Command = async ({ view }) => {
  const chosen = await choose<Grouping>(t('Group Initiatives by'), groupings, view.tree.arrangement.groupBy);
  if (chosen) view.rearrange({ groupBy: chosen });
};

export const sortBy: Command = async ({ view }) => {
  const chosen = await choose<Sorting>(t('Sort Initiatives by'), sortings, view.tree.arrangement.sortBy);
  if (chosen) view.rearrange({ sortBy: chosen });
};

/** An item that makes the filter another one; the one without is what Enter keeps. */
type Offer = QuickPickItem & { readonly filter?: string };

/**
 * Filters the tree as one types, and offers what the word that is typed may become; Escape brings the former filter
 * back.
 */
export const filter: Command = ({ view, store, findings }) => {
  const before = view.tree.arrangement.filter;
  const all = store.entries
    .filter(entry => entry.kind === 'initiative')
    .map(entry => filteredOf(entry, needsNow(entry, findings.of(entry.uri.toString()))));
  const input = window.createQuickPick<Offer>();
  // In their own order, so that Enter keeps what is typed. It is no part of the API yet; without it, the order differs.
  Object.assign(input, { sortByLabel: false });
  input.title = t('Filter Initiatives');
  input.placeholder = t('Beginnings of words, owner:, step:, is:overdue …');
  input.value = before;
  let isAccepted = false;
  const offer = () => {
    const { tree } = view;
    const shown = t('{shown} of {total} initiatives', { shown: tree.shown, total: store.size });
    const completions = completionsOf(input.value, all).map(
      ({ word, says, filter }): Offer => ({ label: word, description: says, filter, alwaysShow: true }),
    );
    input.items = [
      { label: input.value.trim() ? t('Show {shown}', { shown }) : shown, alwaysShow: true },
      ...(completions.length > 0 ? [{ label: t('Go on with'), kind: QuickPickItemKind.Separator }] : []),
      ...completions,
    ];
  };
  const apply = () => {
    view.rearrange({ filter: input.value.trim() });
    offer();
  };
  input.onDidChangeValue(apply);
  input.onDidAccept(() => {
    const [chosen] = input.activeItems;
    if (chosen?.filter !== undefined) {
      input.value = chosen.filter;
      apply();
      return;
    }
    isAccepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!isAccepted) view.rearrange({ filter: before });
    input.dispose();
  });
  offer();
  input.show();
};

export const clearFilter: Command = ({ view }) => view.rearrange({ filter: '' });

async function choose<K extends string>(
  title: string,
  options: Readonly<Record<K, { readonly title: Sentence }>>,
  now: K,
): Promise<K | undefined> {
  const keys = Object.keys(options) as K[];
  const items = keys.map((value): Item & { value: K } => ({
    value,
    label: t(options[value].title),
    ...(value === now && { description: t('now') }),
  }));
  return (await pick(items, { title }))?.value;
}

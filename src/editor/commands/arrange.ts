import { window } from 'vscode';
import { type Sentence, t } from '../../core/base/words.ts';
import { type Item, pick } from '../questions/item.ts';
import { type Grouping, groupings, type Sorting, sortings } from '../tree/arrangement.ts';
import type { Command } from './tools.ts';

export const groupBy: Command = async ({ view }) => {
  const chosen = await choose<Grouping>(t('Group Initiatives by'), groupings, view.tree.arrangement.groupBy);
  if (chosen) view.rearrange({ groupBy: chosen });
};

export const sortBy: Command = async ({ view }) => {
  const chosen = await choose<Sorting>(t('Sort Initiatives by'), sortings, view.tree.arrangement.sortBy);
  if (chosen) view.rearrange({ sortBy: chosen });
};

/** Filters the tree as one types; Escape brings the former filter back. */
export const filter: Command = ({ view }) => {
  const before = view.tree.arrangement.filter;
  const input = window.createInputBox();
  input.title = t('Filter Initiatives');
  input.prompt = t('Words from title, owner, status, level, current step or path');
  input.value = before;
  let accepted = false;
  input.onDidChangeValue(value => view.rearrange({ filter: value.trim() }));
  input.onDidAccept(() => {
    accepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!accepted) view.rearrange({ filter: before });
    input.dispose();
  });
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

import { isRecord } from '../base/is-record.ts';
import { fields, type Shaped, text } from '../base/validation.ts';
import { allOf, t } from '../base/words.ts';
import { type ColumnId, columnIds } from './columns.ts';
import { groupBys } from './grouping.ts';
import { readOrder } from './order.ts';
import { readQuery } from './query.ts';
import { layouts, unknownOrder, usualView, viewChoices } from './view.ts';

/** Where a team keeps the views that it shares, from the root of a workspace. */
export const viewsFolder = '.continual-improvement/views';

/** `title` is what people call it. */
export const savedView = fields({ title: text, where: text, sort: text }, viewChoices);
export type SavedView = Shaped<typeof savedView>;

/** What is wrong with a view: a sentence, and the key that it is about. */
export interface ViewProblem {
  readonly says: string;
  readonly key?: string;
}

export type ReadView =
  | { readonly kind: 'view'; readonly view: SavedView }
  /** It is not used as long as there is something wrong with it. */
  | { readonly kind: 'broken'; readonly problems: readonly ViewProblem[] };

const keys = ['title', 'where', 'sort', 'group', 'columns', 'as'];

/** Whether a name may be that of a view's file: it leads nowhere else. */
export function isViewName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,99}$/u.test(name);
}

/** Reads a view as a file of JSON holds it: `{ "title": …, "where": …, "sort": …, "group": …, "columns": […] }`. */
export function readView(json: string, name: string): ReadView {
  let written: unknown;
  try {
    written = JSON.parse(json);
  } catch (error) {
    return broken(t('It is no JSON: {why}', { why: error instanceof Error ? error.message : '' }));
  }
  if (!isRecord(written)) return broken(t('It holds no view: an object with {keys}.', { keys: allOf(keys) }));
  const { title, where, sort, group, columns, as } = written;
  const wrong = (key: string, says: string): ViewProblem => ({ key, says });
  const problems = [
    ...Object.keys(written)
      .filter(key => !keys.includes(key))
      .map(key => wrong(key, t('“{key}” is none of its keys: they are {keys}.', { key, keys: allOf(keys) }))),
    ...Object.entries({ title, where, sort })
      .filter(([, value]) => value !== undefined && typeof value !== 'string')
      .map(([key]) => wrong(key, t('“{key}” is a text.', { key }))),
    ...(group === undefined || isOne(groupBys, group)
      ? []
      : [wrong('group', t('“{key}” is one of {choices}.', { key: 'group', choices: groupBys.join(', ') }))]),
    ...(as === undefined || isOne(layouts, as)
      ? []
      : [wrong('as', t('“{key}” is one of {choices}.', { key: 'as', choices: layouts.join(', ') }))]),
    ...(columns === undefined || (Array.isArray(columns) && columns.length > 0 && columns.every(isColumn))
      ? []
      : [wrong('columns', t('“columns” is a list of some of {choices}.', { choices: columnIds.join(', ') }))]),
  ];
  const view: SavedView = {
    title: typeof title === 'string' && title.trim() !== '' ? title : name,
    where: typeof where === 'string' ? where : usualView.where,
    sort: typeof sort === 'string' ? sort : usualView.sort,
    ...(isOne(groupBys, group) && { group }),
    ...(Array.isArray(columns) && columns.every(isColumn) && { columns: [...new Set(columns)] }),
    ...(isOne(layouts, as) && { as }),
  };
  // What it asks for is told as the register would tell it.
  const query = readQuery(view.where, { today: '', locale: 'en' });
  const asked = query.kind === 'refused' ? [wrong('where', query.reason)] : [];
  const order = readOrder(view.sort) ? [] : [wrong('sort', unknownOrder(view.sort))];
  const all = [...problems, ...asked, ...order];
  return all.length > 0 ? { kind: 'broken', problems: all } : { kind: 'view', view };
}

function broken(says: string): ReadView {
  return { kind: 'broken', problems: [{ says }] };
}

function isOne<Name extends string>(names: readonly Name[], value: unknown): value is Name {
  return names.some(name => name === value);
}

const isColumn = (value: unknown): value is ColumnId => isOne(columnIds, value);

/** A view as its file has it. */
export function viewInText({ title, where, sort, group, columns, as }: SavedView): string {
  return `${JSON.stringify({ title, where, sort, group, columns, as }, undefined, 2)}\n`;
}

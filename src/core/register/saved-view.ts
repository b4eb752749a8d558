import { isRecord } from '../base/is-record.ts';
import { allOf, t } from '../base/words.ts';
import { columnIds } from './columns.ts';
import { groupBys } from './grouping.ts';
import { arranged, usualView, type View } from './view.ts';

/** Where a team keeps the views that it shares, from the root of a workspace. */
export const viewsFolder = '.continual-improvement/views';

export interface SavedView extends View {
  /** What people call it. */
  readonly title: string;
}

export type ReadView =
  | { readonly kind: 'view'; readonly view: SavedView }
  /** What is wrong with it, a sentence each; it is not used as long as there is one. */
  | { readonly kind: 'broken'; readonly problems: readonly string[] };

const keys = ['title', 'where', 'sort', 'group', 'columns'];

/** Whether a name may be that of a view's file: it leads nowhere else. */
export function isViewName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,99}$/u.test(name);
}

/** Reads a view as a file of JSON holds it: `{ "title": …, "where": …, "sort": …, "group": …, "columns": […] }`. */
export function readView(text: string, name: string): ReadView {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch (error) {
    return broken(t('It is no JSON: {why}', { why: error instanceof Error ? error.message : '' }));
  }
  if (!isRecord(written)) return broken(t('It holds no view: an object with {keys}.', { keys: allOf(keys) }));
  const { title, where, sort, group, columns } = written;
  const problems = [
    ...Object.keys(written)
      .filter(key => !keys.includes(key))
      .map(key => t('“{key}” is none of its keys: they are {keys}.', { key, keys: allOf(keys) })),
    ...[
      ['title', title],
      ['where', where],
      ['sort', sort],
    ].flatMap(([key, value]) =>
      value === undefined || typeof value === 'string' ? [] : [t('“{key}” is a text.', { key: String(key) })],
    ),
    ...(group === undefined || isOne(groupBys, group)
      ? []
      : [t('“{key}” is one of {choices}.', { key: 'group', choices: groupBys.join(', ') })]),
    ...(columns === undefined || (Array.isArray(columns) && columns.length > 0 && columns.every(isColumn))
      ? []
      : [t('“columns” is a list of some of {choices}.', { choices: columnIds.join(', ') })]),
  ];
  const view: SavedView = {
    title: typeof title === 'string' && title.trim() !== '' ? title : name,
    where: typeof where === 'string' ? where : usualView.where,
    sort: typeof sort === 'string' ? sort : usualView.sort,
    columns: Array.isArray(columns) && columns.every(isColumn) ? [...new Set(columns)] : usualView.columns,
    ...(isOne(groupBys, group) && { group }),
  };
  // What it asks for is told as the register would tell it.
  const tried = arranged([], view, { today: '', locale: 'en' });
  const all = [...problems, ...(tried.kind === 'refused' ? [tried.reason] : [])];
  return all.length > 0 ? { kind: 'broken', problems: all } : { kind: 'view', view };
}

function broken(problem: string): ReadView {
  return { kind: 'broken', problems: [problem] };
}

function isOne<Name extends string>(names: readonly Name[], value: unknown): value is Name {
  return names.some(name => name === value);
}

const isColumn = (value: unknown) => isOne(columnIds, value);

/** A view as its file has it. */
export function viewInText({ title, where, sort, group, columns }: SavedView): string {
  return `${JSON.stringify({ title, where, sort, ...(group && { group }), columns }, undefined, 2)}\n`;
}

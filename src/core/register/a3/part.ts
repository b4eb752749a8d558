import { counted } from '../../base/words.ts';
import type { Chart } from '../../views/chart/chart.ts';
import type { ShownFile } from '../../views/panel.ts';

/** A file of which a sheet is made. */
export type SheetFile = Omit<ShownFile, 'findings'>;

/** One thing that stands on a sheet. Texts are plain; of prose alone, the markup is made already. */
export type Part =
  | { readonly kind: 'facts'; readonly facts: Facts }
  | { readonly kind: 'prose'; readonly html: string }
  | { readonly kind: 'items'; readonly items: readonly string[] }
  | { readonly kind: 'tasks'; readonly tasks: readonly Task[] }
  | { readonly kind: 'table'; readonly heads: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'charts'; readonly charts: readonly Chart[] }
  /** What it came to, or a heading of its own. */
  | { readonly kind: 'result'; readonly says: string }
  /** How many are left out for want of room. */
  | { readonly kind: 'more'; readonly says: string };

export interface Task {
  readonly text: string;
  readonly done: boolean;
}

export type Facts = readonly (readonly [name: string, value: string])[];

/** Nothing where the file does not say it: that is shown. */
export type Cell = string | undefined;

/** Those that the file says. */
export function factsOf(all: readonly (readonly [name: string, value: string | undefined])[]): Facts {
  return all.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

/** As many as have room, and how many more there are; nothing where there is none. */
export function cut<T>(all: readonly T[], most: number, part: (some: readonly T[]) => Part): Part[] {
  if (all.length === 0) return [];
  const left = all.length - most;
  const says = counted(left, { one: 'and {n} more in the file', other: 'and {n} more in the file' });
  return [part(all.slice(0, most)), ...(left > 0 ? [{ kind: 'more', says } as const] : [])];
}

import { isRecord } from '../base/is-record.ts';
import { own } from '../base/own.ts';
import type { FlowValue } from './flow.ts';
import type { YamlPath } from './tree.ts';

/**
 * A change of a YAML block. `set` gives keys of one map their values; `append` adds items to the end of a list, one in
 * a line unless the last one there has a line for each of its keys, `append-lines` with a line for each key of an item;
 * these make the map or list where it is missing. `remove` takes out a pair or an item. A path must lead through what is
 * there, but for the last step of one that makes.
 */
export type YamlChange<Value = FlowValue> =
  | { readonly kind: 'set'; readonly path: YamlPath; readonly entries: readonly (readonly [string, Value])[] }
  | { readonly kind: 'append' | 'append-lines'; readonly path: YamlPath; readonly items: readonly Value[] }
  | { readonly kind: 'remove'; readonly path: YamlPath };

/** The data of a block with the changes made: what the spliced text has to read as. */
export function changedValue(data: unknown, changes: readonly YamlChange[]): unknown {
  return changes.reduce<unknown>((result, change) => {
    const parent = change.kind === 'remove' ? change.path.slice(0, -1) : change.path;
    return changedAt(result, parent, old => changed(old, change));
  }, data);
}

function changed(old: unknown, change: YamlChange): unknown {
  switch (change.kind) {
    case 'set':
      return { ...(isRecord(old) ? old : {}), ...Object.fromEntries(change.entries) };
    case 'append':
    case 'append-lines':
      return [...(Array.isArray(old) ? old : []), ...change.items];
    case 'remove':
      return without(old, change.path.at(-1));
  }
}

function without(data: unknown, segment: string | number | undefined): unknown {
  if (Array.isArray(data)) return data.toSpliced(Number(segment), 1);
  return isRecord(data) ? Object.fromEntries(Object.entries(data).filter(([key]) => key !== segment)) : data;
}

/** A copy of what a block reads as, with something else at one place. */
export function changedAt(data: unknown, path: YamlPath, make: (old: unknown) => unknown): unknown {
  const [segment, ...rest] = path;
  if (segment === undefined) return make(data);
  if (Array.isArray(data)) return data.with(Number(segment), changedAt(data[Number(segment)], rest, make));
  const record = isRecord(data) ? data : {};
  return { ...record, [segment]: changedAt(own(record, segment), rest, make) };
}

/** Deep equality of what YAML can hold. Shared parts are compared once, so that aliases cannot multiply the work. */
export function sameValue(a: unknown, b: unknown, seen = new Map<unknown, unknown>()): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (seen.get(a) === b) return true;
  seen.set(a, b);
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, nth) => sameValue(item, b[nth], seen));
  if (Array.isArray(a) || Array.isArray(b)) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const entries = Object.entries(left);
  return (
    entries.length === Object.keys(right).length &&
    entries.every(([key, value]) => Object.hasOwn(right, key) && sameValue(value, own(right, key), seen))
  );
}

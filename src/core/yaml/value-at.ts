import { isRecord } from '../base/is-record.ts';
import { own } from '../base/own.ts';
import type { YamlPath } from './tree.ts';

/** What stands at a path in what a block reads as; nothing where the path leads nowhere. */
export function valueAt(data: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((value, segment) => {
    if (Array.isArray(value)) return value[Number(segment)];
    return isRecord(value) ? own(value, segment) : undefined;
  }, data);
}

import { haveInCommon } from '../base/edit.ts';
import { once } from '../base/once.ts';
import type { Readable } from '../initiative/change.ts';
import { PathMap } from '../yaml/path-map.ts';
import type { YamlPath } from '../yaml/tree.ts';
import { valueAt } from '../yaml/value-at.ts';
import type { At, Places } from './place.ts';

/**
 * Tells whether what stands at a place was not understood, holds something that was not, or belongs to it. Paths tell
 * that without a look at the text, but for whole lines.
 */
export function unreadPlaces({ problems, data }: Readable, places: Places): (at: At) => boolean {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const lines = errors.filter(({ path }) => path === undefined);
  const wrong = once(() => {
    const places = new PathMap<true>();
    for (const { path } of errors) if (path) places.add(existing(data, path), true);
    return places;
  });
  const isInLine = (at: At) => {
    const range = lines.length > 0 ? places.find(at) : undefined;
    return range !== undefined && lines.some(line => haveInCommon(line.at, range));
  };
  return at => {
    if (errors.length === 0) return false;
    if (at.kind === 'text') return isInLine(at);
    const path = existing(data, at.kind === 'link' ? at.link.path : places.pathFor(at));
    // A key has nothing in it.
    const isItself = at.kind !== 'key' && (wrong().get(path) || wrong().hasWithin(path));
    return isItself || wrong().around(path) || isInLine(at);
  };
}

/** The part of a path that leads to something. */
function existing(data: unknown, path: YamlPath): YamlPath {
  return path.length === 0 || valueAt(data, path) !== undefined ? path : existing(data, path.slice(0, -1));
}

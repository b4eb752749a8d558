import type { YamlChange } from '../yaml/change.ts';
import { PathMap } from '../yaml/path-map.ts';
import type { Problem } from '../yaml/problem.ts';
import type { YamlPath } from '../yaml/tree.ts';
import type { ReadInitiative } from './read.ts';

// What was not understood is never written over, nor replaced by a default in silence.

type Read = Extract<ReadInitiative, { kind: 'initiative' }>;

/**
 * Why what stands at some paths must not decide anything: the first thing at, above or below one of them that was not
 * understood. A warning is about what was understood.
 */
export function notUnderstood({ problems }: Pick<Read, 'problems'>, paths: readonly YamlPath[]): string | undefined {
  return problems.find(
    problem => problem.severity === 'error' && isAbout(problem, about => paths.some(path => isRelated(about, path))),
  )?.message;
}

/** The same of what holds the value at a path, but not of the value itself; for as many paths as one likes. */
export function obstaclesAround({ problems }: Pick<Read, 'problems'>): (path: YamlPath) => string | undefined {
  const messages = new PathMap<string>();
  for (const { about = [[]], message } of problems) for (const path of about) messages.add(path, message);
  return path => messages.around(path);
}

/** Why a change must not be made: it would write over what was not understood, or beside it. */
export function inTheWay({ problems }: Pick<Read, 'problems'>, changes: readonly YamlChange[]): string | undefined {
  return problems.find(problem => isAbout(problem, about => changes.some(change => touches(change, about))))?.message;
}

function isAbout({ about = [[]] }: Problem, test: (path: YamlPath) => boolean): boolean {
  return about.some(test);
}

function touches(change: YamlChange, about: YamlPath): boolean {
  switch (change.kind) {
    case 'set':
      return change.entries.some(([key]) => isRelated(about, [...change.path, key]));
    case 'remove':
      return isRelated(about, change.path);
    case 'append':
    case 'append-lines':
      // A new item stands beside the other ones: what they hold is not written to.
      return about.length <= change.path.length + 1 && isRelated(about, change.path);
  }
}

/** Whether one of two paths leads to a part of what the other one leads to. */
export function isRelated(a: YamlPath, b: YamlPath): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return shorter.every((segment, depth) => segment === longer[depth]);
}

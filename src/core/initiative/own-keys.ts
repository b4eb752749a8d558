import { isRecord } from '../base/is-record.ts';
import { counted, t } from '../base/words.ts';
import type { Block } from '../yaml/block.ts';
import type { Problem } from '../yaml/problem.ts';
import type { YamlPath } from '../yaml/tree.ts';
import type { Unread } from '../yaml/unread.ts';
import type { ValueKind } from './vocabulary/kind.ts';
import { keysIn, kindAt } from './vocabulary/lookup.ts';

type Data = Readonly<Record<string, unknown>>;

/** A key of this format that is not written as such any more, but is read as it all the same. */
export interface AlteredKey {
  /** The key that is read. */
  readonly name: string;
  /** Where it stands, as the file has it. */
  readonly path: YamlPath;
  /** The same with the keys that are read. */
  readonly about: YamlPath;
}

/** Cheap: tells nearly all blocks in which no key was altered. */
const marks = /(?:^|[\s{,-])["']?true["']?[ \t]*:|[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/i;

/** Blanks that do not look like one, and characters of no width. */
const unseen = /[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * Data with the keys of this format that a tool or an editor has altered: YAML 1.1 takes `on` for true and writes it
 * so, and what cannot be seen comes with a paste. What stands there in its own right goes first.
 */
export function withOwnKeys(data: Data, block: string): { data: Data } & Found {
  const found = { altered: [], indented: [] };
  if (!marks.test(block)) return { data, ...found };
  const own = ownKeysOf(data, kindAt([]), [], [], found);
  return { data: isRecord(own) ? own : data, ...found };
}

interface Found {
  readonly altered: AlteredKey[];
  /** The keys that are further right by what YAML does not take for blanks: it is not known where they belong. */
  readonly indented: YamlPath[];
}

/** The value itself where nothing in it is read otherwise than it is written. */
function ownKeysOf(
  value: unknown,
  kind: ValueKind | undefined,
  path: YamlPath,
  about: YamlPath,
  found: Found,
): unknown {
  const list = kind?.kind === 'series' ? kind.items : kind;
  if (Array.isArray(value) && list?.kind === 'list') {
    const items = value.map((item, index) => ownKeysOf(item, list.of, [...path, index], [...about, index], found));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  const keys = keysIn(kind);
  if (!isRecord(value) || keys.length === 0) return value;
  const kinds = new Map(keys.map(key => [key.name, key.value]));
  /** What is read under another name, or as something else, than it is written. */
  const changed = new Map<string, readonly [name: string, item: unknown]>();
  const read = new Set<string>();
  let above: unknown;
  for (const [written, item] of Object.entries(value)) {
    // Below a key without a value it may be meant to be that value.
    const isIndented = /^\u00a0[\u00a0 ]/.test(written) || (written.startsWith('\u00a0') && above === null);
    above = item;
    if (isIndented) {
      found.indented.push([...path, written]);
      continue;
    }
    const meant = kinds.has(written) ? written : meantBy(written);
    const isAltered = meant !== written && kinds.has(meant) && !Object.hasOwn(value, meant) && !read.has(meant);
    const name = isAltered ? meant : written;
    if (!kinds.has(name)) continue;
    const [at, own] = [
      [...path, written],
      [...about, name],
    ];
    read.add(name);
    if (isAltered) found.altered.push({ name, path: at, about: own });
    const inside = ownKeysOf(item, kinds.get(name), at, own, found);
    if (isAltered || inside !== item) changed.set(written, [name, inside]);
  }
  if (changed.size === 0) return value;
  return Object.fromEntries(Object.entries(value).map(entry => changed.get(entry[0]) ?? entry));
}

function meantBy(written: string): string {
  return written.toLowerCase() === 'true' ? 'on' : written.replace(unseen, '').trim();
}

/** How many places are told: whoever sees these knows what is meant. */
const MOST = 10;

/** Tells of altered keys, once of all that stand for the same one. */
export function alteredProblems(altered: readonly AlteredKey[], block: Block): Problem[] {
  const names = [...new Set(altered.map(({ name }) => name))];
  return names.map(name => {
    const same = altered.filter(key => key.name === name);
    const paths = same.map(({ path }) => path);
    const [at = { start: block.start, end: block.start }, ...others] = paths.slice(0, MOST).map(path => {
      const { start, end } = block.tree().locate(path, 'key');
      return { start: block.start + start, end: block.start + end };
    });
    return {
      id: 'altered-key',
      severity: 'warning',
      message: messageOf(name, String(paths[0]?.at(-1)), paths.length),
      at,
      about: same.map(({ about }) => about),
      related: others.map(at => ({ message: t('Here, too'), at })),
      misread: { path: paths[0] ?? [], part: 'key', found: name, wanted: { kind: 'key', paths, name } },
    };
  });
}

/** The lines with keys that no blanks indent. */
export function indentedLines(indented: readonly YamlPath[], block: Block): Unread[] {
  return indented.map(path => {
    const { start, end } = block.tree().locate(path, 'key');
    const message = t('This line is indented by no-break spaces, and YAML takes only blanks for an indentation.');
    return { message, at: { start: block.start + start, end: block.start + end } };
  });
}

function messageOf(name: string, written: string, count: number): string {
  return written.toLowerCase() === 'true'
    ? counted(
        count,
        {
          one: '`{written}` was `{name}` before a tool took it for yes: it is read as `{name}` here, and as another key elsewhere.',
          other:
            '`{written}` was `{name}` before a tool took it for yes, {n} times: it is read as `{name}` here, and as another key elsewhere.',
        },
        { written, name },
      )
    : counted(
        count,
        {
          one: 'A character that nobody sees stands at `{name}`: it is read as `{name}` here, and as another key elsewhere.',
          other:
            'A character that nobody sees stands at `{name}`, {n} times: it is read as `{name}` here, and as another key elsewhere.',
        },
        { name },
      );
}

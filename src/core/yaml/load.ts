import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { type Document, parseDocument } from 'yaml';
import type { TextRange } from '../base/edit.ts';
import { isRecord } from '../base/is-record.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { errorsIn } from './tree.ts';
import { inPlainWords } from './words.ts';

const limits = { maxDepth: 64, maxAliases: 50, schema: CORE_SCHEMA };

/** What a block reads as, and why other tools may not read it, or not so. */
export interface Loaded {
  readonly data: object;
  readonly doubt?: Doubt;
}

/** What is wrong, as a part of a sentence, and where. */
export interface Doubt {
  readonly message: string;
  readonly at: TextRange;
}

/** What a block reads as. Throws what js-yaml throws. */
export function loadBlock(text: string): object {
  return readBlock(text).data;
}

/**
 * Parses YAML 1.2 with js-yaml, and asks `yaml` where that refuses: now and then js-yaml does not take what the
 * standard allows. Where only one of the two takes a text, and that is not why, there is a doubt. Throws what js-yaml
 * throws.
 */
export function readBlock(text: string): Loaded {
  let data: object;
  try {
    data = load(text, limits) as object;
  } catch (error) {
    // `yaml` tells the key 1 from the key "1", but what is read here does not: one of the two would be lost.
    const data = isDuplicateKey(error) ? undefined : secondValue(text, error);
    if (!isRecord(data)) throw error;
    const isLegal = error instanceof YAMLException && stricter.test(error.reason);
    return { data, ...(!isLegal && { doubt: explain(error, text) }) };
  }
  if (text.includes('&')) endLoops(data);
  const doubt = laxer.test(text) ? secondDoubt(text) : undefined;
  return { data, ...(doubt && { doubt }) };
}

/**
 * Where an alias leads back into what it stands in, puts an empty list or map in its place: whoever goes through a value
 * comes to its end. Each list and map is gone through once.
 */
function endLoops(value: object, around: ReadonlySet<unknown> = new Set(), done = new Set<unknown>()): void {
  const within = new Set(around).add(value);
  for (const [key, part] of Object.entries(value)) {
    if (typeof part !== 'object' || part === null || done.has(part)) continue;
    if (within.has(part)) (value as Record<string, unknown>)[key] = Array.isArray(part) ? [] : {};
    else endLoops(part, within, done);
  }
  done.add(value);
}

/** What js-yaml refuses although the standard, or nearly every other tool, takes it: foreign tags, keys that are lists. */
const stricter = /^unknown \w+ tag|^deficient indentation$|^tab characters|complex keys$/;

/** Where js-yaml may take what nobody else does: anchors, tags, and keys without a name. */
const laxer = /(?:^|[:,[{?-])[ \t]*[&!]|^[ ]*(?:- +)*[?:](?:\s|$)/m;

function secondDoubt(text: string): Doubt | undefined {
  const other = secondReading(text, undefined);
  return other && errorsIn(other, text).length > 0 ? explain(undefined, text) : undefined;
}

function secondValue(text: string, error: unknown): unknown {
  const other = secondReading(text, error);
  if (!other || errorsIn(other, text).length > 0) return undefined;
  try {
    return other.toJS({ maxAliasCount: limits.maxAliases });
  } catch {
    // An alias without an anchor, or too many of them: `yaml` finds that out only here.
    return undefined;
  }
}

/**
 * What `yaml` makes of a text that js-yaml refused with `error`. It is slower than linear in what is wrong and in the
 * keys of a map, so it is asked about ordinary sizes only, and never about what goes beyond the limits.
 */
function secondReading(text: string, error: unknown): Document | undefined {
  const ordinary = text.length <= 16 * 1024 && isShallow(text);
  return ordinary && !isBeyondLimits(error)
    ? parseDocument(text, { logLevel: 'error', prettyErrors: false })
    : undefined;
}

/** Whether a text was refused for its nesting or its aliases, which would take too long. */
export function isBeyondLimits(error: unknown): boolean {
  return error instanceof YAMLException && error.reason.includes('exceeded max');
}

/**
 * Whether nesting cannot be deep, by a bound that needs no parser: what opens a level is counted, nothing is taken off
 * again. `yaml` recurses: some Node versions abort when it does so thousands of levels down, and a hundred keys that
 * are maps themselves (`? ? ?`) take it seconds.
 */
function isShallow(text: string): boolean {
  if ((text.match(/[[{]/g)?.length ?? 0) > 400) return false;
  return text
    .split(/\r\n?|\n/)
    .every(line => (/^[ \t]*/.exec(line)?.[0].length ?? 0) + (line.match(/[?:-](?=\s|$)/g)?.length ?? 0) <= 100);
}

/** What is wrong, as `yaml` explains it where it can be asked, and where: at the first place that either names. */
export function explain(error: unknown, text: string): Doubt {
  const other = secondReading(text, error);
  const told = other && errorsIn(other, text)[0];
  const message = told?.message ?? (error instanceof YAMLException ? error.reason : String(error));
  const places = [told?.pos[0], error instanceof YAMLException ? error.mark?.position : undefined];
  const first = Math.min(text.length, ...places.filter(place => place !== undefined));
  const quote = /^Missing closing (['"])/.exec(message)?.[1];
  const start = quote ? Math.max(0, text.lastIndexOf(quote, first - 1)) : first;
  return {
    message: inPlainWords(message),
    at: { start, end: start + (/^[^\r\n]*/.exec(text.slice(start))?.[0].length ?? 0) },
  };
}

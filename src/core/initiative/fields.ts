import { answerOf } from '../base/answer.ts';
import { daysIn } from '../base/days.ts';
import { isRecord } from '../base/is-record.ts';
import { own } from '../base/own.ts';
import { rhythmForm } from '../base/rhythm.ts';
import { anyOf, t } from '../base/words.ts';
import type { Misreading, Wanted } from '../yaml/problem.ts';
import type { YamlPath } from '../yaml/tree.ts';

/** Something wrong with a value, at its path; the place in the text is looked up only when somebody asks. */
export interface FieldProblem {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly path: YamlPath;
  readonly part?: 'key' | 'value';
  /** Told where what is not understood is the file's own: nothing depends on it. */
  readonly decides?: boolean;
  readonly misread?: Misreading;
}

/** What else there is to say of a problem: it lies with the value, and is an error, unless told. */
interface About {
  readonly part?: 'key' | 'value';
  readonly severity?: 'error' | 'warning';
  readonly decides?: boolean;
  readonly wanted?: Wanted;
}

/** What all fields of one file share. */
interface Reading {
  readonly problems: FieldProblem[];
  /** What stands at a path, as it is written. */
  written(path: YamlPath): string;
}

/**
 * Reads the values of a map leniently: what is absent or empty is `undefined`, what has the wrong shape is
 * `undefined` and reported, so that one bad value never hides the others.
 */
export class Fields {
  readonly #data: Readonly<Record<string, unknown>>;
  readonly #path: YamlPath;
  readonly #reading: Reading;
  /** Whether the keys are places in a list. */
  readonly #isList: boolean;
  /** Whether amounts are yes or no here, and in what is below. */
  readonly #answers: boolean;

  constructor(
    data: Readonly<Record<string, unknown>>,
    path: YamlPath,
    reading: Reading,
    { isList = false, answers = false } = {},
  ) {
    this.#isList = isList;
    this.#answers = answers;
    this.#data = data;
    this.#path = path;
    this.#reading = reading;
  }

  get keys(): readonly string[] {
    return Object.keys(this.#data);
  }

  text(key: string): string | undefined {
    return this.#textual(key, () => t('a text'));
  }

  /** The path of a file, or an address. `false` is a way to say that there is none. */
  file(key: string): string | undefined {
    const value = this.#value(key);
    if (value === false) return undefined;
    if (typeof value === 'number') return this.#wrong(key, thePath);
    return this.#textual(key, thePath);
  }

  /** A single value as it is written: YAML takes `1.10` for the number 1.1. Nothing for a list or a map. */
  scalar(key: string): string | undefined {
    const value = this.#value(key);
    if (typeof value === 'string') return value.trim();
    if (typeof value === 'number') {
      const written = this.#reading.written(this.#pathTo(key));
      return /^[-+.\d]/.test(written) ? written : String(value);
    }
    return typeof value === 'boolean' ? String(value) : undefined;
  }

  #textual(key: string, what: () => string): string | undefined {
    const value = this.#value(key);
    if (value === undefined) return undefined;
    return typeof value === 'string' || typeof value === 'number' ? this.scalar(key) : this.#wrong(key, what);
  }

  #wrong(key: string, what: () => string): undefined {
    return this.report(
      key,
      'wrong-type',
      t('{key} is {what}, not {found}.', { key: this.#nameOf(key), what: what(), found: describe(this.#value(key)) }),
    );
  }

  /** A single value of which only a few are understood; `what` tells which. */
  #word(key: string, what: () => string): string | undefined {
    return typeof this.#value(key) === 'boolean' ? this.scalar(key) : this.#textual(key, what);
  }

  number(key: string): number | undefined {
    const value = this.#value(key);
    if (value === undefined) return undefined;
    if (isNumber(value)) return value;
    const message = noNumber(this.#nameOf(key), value);
    return this.report(key, 'wrong-type', message, { wanted: { kind: 'number' } });
  }

  /** A number; or 1 for yes and 0 for no, where amounts are answers. */
  amount(key: string): number | undefined {
    if (!this.#answers) return this.number(key);
    const value = this.#value(key);
    const answer = answerOf(value);
    if (value === undefined || answer !== undefined) return answer;
    const told = { key: this.#nameOf(key), found: describe(value) };
    const message = t('{key} is yes or no, as this measure is, not {found}.', told);
    return this.report(key, 'wrong-type', message, { wanted: { kind: 'one-of', options: ['yes', 'no'] } });
  }

  /** Whether the amounts at some keys are yes or no: the first of them that is there tells. */
  isAnswered(keys: readonly string[]): boolean {
    return isAnsweredBy(this.#data, keys);
  }

  /** The same values, where amounts are yes or no. */
  answered(): Fields {
    return new Fields(this.#data, this.#path, this.#reading, { isList: this.#isList, answers: true });
  }

  /** A list of two numbers, the lower one first in what is read. */
  range(key: string): readonly [low: number, high: number] | undefined {
    const value = this.#value(key);
    if (value === undefined) return undefined;
    const [from, to, ...others] = Array.isArray(value) ? (value as unknown[]) : [];
    if (isNumber(from) && isNumber(to) && others.length === 0) return from < to ? [from, to] : [to, from];
    return this.report(
      key,
      'wrong-type',
      t('{key} is a list of two numbers such as [18, 22].', { key: this.#nameOf(key) }),
    );
  }

  /** A whole number from `low` to `high`. */
  whole(key: string, low: number, high: number): number | undefined {
    const value = this.number(key);
    if (value === undefined || (Number.isInteger(value) && value >= low && value <= high)) return value;
    const told = { key: this.#nameOf(key), low, value };
    const message =
      high === Number.MAX_SAFE_INTEGER
        ? t('{key} is a whole number from {low} on, not {value}.', told)
        : t('{key} is a whole number from {low} to {high}, not {value}.', { ...told, high });
    return this.report(key, 'wrong-type', message);
  }

  date(key: string): string | undefined {
    const value = this.#word(key, () => t('a date of the form YYYY-MM-DD'));
    if (value === undefined || isDate(value)) return value;
    const message = dateForm.test(value)
      ? t('{key} is {value}: the calendar has no such day.', { key: this.#nameOf(key), value })
      : t('{key} is a date of the form YYYY-MM-DD, not “{value}”.', { key: this.#nameOf(key), value });
    return this.report(key, 'impossible-date', message, { wanted: { kind: 'date' } });
  }

  /** How often something comes round: “month”, “2 weeks”. */
  rhythm(key: string): string | undefined {
    const what = () => t('a time such as “2 weeks”');
    const value = this.#textual(key, what);
    return value === undefined || rhythmForm.test(value) ? value : this.#wrong(key, what);
  }

  /** One of some words; `id` is the check that tells of any other one. */
  oneOf(key: string, options: readonly { readonly name: string }[], id: string): string | undefined {
    const given = this.#value(key);
    // Nearly always so: what may stand there is put into words only where something else does.
    if (given === undefined || options.some(({ name }) => name === given)) return given as string | undefined;
    const allowed = options.map(({ name }) => name);
    const value = this.#word(key, () => anyOf(allowed));
    if (value === undefined || allowed.includes(value)) return value;
    const message = t('{key} is {words}, not “{value}”.', { key: this.#nameOf(key), words: anyOf(allowed), value });
    return this.report(key, id, message, { wanted: { kind: 'one-of', options: allowed } });
  }

  map(key: string): Fields {
    const value = this.#value(key);
    const answers = this.#answers;
    if (isRecord(value)) return new Fields(value, [...this.#path, key], this.#reading, { answers });
    if (value !== undefined)
      this.report(
        key,
        'wrong-type',
        t('{key} is a map of `key: value` lines, not {found}.', { key: this.#nameOf(key), found: describe(value) }),
      );
    return new Fields({}, [...this.#path, key], this.#reading);
  }

  /** A list, each item as `read` reads it; a single value counts as a list of one. */
  list<T>(key: string, read: (fields: Fields, name: string) => T | undefined): T[] {
    const value = this.#value(key);
    if (!Array.isArray(value) || isUnquotedLink(value)) return [read(this, key)].filter(item => item !== undefined);
    const items = new Fields({ ...value }, [...this.#path, key], this.#reading, { isList: true });
    return value.map((_, index) => read(items, String(index))).filter(item => item !== undefined);
  }

  /** The maps of a list; an empty item is none, as an empty value is absent. */
  maps(key: string): Fields[] {
    const value = this.#value(key);
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.report(
        key,
        'wrong-type',
        t('{key} is a list of `- { … }` lines, not {found}.', { key: this.#nameOf(key), found: describe(value) }),
      );
      return [];
    }
    const path = [...this.#path, key];
    return value.flatMap((item: unknown, index) => {
      if (isRecord(item)) return [new Fields(item, [...path, index], this.#reading, { answers: this.#answers })];
      if (item === null) return [];
      this.#reading.problems.push({
        id: 'wrong-type',
        severity: 'error',
        message: t('An entry of `{key}` is a map `{ … }`, not {found}.', { key, found: describe(item) }),
        path: [...path, index],
      });
      return [];
    });
  }

  /** The place of a list's entry in its list. */
  get index(): number {
    return Number(this.#path.at(-1));
  }

  /** Whether a value is a map: for the values that may be written short or long. */
  isMap(key: string): boolean {
    return isRecord(this.#value(key));
  }

  /** Whether a value is a text that looks like a path: for what may be a list or the file that it is kept in. */
  isPath(key: string): boolean {
    const value = this.#value(key);
    return typeof value === 'string' && /[./\\]/.test(value) && !/\s/.test(value.trim());
  }

  has(key: string): boolean {
    return this.#value(key) !== undefined;
  }

  report(
    key: string,
    id: string,
    message: string,
    { part = 'value', severity = 'error', decides = true, wanted }: About = {},
  ): undefined {
    const path = this.#pathTo(key);
    const found = part === 'key' ? key : own(this.#data, key);
    const misread = wanted && { path, part, found, wanted };
    this.#reading.problems.push({ id, severity, message, path, part, decides, ...(misread && { misread }) });
    return undefined;
  }

  #pathTo(key: string): YamlPath {
    return [...this.#path, this.#isList ? Number(key) : key];
  }

  /** A key as messages name it: an item of a list has none, and is told by its list. */
  #nameOf(key: string): string {
    return this.#isList ? t('An entry of `{list}`', { list: this.#path.at(-1) ?? '' }) : `\`${key}\``;
  }

  #value(key: string): unknown {
    const value = own(this.#data, key);
    return value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
  }
}

/** Whether the first amount that a map has at some keys is yes or no: one of its own, or of a map, or of a list of these. */
export function isAnsweredBy(data: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  const [first] = keys.map(key => amountIn(own(data, key))).filter(amount => amount !== undefined && amount !== null);
  return answerOf(first) !== undefined;
}

function amountIn(value: unknown): unknown {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isRecord(first) ? (own(first, 'value') ?? own(first, 'between')) : first;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

const dateForm = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a date that the calendar has. */
export function isDate(text: string): boolean {
  if (!dateForm.test(text)) return false;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** `[[page]]`, which is a list in a list to YAML. */
function isUnquotedLink(value: unknown): boolean {
  const [inner, ...others] = Array.isArray(value) ? value : [];
  return others.length === 0 && Array.isArray(inner) && inner.length === 1 && typeof inner[0] === 'string';
}

function describe(value: unknown): string {
  if (isUnquotedLink(value)) return t('a list in a list: a link in double brackets needs quotes');
  if (typeof value !== 'object') return `“${value}”`;
  return Array.isArray(value) ? t('a list') : t('a map');
}

/** What stands there in place of a number; with what makes a number of a text that nearly is one. */
function noNumber(key: string, value: unknown): string {
  const told = { key, found: describe(value) };
  if (typeof value === 'string' && Number.isFinite(Number(value)))
    return t('{key} is a number, not {found} in quotes.', told);
  return typeof value === 'string' && /^[-+]?\d[\d.,]*[^\d.,]\D*$/.test(value.trim())
    ? t('{key} is a number, not {found}: only the number stands here.', told)
    : t('{key} is a number, not {found}.', told);
}

function thePath(): string {
  return t('the path of a file');
}

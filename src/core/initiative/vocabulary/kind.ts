import { type Sentence, t } from '../../base/words.ts';

/**
 * A key of the front matter. Its reader and its type in the code, completion, hovers, the documentation and the JSON Schema
 * follow from it.
 */
export interface Key {
  readonly name: string;
  /** What it says, and why that matters where it is not plain. One or two sentences of markdown. */
  readonly meaning: Sentence;
  readonly value: ValueKind;
  /** A value as people would write it. */
  readonly example: string;
  /** What counts where the file says nothing. */
  readonly default?: string | number;
}

/** What a value may be. */
export type ValueKind =
  | { readonly kind: 'text' | 'number' | 'amount' | 'range' | 'person' | 'file' | 'reference' | 'model' | 'step' }
  /** How often something comes round, as `distanceOf` reads it. */
  | { readonly kind: 'rhythm' }
  /** A day that has passed, or one to come. */
  | { readonly kind: 'date'; readonly when: 'past' | 'future' }
  | { readonly kind: 'whole'; readonly low: number; readonly high?: number }
  /** `unknown` is the check that tells of any other word; where `isOpen`, that is the file's own. */
  | { readonly kind: 'one-of'; readonly options: readonly Option[]; readonly unknown?: string; readonly isOpen?: true }
  /** Nothing is derived from what is in an archive: it is not read. */
  | { readonly kind: 'list'; readonly of: ValueKind; readonly isArchive?: true }
  /**
   * Without the key that it needs it is none. Where `isNumbered`, it knows its place in its list. Where it has `amounts`,
   * these are numbers, or yes or no: the first of these keys that is there tells which.
   */
  | {
      readonly kind: 'map';
      readonly keys: readonly Key[];
      readonly entry?: NewEntry;
      readonly needs?: string;
      readonly isNumbered?: true;
      readonly amounts?: readonly string[];
    }
  /**
   * A value on its own, or a map that says more: it has the value under the key `named`, which is `value` where nothing is
   * said, or has what stands `instead` of that; `missing` is told where it has neither.
   */
  | {
      readonly kind: 'either';
      readonly short: ValueKind;
      readonly keys: readonly Key[];
      readonly entry: NewEntry;
      readonly named?: string;
      readonly instead?: string;
      readonly missing?: Sentence;
    }
  /** A list, or a file that the items are kept in: its path, or a map that says more of it. */
  | {
      readonly kind: 'series';
      readonly items: Extract<ValueKind, { readonly kind: 'list' }>;
      readonly keys: readonly Key[];
      readonly entry: NewEntry;
    }
  /** Texts by keys of the file's own. */
  | { readonly kind: 'texts' }
  /** `step: state` for the steps of the model. */
  | { readonly kind: 'states'; readonly options: readonly Option[] }
  /** `check: reason` for checks that are not to speak. */
  | { readonly kind: 'exceptions' };

/** What a new map of a kind begins with. */
export interface NewEntry {
  readonly label: Sentence;
  readonly keys: readonly string[];
}

/** A word that a value may be. */
export interface Option<Name extends string = string> {
  readonly name: Name;
  readonly meaning: Sentence;
}

/** A value's kind in a few words, as markdown. */
export function kindInWords(value: ValueKind): string {
  switch (value.kind) {
    case 'text':
      return t('text');
    case 'number':
      return t('number');
    case 'range':
      return '`[from, to]`';
    case 'amount':
      return t('number, or yes or no');
    case 'person':
      return t('name');
    case 'file':
      return t('path');
    case 'reference':
      return t('text or path');
    case 'model':
      return t('id of a model');
    case 'step':
      return t('id of a step');
    case 'rhythm':
      return t('a time such as `2 weeks`');
    case 'date':
      return t('date');
    case 'whole':
      return value.high === undefined
        ? t('whole number from {low} on', { low: value.low })
        : t('{low} to {high}', { low: value.low, high: value.high });
    case 'one-of':
      return named(value.options);
    case 'list':
      return value.of.kind === 'map'
        ? t('list of {items}', { items: kindInWords(value.of) })
        : t('list: {items}', { items: kindInWords(value.of) });
    case 'map':
      return mapOf(value.keys);
    case 'either':
      return t('{short}, or {map}', { short: kindInWords(value.short), map: mapOf(value.keys) });
    case 'series':
      return t('{items}; or a path, or {map}', { items: kindInWords(value.items), map: mapOf(value.keys) });
    case 'texts':
      return t('map of texts');
    case 'states':
      return t('for each step: {states}', { states: named(value.options) });
    case 'exceptions':
      return t('for each check: text');
  }
}

function named(options: readonly Option[]): string {
  return options.map(({ name }) => `\`${name}\``).join(', ');
}

function mapOf(keys: readonly Key[]): string {
  return `\`{ ${keys.map(({ name }) => name).join(', ')} }\``;
}

import { ANSWER } from '../base/answer.ts';
import { slipFor } from '../base/near.ts';
import { t } from '../base/words.ts';
import { findStep, type Model } from '../model/model.ts';
import type { StepState } from '../model/state.ts';
import { MOST_TOLD, type Wanted } from '../yaml/problem.ts';
import type { Fields } from './fields.ts';
import type { Key, ValueKind } from './vocabulary/kind.ts';
import type { ValuesOf } from './vocabulary/values.ts';

/** Reads the keys of a map as their kinds tell; steps are those of a model. What is absent, or not understood, is left out. */
export function readKeys<const Keys extends readonly Key[]>(fields: Fields, keys: Keys, model: Model): ValuesOf<Keys> {
  const values = keys.flatMap(({ name, value, default: otherwise }) => {
    if (value.kind === 'series') return readSeries(fields, name, value, model);
    const read = readValue(fields, name, value, model) ?? otherwise;
    return read === undefined ? [] : [[name, read]];
  });
  return Object.fromEntries(values) as ValuesOf<Keys>;
}

/** What a kind of value is read as stands in `ValueOf`. */
function readValue(fields: Fields, key: string, value: ValueKind, model: Model): unknown {
  switch (value.kind) {
    case 'text':
    case 'person':
    case 'reference':
    case 'model':
      return fields.text(key);
    case 'number':
      return fields.number(key);
    case 'amount':
      return fields.amount(key);
    case 'range':
      return fields.range(key);
    case 'file':
      return fields.file(key);
    case 'step':
      return readStep(fields, key, model);
    case 'rhythm':
      return fields.rhythm(key);
    case 'date':
      return fields.date(key);
    case 'whole':
      return fields.whole(key, value.low, value.high ?? Number.MAX_SAFE_INTEGER);
    case 'one-of':
      return value.isOpen ? fields.text(key) : fields.oneOf(key, value.options, value.unknown ?? 'wrong-type');
    case 'list':
      return readList(fields, key, value, model);
    case 'map':
      return readMap(fields.map(key), value, model);
    case 'either':
      return readEither(fields, key, value, model);
    case 'series':
      return readList(fields, key, value.items, model);
    case 'texts':
      return readTexts(fields.map(key));
    case 'states':
      return readStates(fields.map(key), value, model);
    case 'exceptions':
      return readExceptions(fields.map(key));
  }
}

type KindOf<Name extends ValueKind['kind']> = Extract<ValueKind, { readonly kind: Name }>;

function readList(fields: Fields, key: string, { of, isArchive }: KindOf<'list'>, model: Model): unknown {
  if (of.kind !== 'map') return fields.list(key, (items, name) => readValue(items, name, of, model));
  const maps = fields.maps(key);
  return isArchive ? undefined : maps.flatMap(map => readMap(map, of, model) ?? []);
}

function readMap(fields: Fields, kind: KindOf<'map'>, model: Model): object | undefined {
  const { keys, needs, isNumbered, amounts = [] } = kind;
  const isAnswered = fields.isAnswered(amounts);
  const map = isAnswered ? fields.answered() : fields;
  const values = { ...readKeys(map, keys, model), ...(isAnswered && { unit: ANSWER }) };
  if (needs !== undefined && !Object.hasOwn(values, needs)) return undefined;
  return isNumbered ? { index: map.index, ...values } : values;
}

/** A value on its own is a map that says no more. */
function readEither(fields: Fields, key: string, kind: KindOf<'either'>, model: Model): object | undefined {
  if (!fields.isMap(key)) {
    const value = readValue(fields, key, kind.short, model);
    return value === undefined ? undefined : { [kind.named ?? 'value']: value };
  }
  const map = fields.map(key);
  const { keys, named = 'value', instead = named, missing } = kind;
  if (missing && !map.has(named)) map.report(named, 'wrong-type', t(missing));
  const isBoth = instead !== named && map.has(named) && map.has(instead);
  if (isBoth) map.report(instead, 'wrong-type', t('`{key}` is `value` or `{instead}`, not both.', { key, instead }));
  const needs = map.has(named) ? named : instead;
  return readMap(map, { kind: 'map', keys: isBoth ? keys.filter(({ name }) => name !== instead) : keys, needs }, model);
}

/** What is kept in a file is not read here: which one that is stands beside the list. */
function readSeries(fields: Fields, key: string, kind: KindOf<'series'>, model: Model): [string, unknown][] {
  const file = fields.isPath(key) ? { file: fields.file(key) } : undefined;
  const told = fields.isMap(key)
    ? readMap(fields.map(key), { kind: 'map', keys: kind.keys, needs: 'file' }, model)
    : file;
  if (fields.isMap(key) || file) return [[key, []], ...(told ? [['series', told] as [string, unknown]] : [])];
  return [[key, readList(fields, key, kind.items, model)]];
}

function readTexts(map: Fields): Record<string, string> | undefined {
  if (map.keys.length === 0) return undefined;
  return Object.fromEntries(map.keys.map(name => [name, map.text(name) ?? '']));
}

function readExceptions(map: Fields): Record<string, string> | undefined {
  if (map.keys.length === 0) return undefined;
  return Object.fromEntries(map.keys.map(id => [id, map.text(id) ?? '']));
}

function readStates(steps: Fields, { options }: KindOf<'states'>, model: Model): ReadonlyMap<string, StepState> {
  const states = new Map<string, StepState>();
  const known = idsOf(model);
  const wanted: Wanted = { kind: 'one-of', options: known };
  const isSlip = slipFor(known);
  const isNone = noStep(model);
  let strays = 0;
  for (const id of steps.keys) {
    if (!known.includes(id)) {
      // A slip hides where a step of the model is; any other key is the file's own, and decides nothing.
      const decides = isSlip(id);
      // On more of them than are told nothing depends.
      if (decides || strays++ <= MOST_TOLD)
        steps.report(id, 'unknown-step', isNone(id), { part: 'key', decides, wanted });
      continue;
    }
    const state = steps.oneOf(id, options, 'unknown-state');
    if (state !== undefined) states.set(id, state as StepState);
  }
  return states;
}

function readStep(fields: Fields, key: string, model: Model): string | undefined {
  const step = fields.text(key);
  if (step !== undefined && !findStep(model, step))
    fields.report(key, 'unknown-step', noStep(model)(step), {
      severity: 'warning',
      wanted: { kind: 'one-of', options: idsOf(model) },
    });
  return step;
}

function idsOf({ steps }: Model): readonly string[] {
  return steps.map(({ id }) => id);
}

/** What there is to say of an id that none of its steps has. */
function noStep(model: Model): (id: string) => string {
  const ids = idsOf(model).join(', ');
  return id => t('{model} has no step “{id}”: its steps are {ids}.', { model: model.name, id, ids });
}

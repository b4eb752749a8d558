import { dayAfter } from '../../base/days.ts';
import { t } from '../../base/words.ts';
import type { Measure } from '../../initiative/initiative.ts';
import { writtenValue } from '../../initiative/record.ts';
import type { Task } from '../../markdown/sections.ts';
import type { Move } from '../../model/move.ts';
import { addTo, type Fix, makeMove, reason, setKey } from './fix.ts';
import { type Fillable, placeholder } from './placeholder.ts';

// What several checks find missing, with placeholders for what only the writer knows.

export function addMeasure(today: string): Fix {
  return addTo(t('Add a measure'), ['measures'], {
    name: placeholder('What is measured'),
    unit: placeholder('unit'),
    baseline: numberOn(today),
    target: { value: placeholder(0), on: placeholder(dayAfter(today, QUARTER)) },
  });
}

export function addReading(measure: Measure, today: string): Fix {
  const { index, name } = measure;
  const reading = { on: placeholder(today), value: suggestedValue(measure) };
  return addTo(t('Add a reading of {name}', { name }), ['measures', index, 'readings'], reading);
}

export function addNumber(measure: Measure, key: 'baseline' | 'target', on: string): Fix {
  const { index, name } = measure;
  const number = suggestedValue(measure);
  const value = key === 'baseline' ? numberOn(on, number) : { value: number, on: placeholder(on) };
  const title =
    key === 'baseline'
      ? t('Add the baseline of {measure}', { measure: name })
      : t('Add the target of {measure}', { measure: name });
  return setKey(title, ['measures', index, key], value);
}

/** One more key of a baseline, a target or a verdict, which may be written short. */
export function addDetail(title: string, path: readonly (string | number)[], key: string, suggestion: string): Fix {
  return { title, certainty: 'likely', repair: { kind: 'detail', path, key, value: placeholder(suggestion) } };
}

export function tick({ mark }: Task): Fix {
  return {
    title: t('Say that it is done'),
    certainty: 'possible',
    repair: { kind: 'text', edit: { ...mark, text: 'x' } },
  };
}

export function putOnHold(today: string): Fix {
  const move: Move = { kind: 'hold', why: reason, until: dayAfter(today, MONTH) };
  return makeMove(t('Put it on hold until a date'), move, ['why', 'until']);
}

function suggestedValue(measure: Measure): Fillable {
  return placeholder(writtenValue(measure, 0));
}

function numberOn(date: string, value: Fillable = placeholder(0)): Fillable {
  return { value, on: placeholder(date), source: placeholder('where it is read') };
}

/** How far off a target or a next look is suggested, in days. */
export const QUARTER = 91;
export const MONTH = 28;

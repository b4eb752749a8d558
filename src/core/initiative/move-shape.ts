import { count, fields, oneOf, type Shape, tagged, text } from '../base/validation.ts';
import { type Move, moveKinds, parameterOf, rowOf } from '../model/move.ts';
import type { Parameter, ParameterName } from '../model/move-table.ts';
import { isDate } from './fields.ts';

const day: Shape<string> = (value): value is string => typeof value === 'string' && isDate(value);

const shapes: Readonly<Record<Parameter['type'], Shape<unknown>>> = {
  step: text,
  count,
  text,
  person: text,
  day,
};

function parametersIn(names: readonly ParameterName[]): Readonly<Record<string, Shape<unknown>>> {
  return Object.fromEntries(names.map(name => [name, shapes[parameterOf(name).type]]));
}

/** A move that comes from outside. Shape and type follow from the same table. */
export const moveShape = tagged(
  'kind',
  Object.fromEntries(
    moveKinds.map(kind => {
      const { names, namesState, from, takes } = rowOf(kind);
      const state = namesState && { from: oneOf(...from) };
      return [kind, fields({ ...parametersIn(names), ...state }, parametersIn(takes))];
    }),
  ),
) as Shape<unknown> as Shape<Move>;

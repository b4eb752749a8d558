import { own } from './own.ts';

/** Tells whether a value from outside has a certain shape. */
export type Shape = (value: unknown) => boolean;

export const text: Shape = value => typeof value === 'string';
export const flag: Shape = value => typeof value === 'boolean';
export const number: Shape = value => Number.isFinite(value);
/** Counts and offsets. */
export const count: Shape = value => Number.isSafeInteger(value) && Number(value) >= 0;

export function oneOf(...choices: readonly string[]): Shape {
  return value => typeof value === 'string' && choices.includes(value);
}

export function list(of: Shape): Shape {
  return value => Array.isArray(value) && value.every(of);
}

/** An object with all of the required fields and, where they are present, the optional ones. */
export function fields(
  required: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  return value =>
    isObject(value) &&
    Object.entries(required).every(([key, shape]) => shape(own(value, key))) &&
    Object.entries(optional).every(([key, shape]) => own(value, key) === undefined || shape(own(value, key)));
}

/** An object whose shape is told by one of its fields: a union, as a table. */
export function tagged(tag: string, shapes: Readonly<Record<string, Shape>>): Shape {
  return value => {
    if (!isObject(value)) return false;
    const kind = own(value, tag);
    return typeof kind === 'string' && own(shapes, kind)?.(value) === true;
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

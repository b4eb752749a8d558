import { isRecord } from './is-record.ts';
import { own } from './own.ts';

/** Tells whether a value from outside has a certain shape. Its type is declared by it alone: see `Shaped`. */
export type Shape<T> = (value: unknown) => value is T;

/** The type of what has a shape. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;

type Shapes = Readonly<Record<string, Shape<unknown>>>;
type Fields<Needed extends Shapes, Allowed extends Shapes> = Plain<
  { readonly [Key in keyof Needed]: Shaped<Needed[Key]> } & { readonly [Key in keyof Allowed]?: Shaped<Allowed[Key]> }
>;

/** One object type, as editors show it best. */
type Plain<T> = { [Key in keyof T]: T[Key] } & {};

export const text: Shape<string> = value => typeof value === 'string';
export const flag: Shape<boolean> = value => typeof value === 'boolean';
export const number: Shape<number> = (value): value is number => Number.isFinite(value);
/** Counts and offsets. */
export const count: Shape<number> = (value): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

export function oneOf<const Choice extends string>(...choices: readonly Choice[]): Shape<Choice> {
  return (value): value is Choice => choices.some(choice => choice === value);
}

export function list<T>(of: Shape<T>): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(of);
}

/** An object whose keys are anybody's. */
export function record<T>(of: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> => isRecord(value) && Object.values(value).every(of);
}

/** An object with all of the required fields and, where they are present, the optional ones. */
export function fields<Needed extends Shapes, Allowed extends Shapes = Record<never, never>>(
  required: Needed,
  optional?: Allowed,
): Shape<Fields<Needed, Allowed>> {
  const [needed, allowed] = [Object.entries(required), Object.entries(optional ?? {})];
  return (value): value is Fields<Needed, Allowed> =>
    isRecord(value) &&
    needed.every(([key, shape]) => shape(own(value, key))) &&
    allowed.every(([key, shape]) => own(value, key) === undefined || shape(own(value, key)));
}

/** An object whose shape is told by one of its fields: a union, as a table. */
export function tagged<Tag extends string, Kinds extends Shapes>(
  tag: Tag,
  kinds: Kinds,
): Shape<{ [Kind in keyof Kinds]: Plain<{ readonly [_ in Tag]: Kind } & Shaped<Kinds[Kind]>> }[keyof Kinds]> {
  return (value): value is never => {
    if (!isRecord(value)) return false;
    const kind = own(value, tag);
    return typeof kind === 'string' && own(kinds, kind)?.(value) === true;
  };
}

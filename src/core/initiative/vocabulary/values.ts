import type { StepState } from '../../model/state.ts';
import type { Key, Option } from './kind.ts';

/** What the values of keys are read as. Lists are there always, and so is what has a default or is needed. */
export type ValuesOf<Keys extends readonly Key[], Needed = never> = {
  readonly [K in Keys[number] as K['name'] extends Always<Keys> | Needed ? K['name'] : never]: ValueOf<K['value']>;
} & {
  readonly [K in Keys[number] as K['name'] extends Always<Keys> | Needed | Archived<Keys>
    ? never
    : K['name']]?: ValueOf<K['value']>;
};

type Always<Keys extends readonly Key[]> = Exclude<
  Extract<
    Keys[number],
    { readonly default: unknown } | { readonly value: { readonly kind: 'list' | 'series' | 'states' } }
  >['name'],
  Archived<Keys>
>;

type Archived<Keys extends readonly Key[]> = Extract<
  Keys[number],
  { readonly value: { readonly isArchive: true } }
>['name'];

type ValueOf<Kind> = Kind extends { readonly kind: 'one-of'; readonly isOpen: true }
  ? string
  : Kind extends { readonly kind: 'one-of'; readonly options: readonly Option<infer Name>[] }
    ? Name
    : Kind extends { readonly kind: 'number' | 'amount' | 'whole' }
      ? number
      : Kind extends { readonly kind: 'range' }
        ? readonly [low: number, high: number]
        : Kind extends { readonly kind: 'list'; readonly of: infer Of }
          ? readonly ValueOf<Of>[]
          : Kind extends { readonly kind: 'series'; readonly items: infer Items }
            ? ValueOf<Items>
            : Kind extends { readonly kind: 'map'; readonly keys: infer Keys extends readonly Key[] }
              ? ValuesOf<Keys, NeededOf<Kind>> & PlaceOf<Kind>
              : Kind extends { readonly kind: 'either'; readonly keys: infer Keys extends readonly Key[] }
                ? ValuesOf<Keys, AloneOf<Kind>>
                : Kind extends { readonly kind: 'states' }
                  ? ReadonlyMap<string, StepState>
                  : Kind extends { readonly kind: 'exceptions' | 'texts' }
                    ? Readonly<Record<string, string>>
                    : string;

/** The key of a value on its own, which is always there unless another one may stand in its place. */
type AloneOf<Kind> = Kind extends { readonly instead: string }
  ? never
  : Kind extends { readonly named: infer Name }
    ? Name
    : 'value';

type NeededOf<Map> = Map extends { readonly needs: infer Name } ? Name : never;

type PlaceOf<Map> = Map extends { readonly isNumbered: true } ? { readonly index: number } : unknown;

import type { Sentence } from '../base/words.ts';
import { type Given, moveTable, type Parameter, type ParameterName, parameters, type Row } from './move-table.ts';
import type { StepState } from './state.ts';

type Table = typeof moveTable;

export type MoveKind = keyof Table;

export const moveKinds = Object.keys(moveTable) as MoveKind[];

/**
 * A change of position, as a value. Each names the state that it expects, so that the same move asked for twice (a
 * double click, a second window) is refused the second time.
 */
export type Move = {
  [Kind in MoveKind]: { readonly kind: Kind } & Pick<Given, Table[Kind]['names'][number]> &
    Partial<Pick<Given, Table[Kind]['takes'][number]>> &
    (Table[Kind] extends { readonly namesState: true } ? { readonly from: Table[Kind]['from'][number] } : unknown);
}[MoveKind];

/** A move that is about a step. */
export type StepMove = Extract<Move, { readonly step: string }>;

/** What a history line can say was done. An advance is written as a `finish` and a `start`. */
export type Deed = { [Kind in MoveKind]: Table[Kind] extends { readonly did: Sentence } ? Kind : never }[MoveKind];

/** What a history line tells beside. */
export type Recorded = Partial<Pick<Given, Table[Deed]['takes'][number]>>;

export function rowOf(kind: MoveKind): Row {
  return moveTable[kind];
}

export function parameterOf(name: ParameterName): Parameter {
  return parameters[name];
}

/** Whether moves of a kind are about a step. */
export function isOfStep(kind: MoveKind): boolean {
  return rowOf(kind).names.includes('step');
}

/** A move of a kind, with what of it is given. */
export function moveOf(kind: MoveKind, given: Partial<Given> & { readonly from?: StepState }): Move {
  const { names, takes, namesState } = rowOf(kind);
  const told = [...names, ...takes].filter(name => given[name] !== undefined).map(name => [name, given[name]]);
  return { kind, ...Object.fromEntries(told), ...(namesState && { from: given.from }) } as Move;
}

/** What a move says beside its kind. */
export function toldOf(move: Move): Partial<Given> & Pick<Move, 'kind'> {
  return move;
}

/** What a move is not told that it cannot do without. */
export function missingIn(kind: MoveKind, told: Partial<Given>): readonly ParameterName[] {
  return (rowOf(kind).needs ?? []).filter(name => !told[name]);
}

/** A move as if everything that it cannot do without were said: to see whether it would be refused all the same. */
export function asIfSaid(move: Move): Move {
  const missing = missingIn(move.kind, toldOf(move));
  return { ...move, ...Object.fromEntries(missing.map(name => [name, standIns[parameterOf(name).type]])) };
}

/** What no file says already; a day has to be one. */
const standIns: Readonly<Partial<Record<Parameter['type'], string>>> = { day: '0001-01-01', person: '…' };

/** The name of its command in the editor: `next-cycle` is `nextCycle`. */
export function commandOf(kind: MoveKind): string {
  return kind.replace(/-(.)/, (_, letter: string) => letter.toUpperCase());
}

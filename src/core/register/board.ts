import { byUse } from '../base/by-use.ts';
import { own } from '../base/own.ts';
import { fields, oneOf, type Shaped, tagged, text } from '../base/validation.ts';
import { t } from '../base/words.ts';
import type { Initiative } from '../initiative/initiative.ts';
import { findStep, type Model } from '../model/model.ts';
import type { Move } from '../model/move.ts';
import { advanceFrom, decide, stepAfter, takingUp } from '../model/moves.ts';
import { positionOf } from '../model/position.ts';
import { isClosed, stateOf } from '../model/standing.ts';
import { type Status, statuses } from '../model/state.ts';
import { type GroupBy, grouped, groupingOf, type Heading } from './grouping.ts';
import type { ReadRow, Row } from './row.ts';

/** What the columns of a board can be. */
export const boardBys = ['step', 'status', 'owner'] as const satisfies readonly GroupBy[];
export type BoardBy = (typeof boardBys)[number];

/** The columns of a board where rows are grouped so; the steps where they are grouped by what no card can be brought to. */
export function boardBy({ group }: { readonly group?: GroupBy }): BoardBy {
  return boardBys.find(by => by === group) ?? 'step';
}

/** Where a card can be brought: a step by its label, since several models may have one that is called so. */
export const place = tagged('by', {
  step: fields({ step: text }),
  status: fields({ status: oneOf(...statuses) }),
  owner: fields({ owner: text }),
});
export type Place = Shaped<typeof place>;

export interface BoardColumn extends Heading {
  readonly rows: readonly ReadRow[];
  /** Where a card is brought that comes here; nothing where nobody can bring one. */
  readonly place?: Place;
}

/**
 * The rows as columns. Every step of a model that has an open row is one, and every status, so that a card can be
 * brought to where none is yet. Files that cannot be read stand nowhere.
 */
export function boardOf(
  rows: readonly Row[],
  by: BoardBy,
  models: Readonly<Record<string, readonly string[]>>,
  locale: string,
): readonly BoardColumn[] {
  const read = rows.filter(row => row.kind === 'initiative');
  const filled = grouped(read, by, locale).map(column => ({ ...column, rows: column.rows as readonly ReadRow[] }));
  const all = new Map<string, BoardColumn>();
  for (const empty of emptyColumns(read, by, models)) all.set(empty.key, { ...empty, rows: [] });
  for (const column of filled)
    all.set(column.key, { ...column, rank: all.get(column.key)?.rank ?? column.rank + 1000 });
  return [...all.values()]
    .sort((a, b) => a.rank - b.rank)
    .map(column => {
      const place = placeOf(column, by);
      return place ? { ...column, place } : column;
    });
}

function emptyColumns(rows: readonly ReadRow[], by: BoardBy, models: Readonly<Record<string, readonly string[]>>) {
  switch (by) {
    case 'owner':
      return [];
    case 'status':
      return statuses.map((status, rank) => ({ ...groupingOf('status').heading({ status } as ReadRow), rank }));
    case 'step': {
      // One model after the other, the one that most follow in front.
      const names = byUse(rows.filter(row => !isClosed(row)).map(({ model }) => model));
      const labels = new Set(names.flatMap(name => own(models, name) ?? []));
      return [...labels].map((label, rank) => ({ key: `=${label}`, label, rank }));
    }
  }
}

function placeOf({ key, label }: Heading, by: BoardBy): Place | undefined {
  if (by === 'status') {
    const status = statuses.find(name => name === key);
    return status && { by, status };
  }
  if (!key.startsWith('=')) return undefined;
  return by === 'owner' ? { by, owner: label } : { by, step: label };
}

/** The move that brings an initiative there, or why none does. */
export function moveTo(place: Place, initiative: Initiative, model: Model): Move | string {
  switch (place.by) {
    case 'owner':
      return asAllowed({ kind: 'hand-over', to: place.owner }, initiative, model);
    case 'status':
      return toStatus(place.status, initiative, model);
    case 'step':
      return toStep(place.step, initiative, model);
  }
}

function asAllowed(move: Move, initiative: Initiative, model: Model): Move | string {
  const decision = decide(model, initiative, move);
  return decision.kind === 'refused' ? decision.reason : move;
}

function toStatus(status: Status, initiative: Initiative, model: Model): Move | string {
  const as = (move: Move) => asAllowed(move, initiative, model);
  switch (status) {
    case 'proposed':
      return t('What has begun is no proposal any more.');
    case 'on-hold':
      return as({ kind: 'hold' });
    case 'completed':
      return as({ kind: 'complete' });
    case 'dropped':
      return as({ kind: 'drop' });
    case 'active': {
      if (initiative.status === 'on-hold') return as({ kind: 'resume' });
      const next = initiative.status === 'proposed' ? advanceFrom(positionOf(model, initiative)) : undefined;
      return next ?? t('It is closed: begin its next cycle instead.');
    }
  }
}

/** To the step after the one where the work is, it advances; any other one is taken up. */
function toStep(label: string, initiative: Initiative, model: Model): Move | string {
  const step = model.steps.find(step => step.label === label);
  if (!step) return t('{model} has no step “{step}”.', { model: model.name, step: label });
  const advance = advanceFrom(positionOf(model, initiative));
  const from = advance && findStep(model, advance.step);
  const reached = from && advance.from === 'active' ? stepAfter(model, initiative, from) : from;
  if (advance && reached === step) return advance;
  const move = takingUp(model, initiative, step.id);
  if (move) return move;
  return stateOf(initiative, step.id) === 'active'
    ? t('{step} is active already.', { step: label })
    : asAllowed({ kind: 'start', step: step.id }, initiative, model);
}

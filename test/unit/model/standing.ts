import fc from 'fast-check';
import { builtInModels } from '../../../src/core/model/built-in.ts';
import type { Model } from '../../../src/core/model/model.ts';
import type { Move } from '../../../src/core/model/move.ts';
import type { Change } from '../../../src/core/model/moves.ts';
import { deeds, type HistoryEntry, type Standing } from '../../../src/core/model/standing.ts';
import { type Status, type StepState, statuses, stepStates } from '../../../src/core/model/state.ts';

function theItil(): Model {
  const [first] = builtInModels();
  if (!first) throw new Error('No model is built in.');
  return first;
}

export const itil = theItil();

const letters: Readonly<Record<string, StepState>> = { '.': 'not-started', a: 'active', d: 'done', s: 'skipped' };

/**
 * A standing in ITIL's model, in short: `dda....` has a letter for each step (done, active, skipped, not started), the
 * history is written as `start vision, next-cycle`.
 */
export function standing(states: string, history = '', rest: Partial<Standing> = {}): Standing {
  const entries = itil.steps.map(({ id }, at): [string, StepState] => [
    id,
    letters[states[at] ?? '.'] ?? 'not-started',
  ]);
  return { status: 'active', cycle: 1, states: new Map(entries), history: historyOf(history), ...rest };
}

export function historyOf(lines: string): HistoryEntry[] {
  return lines
    .split(', ')
    .filter(line => line !== '')
    .map(line => {
      const [word, step] = line.split(' ');
      const did = deeds.find(deed => deed === word);
      if (!did) throw new Error(`No deed: ${line}`);
      return step === undefined ? { did } : { did, step };
    });
}

/** The states of the steps as letters again. */
export function lettersOf({ states }: Standing): string {
  return itil.steps
    .map(({ id }) => Object.keys(letters).find(letter => letters[letter] === (states.get(id) ?? 'not-started')))
    .join('');
}

/** What the changes make of a standing, told independently of the text edits. */
export function changed<T extends Standing>(
  before: T,
  changes: readonly Change[],
  stamp: Partial<HistoryEntry> = {},
): T {
  const states = new Map(before.states);
  const history = [...before.history];
  let isReviewed = true;
  const fields: { status?: Status; cycle?: number; review?: string; owner?: string } = {};
  for (const change of changes) {
    if (change.kind === 'record') {
      const { kind: _, ...entry } = change;
      history.push({ ...entry, ...stamp });
    } else if (change.kind === 'state') states.set(change.step, change.to);
    else if (change.kind === 'status') fields.status = change.to;
    else if (change.kind === 'cycle') fields.cycle = change.to;
    else if (change.kind === 'review') fields.review = change.to;
    else if (change.kind === 'owner') fields.owner = change.to;
    else isReviewed = false;
  }
  const { review: _, ...rest } = before;
  return { ...(isReviewed ? before : (rest as T)), ...fields, states, history };
}

const step = fc.constantFrom(...itil.steps.map(({ id }) => id));

const entry: fc.Arbitrary<HistoryEntry> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ did: fc.constantFrom('start', 'finish', 'revisit', 'skip', 'confirm'), step }) },
  fc.record({ did: fc.constantFrom('next-cycle', 'keep', 'hold', 'resume', 'hand-over', 'complete', 'drop') }),
);

export const standings: fc.Arbitrary<Standing> = fc.record({
  status: fc.oneof({ weight: 3, arbitrary: fc.constant('active' as const) }, fc.constantFrom(...statuses)),
  cycle: fc.integer({ min: 1, max: 3 }),
  states: fc
    .dictionary(step, fc.constantFrom(...stepStates), { noNullPrototype: true })
    .map(map => new Map(Object.entries(map))),
  history: fc.array(entry, { maxLength: 15 }),
});

const why = fc.option(fc.constantFrom('learned more', 'a: b'), { nil: undefined });

/** Any move that can be asked for, also of a step that the model lacks. */
export const moves: fc.Arbitrary<Move> = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: step }, fc.constant('nowhere')),
    fc.integer({ min: 1, max: 3 }),
    why,
    fc.nat(1),
  )
  .chain(([id, cycle, reason, from]) => {
    const because = reason === undefined ? {} : { why: reason };
    return fc.constantFrom<Move>(
      { kind: 'start', step: id },
      { kind: 'finish', step: id },
      { kind: 'confirm', step: id },
      { kind: 'revisit', step: id, ...because },
      { kind: 'skip', step: id, ...because },
      { kind: 'advance', step: id, from: from === 0 ? 'active' : 'not-started' },
      { kind: 'next-cycle', cycle },
      { kind: 'keep', until: '2026-12-12' },
      { kind: 'hold', until: '2027-01-11', ...because },
      { kind: 'resume' },
      { kind: 'hand-over', to: 'Ann', ...because },
      { kind: 'complete' },
      { kind: 'drop', ...because },
    );
  });

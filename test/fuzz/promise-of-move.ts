import type { Model } from '../../src/core/model/model.ts';
import type { Move } from '../../src/core/model/move.ts';
import { statuses, stepStates } from '../../src/core/model/state.ts';
import type { Allowed, Compared } from './comparison.ts';
import { written } from './independent.ts';

type Data = ReadonlyMap<unknown, unknown>;

/** The keys that a move may write, whatever else the file holds. */
export function keysOf(move: Move): Allowed {
  switch (move.kind) {
    case 'next-cycle':
      return {
        keys: ['status', 'cycle', 'review', 'steps', 'measures', 'cycles', 'history', 'verdict'],
        removes: true,
      };
    case 'hold':
      return { keys: ['status', 'review', 'history'] };
    case 'resume':
      // It takes away the review that the hold had set.
      return { keys: ['status', 'review', 'history'], removes: true };
    case 'keep':
      return { keys: ['review', 'history'] };
    case 'hand-over':
      return { keys: ['owner', 'history'] };
    case 'complete':
    case 'drop':
      return { keys: ['status', 'history'] };
    default:
      return { keys: ['status', 'steps', 'history'] };
  }
}

const statusAfter: Partial<Record<Move['kind'], string>> = {
  hold: 'on-hold',
  resume: 'active',
  complete: 'completed',
  drop: 'dropped',
  'next-cycle': 'active',
};

const stateAfter: Partial<Record<Move['kind'], string>> = {
  start: 'active',
  revisit: 'active',
  finish: 'done',
  skip: 'skipped',
};

/**
 * What is wrong with how a move has changed the keys that it may write: a kind of fault, and behind a colon what it is
 * about; nothing where it did what it says.
 */
export function brokenBy(move: Move, model: Model, { before, after }: Compared): string | undefined {
  const [from, to] = [before.data, after.data];
  return (
    writtenOver(from, to, model) ??
    (statusAfter[move.kind] && to.get('status') !== statusAfter[move.kind] && !isActiveStill(move, from, to)
      ? `the status is another one: ${written(to.get('status'))}`
      : undefined) ??
    (move.kind === 'keep' && to.get('review') !== move.until ? 'the review is another one' : undefined) ??
    (move.kind === 'hand-over' && to.get('owner') !== move.to ? 'the owner is another one' : undefined) ??
    brokenSteps(move, model, from, to) ??
    ['history', 'cycles'].map(key => brokenList(key, from, to)).find(Boolean) ??
    (move.kind === 'next-cycle' ? (brokenCycle(from, to) ?? brokenMeasures(from, to)) : undefined)
  );
}

/** Nothing that is absent need be written where it means the same. */
function isActiveStill(move: Move, from: Data, to: Data): boolean {
  return statusAfter[move.kind] === 'active' && isNothing(from.get('status')) && isNothing(to.get('status'));
}

/** What is not understood must not give way to what is written. */
function writtenOver(from: Data, to: Data, model: Model): string | undefined {
  const understood: Record<string, (value: unknown) => boolean> = {
    status: value => (statuses as readonly unknown[]).includes(value),
    review: value => typeof value === 'string' && isDay(value.trim()),
    cycle: value =>
      Number.isInteger(Number(value)) && Number(value) >= 1 && ['number', 'string'].includes(typeof value),
    verdict: value => typeof value === 'string' || value instanceof Map,
  };
  for (const [key, isUnderstood] of Object.entries(understood)) {
    const [old, now] = [from.get(key), to.get(key)];
    if (written(old ?? null) === written(now ?? null) || isNothing(old)) continue;
    if (!isUnderstood(typeof old === 'string' ? old.trim() : old)) return writtenOverAt(key, old);
  }
  for (const { id } of model.steps) {
    const [old, now] = [stepOf(from, id), stepOf(to, id)];
    if (written(old ?? null) === written(now ?? null) || isNothing(old)) continue;
    if (!(stepStates as readonly unknown[]).includes(typeof old === 'string' ? old.trim() : old))
      return writtenOverAt('steps', old);
  }
  return undefined;
}

function brokenSteps(move: Move, model: Model, from: Data, to: Data): string | undefined {
  const steps = from.get('steps');
  if (!(steps instanceof Map)) return isNothing(steps) ? undefined : same('steps', from, to);
  const now = to.get('steps');
  if (!(now instanceof Map)) return 'the steps are gone';
  const mayChange = (id: string) =>
    move.kind === 'next-cycle' || move.kind === 'advance'
      ? model.steps.some(step => step.id === id)
      : 'step' in move && move.step === id;
  for (const [id, state] of steps)
    if (!mayChange(String(id)) && written(now.get(id)) !== written(state)) return `another step has changed: ${id}`;
  const wanted = stateAfter[move.kind];
  return wanted && 'step' in move && stepOf(to, move.step) !== wanted ? `the step is not ${wanted}` : undefined;
}

/** Lists of what has happened only grow, at their end. */
function brokenList(key: string, from: Data, to: Data): string | undefined {
  const [old, now] = [from.get(key), to.get(key)];
  if (isNothing(old)) return undefined;
  if (!Array.isArray(old) || !Array.isArray(now)) return same(key, from, to);
  return written(now.slice(0, old.length)) === written(old) ? undefined : `what was in \`${key}\` has changed`;
}

function brokenCycle(from: Data, to: Data): string | undefined {
  const old = from.get('cycle');
  const wanted = (isNothing(old) ? 1 : Number(old)) + 1;
  return to.get('cycle') === wanted
    ? undefined
    : `the cycle is not the next one: ${written(to.get('cycle'))}, not ${wanted}`;
}

/** What a new cycle starts from; the rest of a measure stays. */
const ofNewCycle = ['baseline', 'target', 'milestones', 'better'];

function brokenMeasures(from: Data, to: Data): string | undefined {
  const [old, now] = [from.get('measures'), to.get('measures')];
  if (!Array.isArray(old) || !Array.isArray(now)) return same('measures', from, to);
  const rest = (items: unknown[]) =>
    written(
      items.map(item =>
        item instanceof Map ? [...item].filter(([key]) => !ofNewCycle.includes(String(key))) : (item as unknown),
      ),
    );
  if (rest(old) !== rest(now)) return 'more than the baselines of the measures has changed';
  const lost = old.find((item, at) => {
    const [was, is] = [baselineOf(item), baselineOf(now[at])];
    return written(was ?? null) !== written(is ?? null) && !isNothing(was) && !isValue(valueIn(was));
  });
  return lost && writtenOverAt('baseline', baselineOf(lost));
}

function baselineOf(measure: unknown): unknown {
  return measure instanceof Map ? measure.get('baseline') : undefined;
}

/** A number stands alone or in a map, where it may be missing yet. */
function valueIn(baseline: unknown): unknown {
  if (!(baseline instanceof Map)) return baseline;
  return isNothing(baseline.get('value')) ? 0 : baseline.get('value');
}

function isValue(value: unknown): boolean {
  return typeof value === 'number' || /^(?:yes|no|true|false)$/i.test(String(value));
}

function same(key: string, from: Data, to: Data): string | undefined {
  const [old, now] = [from.get(key), to.get(key)];
  return written(old ?? null) === written(now ?? null) ? undefined : writtenOverAt(key, old);
}

function writtenOverAt(key: string, value: unknown): string {
  return `what was not understood at \`${key}\` was written over: ${written(value)}`;
}

function stepOf(data: Data, id: string): unknown {
  const steps = data.get('steps');
  return steps instanceof Map ? steps.get(id) : undefined;
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function isDay(text: string): boolean {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

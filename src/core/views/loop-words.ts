import { capitalized } from '../base/capitalized.ts';
import { tallyInWords } from '../checks/tally.ts';
import { inWords } from '../model/moves.ts';
import { isClosed } from '../model/standing.ts';
import type { Lane } from './lanes.ts';
import { type Loop, type LoopStep, stateInWords } from './loop.ts';

export interface CentreWords {
  readonly above: string;
  readonly name: string;
  readonly below: readonly string[];
  /** The same in a smaller ring, which has the current step's label beside it anyway. */
  readonly short: Omit<CentreWords, 'short'>;
}

/** The quiet line under the title: “Team · on hold · ITIL continual improvement”. */
export function quietLine({ level, status, model }: Loop): string {
  return [level && capitalized(level), inWords(status), model].filter(Boolean).join(' · ');
}

/** What stands in the middle of the ring. */
export function centreWords({ steps, status, cycle, done }: Loop): CentreWords {
  const index = steps.findIndex(({ current }) => current);
  const current = steps[index];
  const count = `${done} of ${steps.length} done`;
  if (!current) {
    const closed = isClosed({ status }) ? capitalized(inWords(status)) : undefined;
    const ended = { above: `Cycle ${cycle}`, name: closed ?? 'Complete', below: [count] };
    return { ...ended, name: closed ?? 'Cycle complete', short: ended };
  }
  return {
    above: placeOf(current, index, steps.length),
    name: current.label,
    below: [`cycle ${cycle}`, count],
    short: { above: `cycle ${cycle}`, name: `${index + 1} of ${steps.length}`, below: [`${done} done`] },
  };
}

/** The position in a sentence or two, for those who hear it. */
export function positionInWords(loop: Loop): string {
  const { title, status, steps, cycle, done } = loop;
  const index = steps.findIndex(({ current }) => current);
  const current = steps[index];
  const place = current
    ? `cycle ${cycle}, step ${index + 1} of ${steps.length}, ${current.label}, is ${stateInWords(current)}`
    : isClosed({ status })
      ? `cycle ${cycle}`
      : `cycle ${cycle} is complete`;
  return [
    `${title}: ${status === 'active' ? '' : `${inWords(status)}, `}${place}; ${done} of ${steps.length} done.`,
    list(
      'Also active',
      steps.filter(({ state, current }) => state === 'active' && !current),
    ),
    list(
      'Stale',
      steps.filter(({ stale }) => stale),
    ),
    list(
      'Skipped',
      steps.filter(({ state }) => state === 'skipped'),
    ),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The position, and at which steps the checks have something to say. */
export function pictureInWords(loop: Loop): string {
  const told = loop.steps.flatMap(({ label, tally }) => (tally ? [`${label}: ${tallyInWords(tally)}.`] : []));
  return [positionInWords(loop), ...told].join(' ');
}

/** The position on one line: “Step 4 of 7, Plan · 3 done · 1 stale”. */
export function positionInBrief({ steps, status, cycle, done }: Loop): string {
  const index = steps.findIndex(({ current }) => current);
  const current = steps[index];
  const stale = steps.filter(step => step.stale).length;
  return [
    ...(status === 'active' ? [] : [capitalized(inWords(status))]),
    ...(cycle > 1 ? [`Cycle ${cycle}`] : []),
    ...(current ? [`${placeOf(current, index, steps.length)}, ${current.label}`] : []),
    current ? `${done} done` : `${done} of ${steps.length} done`,
    ...(stale > 0 ? [`${stale} stale`] : []),
  ].join(' · ');
}

/** “4. Plan: current, 2 warnings. How do we get there?” */
export function stepInWords(step: LoopStep, index: number): string {
  const state = [stateInWords(step), ...(step.tally ? [tallyInWords(step.tally)] : [])].join(', ');
  return `${index + 1}. ${step.label}: ${state}. ${step.question}`;
}

/** “Target state revisited twice from Plan: why; why” */
export function returnInWords({ from, to, times, whys }: Lane, steps: readonly LoopStep[]): string {
  const often = times === 1 ? '' : times === 2 ? ' twice' : ` ${times} times`;
  const why = whys.length > 0 ? `: ${whys.join('; ')}` : '';
  return `${steps[to]?.label} revisited${often} from ${steps[from]?.label}${why}`;
}

function placeOf({ state }: LoopStep, index: number, total: number): string {
  return `${state === 'active' ? 'Step' : 'Next: step'} ${index + 1} of ${total}`;
}

function list(heading: string, steps: readonly LoopStep[]): string {
  return steps.length > 0 ? `${heading}: ${steps.map(({ label }) => label).join(', ')}.` : '';
}

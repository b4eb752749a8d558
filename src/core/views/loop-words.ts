import { capitalized } from '../base/capitalized.ts';
import { counted, type Sentence, sentence, t } from '../base/words.ts';
import { tallyInWords } from '../checks/tally.ts';
import type { Level } from '../initiative/initiative.ts';
import { inWords } from '../model/moves.ts';
import { isClosed } from '../model/standing.ts';
import type { Lane } from './lanes.ts';
import { type Loop, type LoopStep, stateInWords } from './loop.ts';

const levels: Readonly<Record<Level, Sentence>> = {
  individual: sentence('individual'),
  team: sentence('team'),
  organization: sentence('organization'),
};

export function levelInWords(level: Level): string {
  return t(levels[level]);
}

export interface CentreWords {
  readonly above: string;
  readonly name: string;
  readonly below: readonly string[];
  /** The same in a smaller ring, which has the current step's label beside it anyway. */
  readonly short: Omit<CentreWords, 'short'>;
}

/** The quiet line under the title: “Team · on hold · ITIL continual improvement”. */
export function quietLine({ level, status, model }: Loop): string {
  return [level && capitalized(levelInWords(level)), inWords(status), model].filter(Boolean).join(' · ');
}

/** What stands in the middle of the ring. */
export function centreWords({ steps, status, cycle, done }: Loop): CentreWords {
  const index = steps.findIndex(({ current }) => current);
  const current = steps[index];
  const total = steps.length;
  const count = t('{done} of {total} done', { done, total });
  if (!current) {
    const closed = isClosed({ status }) ? capitalized(inWords(status)) : undefined;
    const ended = { above: t('Cycle {cycle}', { cycle }), name: closed ?? t('Complete'), below: [count] };
    return { ...ended, name: closed ?? t('Cycle complete'), short: ended };
  }
  return {
    above: placeOf(current, index, total),
    name: current.label,
    below: [t('cycle {cycle}', { cycle }), count],
    short: {
      above: t('cycle {cycle}', { cycle }),
      name: t('{number} of {total}', { number: index + 1, total }),
      below: [t('{done} done', { done })],
    },
  };
}

/** The position in a sentence or two, for those who hear it. */
export function positionInWords(loop: Loop): string {
  const { steps } = loop;
  const also = labelsOf(steps.filter(({ state, current }) => state === 'active' && !current));
  const stale = labelsOf(steps.filter(({ stale }) => stale));
  const skipped = labelsOf(steps.filter(({ state }) => state === 'skipped'));
  return [
    placeInWords(loop),
    also && t('Also active: {steps}.', { steps: also }),
    stale && t('Stale: {steps}.', { steps: stale }),
    skipped && t('Skipped: {steps}.', { steps: skipped }),
  ]
    .filter(Boolean)
    .join(' ');
}

function placeInWords({ title, status, steps, cycle, done }: Loop): string {
  const index = steps.findIndex(({ current }) => current);
  const current = steps[index];
  const told = { title, status: inWords(status), cycle, done, total: steps.length };
  if (current) {
    const at = { ...told, number: index + 1, step: current.label, state: stateInWords(current) };
    return status === 'active'
      ? t('{title}: cycle {cycle}, step {number} of {total}, {step}, is {state}; {done} of {total} done.', at)
      : t(
          '{title}: {status}, cycle {cycle}, step {number} of {total}, {step}, is {state}; {done} of {total} done.',
          at,
        );
  }
  if (isClosed({ status })) return t('{title}: {status}, cycle {cycle}; {done} of {total} done.', told);
  return status === 'active'
    ? t('{title}: cycle {cycle} is complete; {done} of {total} done.', told)
    : t('{title}: {status}, cycle {cycle} is complete; {done} of {total} done.', told);
}

/** The position, and at which steps the checks have something to say. */
export function pictureInWords(loop: Loop): string {
  const told = loop.steps.flatMap(({ label, tally }) =>
    tally ? [t('{step}: {findings}.', { step: label, findings: tallyInWords(tally) })] : [],
  );
  return [positionInWords(loop), ...told].join(' ');
}

/** The position on one line: “Step 4 of 7, Plan · 3 done · 1 stale”. */
export function positionInBrief({ steps, status, cycle, done }: Loop): string {
  const index = steps.findIndex(({ current }) => current);
  const current = steps[index];
  const total = steps.length;
  const stale = steps.filter(step => step.stale).length;
  return [
    ...(status === 'active' ? [] : [capitalized(inWords(status))]),
    ...(cycle > 1 ? [t('Cycle {cycle}', { cycle })] : []),
    ...(current ? [t('{place}, {step}', { place: placeOf(current, index, total), step: current.label })] : []),
    current ? t('{done} done', { done }) : t('{done} of {total} done', { done, total }),
    ...(stale > 0 ? [counted(stale, { one: '{n} stale', other: '{n} stale' })] : []),
  ].join(' · ');
}

/** “4. Plan: current, 2 warnings. How do we get there?” */
export function stepInWords(step: LoopStep, index: number): string {
  const told = { number: index + 1, step: step.label, state: stateInWords(step), question: step.question };
  return step.tally
    ? t('{number}. {step}: {state}, {findings}. {question}', { ...told, findings: tallyInWords(step.tally) })
    : t('{number}. {step}: {state}. {question}', told);
}

/** “Target state revisited twice from Plan: why; why” */
export function returnInWords({ from, to, times, whys }: Lane, steps: readonly LoopStep[]): string {
  const told = { step: steps[to]?.label ?? '', later: steps[from]?.label ?? '' };
  const often =
    times === 2
      ? t('{step} revisited twice from {later}', told)
      : counted(
          times,
          { one: '{step} revisited from {later}', other: '{step} revisited {n} times from {later}' },
          told,
        );
  return whys.length > 0 ? t('{revisited}: {why}', { revisited: often, why: whys.join('; ') }) : often;
}

function placeOf({ state }: LoopStep, index: number, total: number): string {
  const told = { number: index + 1, total };
  return state === 'active' ? t('Step {number} of {total}', told) : t('Next: step {number} of {total}', told);
}

function labelsOf(steps: readonly LoopStep[]): string {
  return steps.map(({ label }) => label).join(', ');
}

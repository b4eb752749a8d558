import type { Loop, LoopStep, Return } from '../../../src/core/views/loop.ts';

/** One step of a loop: an active one when nothing else is said. */
export function step(about: Partial<LoopStep> & { readonly id: string }): LoopStep {
  return { label: about.id, question: `${about.id}?`, state: 'active', current: false, stale: false, ...about };
}

/** A loop of steps, each named after its place; the third is the current one. */
export function loopOf(count: number, label: (index: number) => string, returns: readonly Return[] = []): Loop {
  const steps = Array.from({ length: count }, (_, index) =>
    step({
      id: `s${index}`,
      label: label(index),
      state: index < 2 ? 'done' : index === 2 ? 'active' : 'not-started',
      current: index === Math.min(2, count - 1),
    }),
  );
  return ofSteps(steps, { returns });
}

export function ofSteps(steps: readonly LoopStep[], about: Partial<Loop> = {}): Loop {
  const done = steps.filter(({ state }) => state === 'done').length;
  return {
    title: 'Cut CI time',
    model: 'ITIL continual improvement',
    status: 'active',
    level: 'team',
    cycle: 2,
    done,
    steps,
    returns: [],
    ...about,
  };
}

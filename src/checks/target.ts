import type { Measure } from '../initiative/initiative.ts';
import { betterOf, isAsGood, isBalancing } from '../measures/goal.ts';
import type { Check } from './check.ts';
import { type At, nameOf } from './place.ts';

export const target: readonly Check[] = [
  {
    id: 'no-target',
    severity: 'warning',
    about: 'target',
    says: 'Without a target an initiative can neither succeed nor end.',
    *find(file) {
      const step = file.stepOf('target');
      const [first] = file.goals();
      if (!step || !file.isPast('target') || first?.target) return;
      // Nothing is measured at all: from the action on, `no-baseline` says so.
      if (!first && file.stepOf('baseline') && file.hasReached('act')) return;
      yield {
        at: first ? nameOf(first) : { kind: 'state', step: step.id },
        step: step.id,
        message: `${first?.name ?? `“${file.initiative.title}”`} has no target: nobody will know when it is good enough.`,
      };
    },
  },
  {
    id: 'undated-target',
    severity: 'warning',
    about: 'target',
    says: 'A target without a date can be put off for ever.',
    *find(file) {
      if (!file.isPast('target') && !file.hasReached('act')) return;
      for (const measure of file.goals())
        if (measure.target && measure.target.on === undefined)
          yield {
            at: at(measure),
            step: file.stepOf('target')?.id,
            message: `The target of ${measure.name}, ${file.amount(measure, measure.target.value)}, has no date: it can be put off for ever.`,
          };
    },
  },
  {
    id: 'target-not-better',
    severity: 'warning',
    about: 'target',
    says: 'A target no better than the baseline is met before anything is done.',
    *find(file) {
      for (const measure of file.goals()) {
        if (!measure.target || !measure.baseline) continue;
        const [goal, from] = [measure.target.value, measure.baseline.value];
        const better = betterOf(measure);
        if (better && !isAsGood(from, goal, better)) continue;
        yield {
          at: at(measure, 'value'),
          step: file.stepOf('target')?.id,
          message: `${measure.name} is to go from ${file.amount(measure, from)} to ${file.amount(measure, goal)}${better && goal !== from ? `, though ${better} is better` : ''}: that is met before anything is done.`,
          related: [{ at: { kind: 'value', path: ['measures', measure.index, 'baseline'] }, message: 'The baseline' }],
        };
      }
    },
  },
  {
    id: 'nobody-agreed',
    severity: 'information',
    about: 'target',
    says: 'Success that was not agreed in advance is argued about afterwards.',
    *find(file) {
      const { agreed, level } = file.initiative;
      // Whoever improves their own work has nobody to agree with.
      if (level === 'individual' || agreed.length > 0 || !file.isPast('target')) return;
      const [first] = file.goals();
      const what = first?.target
        ? `${file.amount(first, first.target.value)} for ${first.name}`
        : 'what success looks like';
      yield {
        at: { kind: 'value', path: ['agreed'] },
        step: file.stepOf('target')?.id,
        message: `Nobody has agreed on ${what}: whether it was a success will be argued about afterwards.`,
      };
    },
  },
  {
    id: 'no-balancing-measure',
    severity: 'hint',
    about: 'target',
    says: 'A single measure is soon met at the cost of something that nobody watches.',
    *find(file) {
      const [only, ...others] = file.initiative.measures;
      if (!only || others.length > 0 || isBalancing(only) || !file.isPast('target')) return;
      yield {
        at: nameOf(only),
        step: file.stepOf('target')?.id,
        message: `${only.name} is the only measure: it can get better at the cost of something that nobody watches.`,
      };
    },
  },
];

function at(measure: Measure, ...keys: string[]): At {
  return { kind: 'value', path: ['measures', measure.index, 'target', ...keys] };
}

import { dayAfter, daysBetween } from '../../base/days.ts';
import { sentence, t } from '../../base/words.ts';
import type { Measure, Milestone } from '../../initiative/initiative.ts';
import { progressOf } from '../../measures/assess/way.ts';
import type { YamlPath } from '../../yaml/tree.ts';
import type { Check } from '../check.ts';
import type { CheckedFile } from '../checked-file.ts';
import { addDetail, MONTH } from '../fixes/fill.ts';
import type { Fix } from '../fixes/fix.ts';
import { placeholder } from '../fixes/placeholder.ts';
import type { InBlock } from '../place.ts';

export const milestones: readonly Check[] = [
  {
    id: 'undated-milestone',
    severity: 'warning',
    about: 'target',
    says: sentence('A milestone without a day cannot be missed.'),
    during: ['proposed', 'active'],
    *find(file, { today }) {
      for (const { measure, milestone } of allOf(file))
        if (milestone.on === undefined)
          yield {
            at: at(measure, milestone),
            step: file.stepOf('target')?.id,
            message: t('The milestone of {measure}, {milestone}, has no day: it cannot be missed.', {
              measure: measure.name,
              milestone: file.amount(measure, milestone.value),
            }),
            fixes: [
              addDetail(t('Add the day of the milestone'), path(measure, milestone), 'on', halfWay(measure, today)),
            ],
          };
    },
  },
  {
    id: 'milestone-off-path',
    severity: 'warning',
    about: 'target',
    says: sentence('A path that leads back or past its target is one that nobody can keep to.'),
    during: ['proposed', 'active'],
    *find(file) {
      for (const { measure, milestone, before } of allOf(file)) {
        const slip = slipOf(file, measure, milestone, before);
        if (slip)
          yield {
            at: at(measure, milestone, slip.key),
            step: file.stepOf('target')?.id,
            message: slip.says,
            related: [{ at: slip.against, message: slip.named }],
            fixes: [otherValue(measure, milestone, slip.key)],
          };
      }
    },
  },
];

interface Placed {
  readonly measure: Measure;
  readonly milestone: Milestone;
  /** The one that stands before it. */
  readonly before: Milestone | undefined;
}

function allOf(file: CheckedFile): readonly Placed[] {
  return file.initiative.measures.flatMap(measure =>
    measure.milestones.map((milestone, index) => ({ measure, milestone, before: measure.milestones[index - 1] })),
  );
}

/** Why a milestone is none on the way: which of its keys says so, and what it is held against. */
interface Slip {
  readonly key: 'on' | 'value';
  readonly says: string;
  readonly against: InBlock;
  readonly named: string;
}

function slipOf(
  file: CheckedFile,
  measure: Measure,
  milestone: Milestone,
  before: Milestone | undefined,
): Slip | undefined {
  const { baseline, target, index } = measure;
  const { on } = milestone;
  const told = { measure: measure.name, milestone: milestoneInWords(file, measure, milestone) };
  const end = { against: levelAt(index, 'target'), named: t('The target') };
  const start = { against: levelAt(index, 'baseline'), named: t('The baseline') };
  const previous = before && { against: at(measure, before), named: t('The milestone before it') };
  const ofDay = (says: string) => ({ key: 'on', says }) as const;
  const ofValue = (says: string) => ({ key: 'value', says }) as const;
  if (on !== undefined && target?.on !== undefined && on >= target.on) {
    const due = { ...told, due: target.on };
    return {
      ...ofDay(t('The milestone of {measure}, {milestone}, is not before the day of its target, {due}.', due)),
      ...end,
    };
  }
  if (on !== undefined && baseline?.on !== undefined && on <= baseline.on) {
    const from = { ...told, from: baseline.on };
    return {
      ...ofDay(t('The milestone of {measure}, {milestone}, is not after the day of its baseline, {from}.', from)),
      ...start,
    };
  }
  if (previous && on !== undefined && before.on !== undefined && on <= before.on)
    return {
      ...ofDay(
        t(
          'The milestone of {measure}, {milestone}, stands after the one of {before}: a path is read from top to bottom.',
          { ...told, before: before.on },
        ),
      ),
      ...previous,
    };
  const progress = progressOf(measure, milestone.value);
  if (progress === undefined || !target || !baseline) return undefined;
  if (progress > 1) {
    const beyond = { ...told, target: file.target(measure) };
    return {
      ...ofValue(t('The milestone of {measure}, {milestone}, lies beyond its target of {target}.', beyond)),
      ...end,
    };
  }
  if (progress < 0)
    return {
      ...ofValue(
        t(
          'The milestone of {measure}, {milestone}, is worse than its baseline of {baseline}: it leads the wrong way.',
          {
            ...told,
            baseline: file.amount(measure, baseline.value),
          },
        ),
      ),
      ...start,
    };
  return previous && progress < (progressOf(measure, before.value) ?? 0)
    ? {
        ...ofValue(
          t('The milestone of {measure}, {milestone}, leads back: the one before it is {before}.', {
            ...told,
            before: file.amount(measure, before.value),
          }),
        ),
        ...previous,
      }
    : undefined;
}

function milestoneInWords(file: CheckedFile, measure: Measure, { value, on }: Milestone): string {
  const amount = file.amount(measure, value);
  return on === undefined ? amount : t('{amount} on {on}', { amount, on });
}

/** Between the day of the baseline, or today, and that of the target. */
function halfWay({ baseline, target }: Measure, today: string): string {
  const from = baseline?.on ?? today;
  const days = target?.on === undefined ? 0 : daysBetween(from, target.on);
  return days > 1 ? dayAfter(from, Math.floor(days / 2)) : dayAfter(today, MONTH);
}

function otherValue(measure: Measure, milestone: Milestone, key: Slip['key']): Fix {
  const suggestion = (key === 'on' ? milestone.on : milestone.value) ?? milestone.value;
  return {
    title: key === 'on' ? t('Correct the day of the milestone') : t('Correct the milestone'),
    certainty: 'likely',
    repair: { kind: 'replace', at: at(measure, milestone, key), value: placeholder(suggestion) },
  };
}

function path(measure: Measure, { index }: Milestone): YamlPath {
  return ['measures', measure.index, 'milestones', index];
}

function at(measure: Measure, milestone: Milestone, ...keys: string[]): InBlock {
  return { kind: 'value', path: [...path(measure, milestone), ...keys] };
}

function levelAt(measure: number, key: 'baseline' | 'target'): InBlock {
  return { kind: 'value', path: ['measures', measure, key] };
}

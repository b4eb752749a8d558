import { dayAfter } from '../../base/days.ts';
import { sentence, t } from '../../base/words.ts';
import { betterOf, isAsGood, reaches } from '../../initiative/direction.ts';
import type { Measure } from '../../initiative/initiative.ts';
import { writtenValue } from '../../initiative/record.ts';
import { levelsIn } from '../../initiative/target.ts';
import { isBalancing } from '../../measures/assess/goal.ts';
import type { YamlChange } from '../../yaml/change.ts';
import type { YamlPath } from '../../yaml/tree.ts';
import type { Check, Hit } from '../check.ts';
import type { CheckedFile } from '../checked-file.ts';
import { addDetail, addMeasure, addNumber, QUARTER } from '../fixes/fill.ts';
import { addTo, type Fix, setKey } from '../fixes/fix.ts';
import { placeholder } from '../fixes/placeholder.ts';
import { type InBlock, nameOf } from '../place.ts';

export const target: readonly Check[] = [
  {
    id: 'no-target',
    severity: 'warning',
    about: 'target',
    says: sentence('Without a target an initiative can neither succeed nor end.'),
    *find(file, { today }) {
      const step = file.stepOf('target');
      const [first] = file.goals();
      if (!step || !file.isPast('target') || first?.target) return;
      // Nothing is measured at all: from the action on, `no-baseline` says so.
      if (!first && file.stepOf('baseline') && file.isActedUpon('baseline')) return;
      yield {
        at: first ? nameOf(first) : { kind: 'state', step: step.id },
        step: step.id,
        message: first
          ? t('{measure} has no target: nobody will know when it is good enough.', { measure: first.name })
          : t('“{title}” has no target: nobody will know when it is good enough.', { title: file.initiative.title }),
        fixes: [first ? addNumber(first, 'target', dayAfter(today, QUARTER)) : addMeasure(today)],
      };
    },
  },
  {
    id: 'undated-target',
    severity: 'warning',
    about: 'target',
    says: sentence('A target without a date can be put off for ever.'),
    *find(file, { today }) {
      if (!file.isPast('target') && !file.isActedUpon('target')) return;
      for (const measure of file.goals())
        if (measure.target && measure.target.on === undefined)
          yield {
            at: at(measure),
            step: file.stepOf('target')?.id,
            message: t('The target of {measure}, {target}, has no date: it can be put off for ever.', {
              measure: measure.name,
              target: file.target(measure),
            }),
            fixes: [addDetail(t('Add the date of the target'), path(measure), 'on', dayAfter(today, QUARTER))],
          };
    },
  },
  {
    id: 'target-not-better',
    severity: 'warning',
    about: 'target',
    says: sentence('A target no better than the baseline is met before anything is done.'),
    *find(file) {
      for (const measure of file.goals()) {
        if (!measure.target || !measure.baseline) continue;
        const from = measure.baseline.value;
        if (measure.target.between) {
          if (reaches(measure, from)) yield insideAlready(file, measure, from);
          continue;
        }
        const goal = measure.target.value ?? from;
        const better = betterOf(measure);
        if (better && !isAsGood(from, goal, better)) continue;
        if (goal === from && !better) {
          yield held(file, measure, from);
          continue;
        }
        const way = { measure: measure.name, from: file.amount(measure, from), goal: file.amount(measure, goal) };
        yield {
          at: at(measure, 'value'),
          step: file.stepOf('target')?.id,
          message:
            goal === from || !better
              ? t('{measure} is to go from {from} to {goal}: that is met before anything is done.', way)
              : better === 'lower'
                ? t(
                    '{measure} is to go from {from} to {goal}, though lower is better: that is met before anything is done.',
                    way,
                  )
                : t(
                    '{measure} is to go from {from} to {goal}, though higher is better: that is met before anything is done.',
                    way,
                  ),
          related: [
            { at: { kind: 'value', path: ['measures', measure.index, 'baseline'] }, message: t('The baseline') },
          ],
          fixes: [...otherWay(measure, goal - from), otherTarget(measure)],
        };
      }
    },
  },
  {
    id: 'nobody-agreed',
    severity: 'information',
    about: 'target',
    says: sentence('Success that was not agreed in advance is argued about afterwards.'),
    *find(file) {
      const { agreed, level } = file.initiative;
      // Whoever improves their own work has nobody to agree with.
      if (level === 'individual' || agreed.length > 0 || !file.isPast('target')) return;
      const [first] = file.goals();
      yield {
        at: { kind: 'value', path: ['agreed'] },
        step: file.stepOf('target')?.id,
        message: first?.target
          ? t(
              'Nobody has agreed on {target} for {measure}: whether it was a success will be argued about afterwards.',
              { target: file.target(first), measure: first.name },
            )
          : t(
              'Nobody has agreed on what success looks like: whether it was a success will be argued about afterwards.',
            ),
        fixes: [addTo(t('Say who agreed'), ['agreed'], placeholder('name'))],
      };
    },
  },
  {
    id: 'no-balancing-measure',
    severity: 'hint',
    about: 'target',
    says: sentence('A single measure is soon met at the cost of something that nobody watches.'),
    *find(file, { today }) {
      const [only, ...others] = file.initiative.measures;
      if (!only || others.length > 0 || isBalancing(only) || !file.isPast('target')) return;
      yield {
        at: nameOf(only),
        step: file.stepOf('target')?.id,
        message: t('{only} is the only measure: it can get better at the cost of something that nobody watches.', {
          only: only.name,
        }),
        fixes: [
          addTo(t('Add a balancing measure'), ['measures'], {
            name: placeholder('What must not get worse'),
            role: 'balancing',
            better: placeholder('lower'),
            baseline: { value: placeholder(0), on: placeholder(today), source: placeholder('where it is read') },
            limit: placeholder(0),
          }),
        ],
      };
    },
  },
  {
    id: 'no-direction',
    severity: 'error',
    about: 'target',
    says: sentence('What is to get no worse is never held against a reading while nothing says which way is better.'),
    during: ['active', 'completed'],
    *find(file) {
      if (!file.isPast('target') && !file.isActedUpon('target')) return;
      for (const measure of file.initiative.measures) {
        const { index, limit } = measure;
        if ((limit === undefined && !isBalancing(measure)) || betterOf(measure)) continue;
        const reading = file.readings(measure).at(-1);
        yield {
          at: limit === undefined ? nameOf(measure) : { kind: 'value', path: ['measures', index, 'limit'] },
          step: file.stepOf('target')?.id,
          message: undirected(
            measure.name,
            reading && file.amount(measure, reading.value),
            limit === undefined ? undefined : file.amount(measure, limit),
          ),
          fixes: (['lower', 'higher'] as const).map(better =>
            setKey(sayThat[better](), ['measures', index, 'better'], better, 'possible'),
          ),
        };
      }
    },
  },
];

const sayThat = {
  lower: () => t('Say that lower is better'),
  higher: () => t('Say that higher is better'),
} as const;

/** A measure of which nobody can tell whether it gets worse: where it is and what its limit is, as far as there is any. */
function undirected(measure: string, now: string | undefined, limit: string | undefined): string {
  if (now !== undefined && limit !== undefined)
    return t(
      '{measure} is at {now}, its limit is {limit}, and nothing says which way is better: nobody is told when it gets worse.',
      { measure, now, limit },
    );
  if (now !== undefined)
    return t('{measure} is at {now}, and nothing says which way is better: nobody is told when it gets worse.', {
      measure,
      now,
    });
  if (limit !== undefined)
    return t(
      '{measure} is to get no worse, its limit is {limit}, and nothing says which way is better: nobody is told when it gets worse.',
      { measure, limit },
    );
  return t('{measure} is to get no worse, and nothing says which way is better: nobody is told when it gets worse.', {
    measure,
  });
}

function at(measure: Measure, ...keys: (string | number)[]): InBlock {
  return { kind: 'value', path: [...path(measure), ...keys] };
}

function path(measure: Measure): YamlPath {
  return ['measures', measure.index, 'target'];
}

/** A band that the baseline lies in. */
function insideAlready(file: CheckedFile, measure: Measure, from: number): Hit {
  return {
    at: at(measure, 'between'),
    step: file.stepOf('target')?.id,
    message: t('{measure} is to come to {target}, and was at {from}: that is met before anything is done.', {
      measure: measure.name,
      target: file.target(measure),
      from: file.amount(measure, from),
    }),
    related: [{ at: { kind: 'value', path: ['measures', measure.index, 'baseline'] }, message: t('The baseline') }],
    fixes: [otherTarget(measure)],
  };
}

/** What is to stay as it is has no way to go: a limit says what it must not get worse than. */
function held(file: CheckedFile, measure: Measure, level: number): Hit {
  const { index, name, milestones } = measure;
  const aim = ['target', ...(milestones.length > 0 ? ['milestones'] : [])];
  return {
    at: at(measure, 'value'),
    step: file.stepOf('target')?.id,
    message: t(
      '{measure} is to stay at {level}: that is met before anything is done, and what is to be held is watched by a `limit`.',
      { measure: name, level: file.amount(measure, level) },
    ),
    related: [{ at: { kind: 'value', path: ['measures', index, 'baseline'] }, message: t('The baseline') }],
    fixes: [
      ...(['lower', 'higher'] as const).map((better): Fix => {
        const entries = [
          ['better', better],
          ['limit', level],
        ] as const;
        const changes: YamlChange[] = [
          { kind: 'set', path: ['measures', index], entries },
          ...aim.map(key => ({ kind: 'remove', path: ['measures', index, key] }) as const),
        ];
        return {
          title:
            better === 'lower'
              ? t('Watch it by a limit, lower being better')
              : t('Watch it by a limit, higher being better'),
          certainty: 'possible',
          repair: { kind: 'changes', changes },
        };
      }),
      otherTarget(measure),
    ],
  };
}

/** Of a band the lower edge first. */
function otherTarget(measure: Measure): Fix {
  const keys = measure.target?.between ? ['between', 0] : ['value'];
  const value = placeholder(writtenValue(measure, levelsIn(measure.target)[0] ?? 0));
  return {
    title: t('Change the target of {measure}', { measure: measure.name }),
    certainty: 'likely',
    repair: { kind: 'replace', at: at(measure, ...keys), value },
  };
}

/** Where the file says itself which way is better, that may be the slip. */
function otherWay({ index, better }: Measure, way: number): Fix[] {
  if (!better || way === 0) return [];
  const [path, other] = [['measures', index, 'better'], better === 'lower' ? 'higher' : 'lower'] as const;
  return [
    {
      title: sayThat[other](),
      certainty: 'possible',
      repair: { kind: 'replace', at: { kind: 'value', path }, value: other },
    },
  ];
}

import { dayAfter, days, daysBetween } from '../../base/days.ts';
import { counted, sentence, t } from '../../base/words.ts';
import { type Experiment, isConcluded } from '../../initiative/experiment.ts';
import type { Check } from '../check.ts';
import { type Fix, setKey } from '../fixes/fix.ts';
import { placeholder } from '../fixes/placeholder.ts';
import type { InBlock } from '../place.ts';

/** What is tried, from what is expected to what became of it. */
export const experiments: readonly Check[] = [
  {
    id: 'no-expectation',
    severity: 'information',
    about: 'act',
    says: sentence('Who tries something and expects nothing of it cannot be surprised, and learns nothing.'),
    *find(file) {
      for (const experiment of file.initiative.experiments) {
        if (experiment.expect !== undefined || isConcluded(experiment)) continue;
        yield {
          at: at(experiment, 'try'),
          step: file.stepOf('act')?.id,
          message: t('“{change}” is tried: what will be seen if it works, and by when?', { change: experiment.try }),
          fixes: [
            setKey(
              t('Say what is expected'),
              ['experiments', experiment.index, 'expect'],
              placeholder('what will be seen'),
            ),
          ],
        };
      }
    },
  },
  {
    id: 'experiment-unseen',
    severity: 'warning',
    about: 'act',
    says: sentence('What was tried and never looked at stays, whether it helps or not.'),
    *find(file, { today }) {
      for (const experiment of file.initiative.experiments) {
        const { seen } = experiment;
        if (seen === undefined || seen >= dayAfter(today, -GRACE) || isConcluded(experiment)) continue;
        yield {
          at: at(experiment, 'seen'),
          step: file.stepOf('act')?.id,
          message: t('“{change}” was to be looked at on {seen}, {days} ago: what came of it?', {
            change: experiment.try,
            seen,
            days: days(daysBetween(seen, today)),
          }),
          fixes: [conclude(experiment)],
        };
      }
    },
  },
  {
    id: 'none-concluded',
    severity: 'hint',
    about: 'act',
    says: sentence('An action that ends with every experiment open leaves nobody wiser.'),
    during: ['active', 'completed'],
    *find(file) {
      const { experiments } = file.initiative;
      const [first] = experiments;
      if (!first || !file.isPast('act') || experiments.some(isConcluded)) return;
      yield {
        at: at(first, 'try'),
        step: file.stepOf('act')?.id,
        message: counted(experiments.length, {
          one: 'Action has ended, and its experiment is open: is it kept, adjusted, or undone?',
          other: 'Action has ended, and all of its {n} experiments are open: what is kept, adjusted, or undone?',
        }),
        fixes: [conclude(first)],
      };
    },
  },
];

/** In days: who looks tomorrow has not forgotten it. */
const GRACE = 3;

function conclude({ index }: Experiment): Fix {
  const entries = [
    ['got', placeholder('what was seen')],
    ['then', placeholder('kept')],
  ] as const;
  return {
    title: t('Say what happened'),
    certainty: 'likely',
    repair: { kind: 'change', change: { kind: 'set', path: ['experiments', index], entries } },
  };
}

function at({ index }: Experiment, key: string): InBlock {
  return { kind: 'value', path: ['experiments', index, key] };
}

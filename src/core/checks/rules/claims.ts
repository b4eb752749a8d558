import { days, daysBetween } from '../../base/days.ts';
import { isRecord } from '../../base/is-record.ts';
import { counted, sentence, t } from '../../base/words.ts';
import { reaches } from '../../initiative/direction.ts';
import { verdictInWords } from '../../measures/judge/verdict.ts';
import type { Role, Step } from '../../model/model.ts';
import { stateOf } from '../../model/standing.ts';
import type { StepTask } from '../../model/step-sections.ts';
import type { Check } from '../check.ts';
import type { CheckedFile } from '../checked-file.ts';
import { addDetail, tick } from '../fixes/fill.ts';
import { reason, setKey } from '../fixes/fix.ts';
import { placeholder } from '../fixes/placeholder.ts';
import { nameOf } from '../place.ts';

/** What the file says in one place, and contradicts in another. */
export const claims: readonly Check[] = [
  {
    id: 'claimed-otherwise',
    severity: 'information',
    about: 'evaluate',
    says: sentence('A verdict that parts from the readings without a reason teaches nobody anything.'),
    during: ['active', 'completed'],
    *find(file) {
      const { derived, claimed, disagrees, isSoFar } = file.judgement();
      // Of “met” `claimed-met` asks.
      if (!claimed || !disagrees || isSoFar || claimed.value === 'met' || claimed.why || derived === 'unmeasured')
        return;
      yield {
        at: { kind: 'value', path: ['verdict', 'value'] },
        step: file.stepOf('evaluate')?.id,
        message: t('The verdict is “{verdict}”, and by the readings it is “{derived}”: what do they not show?', {
          verdict: verdictInWords(claimed.value),
          derived: verdictInWords(derived),
        }),
        fixes: [addDetail(t('Say why it is seen otherwise'), ['verdict'], 'why', reason)],
      };
    },
  },
  {
    id: 'completed-early',
    severity: 'information',
    about: 'evaluate',
    says: sentence('What ends before the day of its goal, and short of it, was given up without a word.'),
    during: ['completed'],
    *find(file) {
      const end = file.endedOn();
      // Who says what came of it has seen it.
      if (end === undefined || file.initiative.verdict) return;
      for (const measure of file.goals()) {
        const due = measure.target?.on;
        const reading = file.readings(measure).findLast(({ on }) => on === undefined || on <= end);
        if (due === undefined || due <= end || !reading || reaches(measure, reading.value) !== false) continue;
        yield {
          at: nameOf(measure),
          step: file.stepOf('evaluate')?.id,
          message: t('It ended {days} before its day with {measure} at {now}, short of {target}: was that given up?', {
            days: days(daysBetween(end, due)),
            measure: measure.name,
            now: file.amount(measure, reading.value),
            target: file.target(measure),
          }),
          fixes: [
            setKey(t('Say what came of it'), ['verdict'], {
              value: placeholder('missed'),
              why: placeholder(reason),
            }),
          ],
        };
      }
    },
  },
  {
    id: 'active-at-end',
    severity: 'information',
    about: 'initiative',
    says: sentence('A step that is active in what has ended leaves open whether its work was done.'),
    during: ['completed'],
    *find({ model, initiative }) {
      for (const { id, label, roles } of model.steps) {
        // What was won is kept up after the end, too.
        if (stateOf(initiative, id) !== 'active' || roles.includes('sustain')) continue;
        yield {
          at: { kind: 'state', step: id },
          step: id,
          message: t('Completed while {step} is active: was its work done, or left?', { step: label }),
          fixes: [setKey(t('Say that {step} is done', { step: label }), ['steps', id], 'done', 'possible')],
        };
      }
    },
  },
  {
    id: 'open-tasks',
    severity: 'hint',
    about: 'initiative',
    says: sentence('An open task in what is called done is forgotten, or was never needed.'),
    during: ['active', 'completed'],
    *find(file) {
      const isOver = file.initiative.status === 'completed';
      if (!file.mayHaveTasks()) return;
      for (const step of file.model.steps) {
        if (!isOver && !isLeftWithTasks(file, step)) continue;
        const open = file.tasks(step).filter(({ done }) => !done);
        const [first] = open;
        if (!first) continue;
        yield {
          at: { kind: 'text', range: first.at },
          step: step.id,
          message: isOver ? openAtEnd(step, open) : openInDone(step, open),
          fixes: [tick(first)],
        };
      }
    },
  },
  {
    id: 'empty-section',
    severity: 'hint',
    about: 'initiative',
    says: sentence('A done step with nothing under its heading tells its readers that it was ticked and not taken.'),
    *find(file) {
      for (const step of file.model.steps) {
        if (stateOf(file.initiative, step.id) !== 'done' || step.roles.some(role => isShown(file, role))) continue;
        const section = file.section(step);
        if (!section || file.prose(step)) continue;
        yield {
          at: { kind: 'text', range: section.at },
          step: step.id,
          message: t('{step} is done, and nothing stands under its heading: what would a colleague look for here?', {
            step: step.label,
          }),
          fixes: [
            {
              title: t('Write under “{step}”', { step: step.question }),
              certainty: 'likely',
              repair: { kind: 'section', step, content: [{ bullet: '', suggestion: 'What came of it.' }] },
            },
          ],
        };
      }
    },
  },
  {
    id: 'cycle-contradicted',
    severity: 'warning',
    about: 'initiative',
    says: sentence('Where the number of the cycle is wrong, what is done now is told of a cycle that has ended.'),
    during: ['active', 'on-hold', 'completed'],
    *find(file) {
      const { cycle } = file.initiative;
      const ended = Math.max(0, ...cyclesIn(file.written('cycles')));
      if (ended < cycle) return;
      yield {
        at: { kind: 'value', path: ['cycle'] },
        message: t(
          'This is cycle {cycle} by its number, and `cycles` tells that cycle {ended} has ended: which is it?',
          {
            cycle,
            ended,
          },
        ),
        fixes: [setKey(t('Change the cycle to {next}', { next: ended + 1 }), ['cycle'], ended + 1, 'possible')],
      };
    },
  },
];

/** What was planned is done during the action, and its tasks are ticked then. */
function isLeftWithTasks(file: CheckedFile, { id, roles }: Step): boolean {
  if (stateOf(file.initiative, id) !== 'done') return false;
  return roles.includes('plan') || roles.includes('act') ? file.isPast('evaluate') : true;
}

function openAtEnd(step: Step, open: readonly StepTask[]): string {
  return counted(
    open.length,
    {
      one: 'Completed with an open task under {step}: is it done, dropped, or the beginning of something next?',
      other: 'Completed with {n} open tasks under {step}: are they done, dropped, or the beginning of something next?',
    },
    { step: step.label },
  );
}

function openInDone(step: Step, open: readonly StepTask[]): string {
  return counted(
    open.length,
    {
      one: '{step} is done, and this task of it is open: is it still needed?',
      other: '{step} is done, and {n} of its tasks are open: are they still needed?',
    },
    { step: step.label },
  );
}

/** Whether the front matter shows what a role's step is to leave, or another check asks for it. */
function isShown(file: CheckedFile, role: Role): boolean {
  const { vision, value, lessons, verdict, next, sustain } = file.initiative;
  switch (role) {
    case 'purpose':
      return vision !== undefined || value !== undefined;
    case 'baseline':
      return file.goals().some(({ baseline }) => baseline);
    case 'target':
      return file.goals().some(({ target }) => target);
    case 'plan':
      return file.isActedUpon('plan');
    case 'act':
      return file.goals().some(measure => file.readings(measure).length > 0);
    case 'evaluate':
      return lessons.length > 0 || verdict !== undefined || isShown(file, 'act');
    case 'sustain':
      return next.length > 0 || sustain.length > 0;
  }
}

function cyclesIn(written: unknown): readonly number[] {
  const lines: readonly unknown[] = Array.isArray(written) ? written : [];
  return lines.flatMap(line => (isRecord(line) && Number.isInteger(line.cycle) ? [Number(line.cycle)] : []));
}

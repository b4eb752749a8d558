import { latestReading, type Measure, type Reading } from '../initiative/initiative.ts';
import { isBalancing, isWithinLimit, reaches } from '../measures/goal.ts';
import type { Check } from './check.ts';
import type { CheckedFile } from './checked-file.ts';
import { nameOf, readingAt } from './place.ts';

export const evaluate: readonly Check[] = [
  {
    id: 'no-reading-after-action',
    severity: 'warning',
    about: 'evaluate',
    says: 'A success without a reading after the change is only an opinion.',
    during: ['active', 'completed'],
    *find(file) {
      const { status } = file.initiative;
      if (!file.isPast('evaluate') && !(status === 'completed' && file.hasReached('act'))) return;
      const { on } = file.actionBegan();
      if (status === 'completed' && file.goals().length === 0)
        yield {
          at: { kind: 'value', path: ['status'] },
          step: file.stepOf('evaluate')?.id,
          message: 'Completed, and no measure says what was to get better: that it helped is only an opinion.',
        };
      for (const measure of file.goals())
        if (!measure.readings.some(reading => file.isSinceAction(reading)))
          yield {
            at: nameOf(measure),
            step: file.stepOf('evaluate')?.id,
            message: `${measure.name} was not read after action began${on ? ` on ${on}` : ''}: that it helped is only an opinion.`,
          };
    },
  },
  {
    id: 'no-lessons',
    severity: 'warning',
    about: 'evaluate',
    says: 'A missed target without lessons is missed again in the same way.',
    during: ['completed'],
    *find(file) {
      const [missed] = unmet(file);
      const { verdict, lessons } = file.initiative;
      if (!missed || verdict?.value === 'met' || lessons.length > 0 || hasLessonsSection(file)) return;
      const { measure, reading } = missed;
      yield {
        at: { kind: 'value', path: ['status'] },
        step: file.stepOf('evaluate')?.id,
        message: `Completed with ${measure.name} at ${comparison(file, measure, reading)}, and without lessons: the next attempt may fail in the same way.`,
        related: [{ at: readingAt(measure, reading), message: 'The latest reading' }],
      };
    },
  },
  {
    id: 'claimed-met',
    severity: 'warning',
    about: 'evaluate',
    says: 'A target that is called met against the readings costs trust in every other number.',
    during: ['active', 'completed'],
    *find(file) {
      const { verdict } = file.initiative;
      // Who overrides the readings and says why has thought about it.
      if (verdict?.value !== 'met' || verdict.why !== undefined) return;
      for (const { measure, reading } of [...unmet(file), ...beyondLimit(file)])
        yield {
          at: { kind: 'value', path: ['verdict', 'value'] },
          step: file.stepOf('evaluate')?.id,
          message: `The verdict is “met”, but ${measure.name} reads ${comparison(file, measure, reading)}: say why it counts all the same, or change the verdict.`,
          related: [{ at: readingAt(measure, reading), message: 'The latest reading' }],
        };
    },
  },
];

/** Lessons may also stand under a heading of their own in the step's section. */
function hasLessonsSection(file: CheckedFile): boolean {
  const step = file.stepOf('evaluate') ?? file.stepOf('sustain');
  return step !== undefined && /^#{3,6}[ \t]+lessons\b.*\r?\n\s*[^\s#]/im.test(file.prose(step));
}

/** The goals whose latest reading does not reach the target, with that reading. */
function unmet(file: CheckedFile): { measure: Measure; reading: Reading }[] {
  return file.goals().flatMap(measure => {
    const reading = latestReading(measure);
    return reading && reaches(measure, reading.value) === false ? [{ measure, reading }] : [];
  });
}

function beyondLimit(file: CheckedFile): { measure: Measure; reading: Reading }[] {
  return file.initiative.measures.filter(isBalancing).flatMap(measure => {
    const reading = latestReading(measure);
    return reading && isWithinLimit(measure, reading.value) === false ? [{ measure, reading }] : [];
  });
}

function comparison(file: CheckedFile, measure: Measure, { value }: Reading): string {
  const { target, limit } = measure;
  if (target) return `${file.amount(measure, value)} where ${file.amount(measure, target.value)} was the target`;
  return `${file.amount(measure, value)} where ${file.amount(measure, limit ?? value)} was the limit`;
}

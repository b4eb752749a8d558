import { isAnswered } from '../../base/answer.ts';
import { sentence, t } from '../../base/words.ts';
import { betterOf } from '../../initiative/direction.ts';
import type { Measure, Reading } from '../../initiative/initiative.ts';
import { writtenValue } from '../../initiative/record.ts';
import type { Check } from '../check.ts';
import { setKey } from '../fixes/fix.ts';
import { placeholder } from '../fixes/placeholder.ts';
import { type InBlock, nameOf, readingAt } from '../place.ts';

/** Numbers that contradict each other. */
export const numbers: readonly Check[] = [
  {
    id: 'no-limit',
    severity: 'information',
    about: 'target',
    says: sentence('What must not get worse, and has no limit, gets worse a little at a time.'),
    *find(file) {
      if (!file.isPast('target')) return;
      for (const measure of file.initiative.measures) {
        const { role, limit, target, baseline, index, name } = measure;
        // Where nothing tells which way is worse, `no-direction` asks for that first.
        if (role !== 'balancing' || limit !== undefined || target || !betterOf(measure)) continue;
        yield {
          at: nameOf(measure),
          step: file.stepOf('target')?.id,
          message: t('{measure} must not get worse, and has no limit: at which value does somebody step in?', {
            measure: name,
          }),
          fixes: [
            setKey(
              t('Add the limit of {measure}', { measure: name }),
              ['measures', index, 'limit'],
              placeholder(writtenValue(measure, baseline?.value ?? 0)),
            ),
          ],
        };
      }
    },
  },
  {
    id: 'limit-at-baseline',
    severity: 'hint',
    about: 'target',
    says: sentence('A limit that leaves no room for the usual swing is passed by chance.'),
    *find(file) {
      for (const measure of file.initiative.measures) {
        const { limit, baseline, readings, unit, name, index } = measure;
        if (limit === undefined || limit !== baseline?.value || isAnswered(measure) || !betterOf(measure)) continue;
        // Of what never happens, or always, once is too often; and a cycle begins where the one before it came to.
        if (limit === 0 || (unit === '%' && limit === 100)) continue;
        if (readings.some(({ on, value }) => on === baseline.on && value === limit)) continue;
        const place: InBlock = { kind: 'value', path: ['measures', index, 'limit'] };
        yield {
          at: place,
          step: file.stepOf('target')?.id,
          message: t(
            'The limit of {measure} is where it stands, {limit}, so chance alone will pass it: how far may it go?',
            {
              measure: name,
              limit: file.amount(measure, limit),
            },
          ),
          fixes: [
            {
              title: t('Change the limit of {measure}', { measure: name }),
              certainty: 'possible',
              repair: { kind: 'replace', at: place, value: placeholder(limit) },
            },
          ],
        };
      }
    },
  },
  {
    id: 'far-off',
    severity: 'warning',
    about: 'act',
    says: sentence('A number a hundred times off is a slip of the unit or the point, and spoils every comparison.'),
    during: ['active', 'completed'],
    *find(file) {
      for (const measure of file.initiative.measures)
        for (const { reading, place, times } of farOff(measure)) {
          const far = { measure: measure.name, value: file.amount(measure, reading.value) };
          yield {
            at: place,
            step: file.stepOf('act')?.id,
            message:
              times === 'more'
                ? t(
                    '{measure} is at {value}, a hundred times all that was read of it: is a unit or a point wrong?',
                    far,
                  )
                : t(
                    '{measure} is at {value}, a hundredth of all that was read of it: is a unit or a point wrong?',
                    far,
                  ),
            fixes: [
              {
                title: t('Correct the value'),
                certainty: 'possible',
                repair: { kind: 'replace', at: place, value: placeholder(writtenValue(measure, reading.value)) },
              },
            ],
          };
        }
    },
  },
];

interface FarOff {
  readonly reading: Reading;
  readonly place: InBlock;
  readonly times: 'more' | 'less';
}

const HUNDRED = 100;
/** With fewer beside it, nobody can tell which of them is wrong. */
const ENOUGH = 3;

/** The one value of a measure that lies a hundred times off all others. What another file keeps is not looked at. */
function farOff(measure: Measure): readonly FarOff[] {
  const { baseline, readings, series, index } = measure;
  if (series || isAnswered(measure)) return [];
  const all = [...(baseline ? [baseline] : []), ...readings].filter(({ value }) => value !== 0);
  if (all.length <= ENOUGH) return [];
  const sorted = all.toSorted((a, b) => Math.abs(a.value) - Math.abs(b.value));
  const isFar = (far: Reading | undefined, near: Reading | undefined) =>
    far && near && Math.abs(far.value) >= HUNDRED * Math.abs(near.value);
  const [least, second] = sorted;
  const [most, before] = sorted.toReversed();
  const placeOf = (reading: Reading): InBlock =>
    reading === baseline
      ? { kind: 'value', path: ['measures', index, 'baseline', 'value'] }
      : readingAt(measure, reading, 'value');
  return [
    ...(most && isFar(most, before) ? [{ reading: most, place: placeOf(most), times: 'more' as const }] : []),
    ...(least && isFar(second, least) ? [{ reading: least, place: placeOf(least), times: 'less' as const }] : []),
  ];
}

import { env, type Uri } from 'vscode';
import { counted, t } from '../../core/base/words.ts';
import type { Initiative } from '../../core/initiative/initiative.ts';
import { type NewReading, planReadings } from '../../core/initiative/record.ts';
import { judgementOf } from '../../core/measures/judge/judgement.ts';
import type { Model } from '../../core/model/model.ts';
import { today } from '../host/day.ts';
import { inform } from '../host/notify.ts';
import type { Store } from '../workspace/store.ts';
import { appendKept } from './kept.ts';
import type { Mover } from './mover.ts';
import { tellWritten } from './tell.ts';
import type { Writer, Written } from './writer.ts';

/** Records readings as one edit. What was reached and is lost again after the end asks for another cycle. */
export async function record(
  { store, mover, writer }: { readonly store: Store; readonly mover: Mover; readonly writer: Writer },
  uri: Uri,
  readings: readonly NewReading[],
): Promise<void> {
  const before = store.get(uri);
  const measures = before?.kind === 'initiative' ? before.initiative.measures : [];
  const keepers = measures.filter(({ series, index, name }) => series && readings.some(isOf(index, name)));
  const inFile = readings.filter(reading => !keepers.some(({ index, name }) => isOf(index, name)(reading)));
  const written: Written[] = [];
  for (const keeper of keepers)
    written.push(await appendKept(uri, keeper, readings.filter(isOf(keeper.index, keeper.name))));
  if (inFile.length > 0) written.push(await writer.edit(uri, snapshot => planReadings(snapshot, inFile)));
  const [first] = readings;
  const what =
    readings.length === 1 && first
      ? t('Recorded: {measure}', { measure: first.measure })
      : counted(readings.length, { one: 'Recorded: {n} reading', other: 'Recorded: {n} readings' });
  for (const one of written) tellWritten(one, what);
  if (written.every(({ kind }) => kind === 'refused')) return;

  const entry = store.get(uri);
  if (entry?.kind !== 'initiative') return;
  const lost = fallenBack(entry.initiative, entry.model, readings);
  if (!lost) return;
  const again = { title: t('Begin the Next Cycle') };
  const chosen = await inform(lost, again);
  if (chosen === again) await mover.ask(entry, { kind: 'next-cycle', cycle: entry.initiative.cycle });
}

/** Whether a reading is of a measure. */
function isOf(index: number, name: string): (reading: NewReading) => boolean {
  return reading => (reading.index === undefined ? reading.measure === name : reading.index === index);
}

/** What one of the readings says of a completed initiative: that what it had won is lost again. */
function fallenBack(initiative: Initiative, model: Model, readings: readonly NewReading[]): string | undefined {
  const { reasons } = judgementOf(initiative, model, { today: today(), locale: env.language });
  return reasons.find(
    ({ kind, measure }) =>
      kind === 'fell-back' &&
      initiative.measures.some(
        ({ index, name }) => index === measure && readings.some(({ measure }) => measure === name),
      ),
  )?.says;
}

import { t } from '../base/words.ts';
import { planChanges } from './change.ts';
import { healthInWords } from './health.ts';
import type { Initiative } from './initiative.ts';
import type { Plan, Snapshot } from './snapshot.ts';
import { notUnderstood } from './understood.ts';

/** What a person said of the way it goes. */
export type Update = Initiative['updates'][number];

/** The latest of a day or before; of one day, the one that was written last. One without a day is older than any other. */
export function latestUpdate({ updates }: Pick<Initiative, 'updates'>, until: string): Update | undefined {
  return updates.reduce<Update | undefined>((latest, update) => {
    const { on = '' } = update;
    return on <= until && on >= (latest?.on ?? '') ? update : latest;
  }, undefined);
}

/** Plans to say how it goes: a line at the end of `updates`. Refused where the same was said on that day already. */
export function planUpdate(snapshot: Snapshot, { on, health, by, note }: Update): Plan {
  return planChanges(snapshot, read => {
    const obstacle = notUnderstood(read, [['updates']]);
    if (obstacle !== undefined) return obstacle;
    const text = note?.trim() || undefined;
    const isSame = (other: Update) => other.on === on && other.health === health && other.note === text;
    if (read.initiative.updates.some(isSame)) return t('This is said already.');
    const line = { ...(on && { on }), health, ...(by && { by }), ...(text && { note: text }) };
    return [{ kind: 'append', path: ['updates'], items: [line] }];
  });
}

/** “off track, as Priya says: no runners before December” */
export function updateInWords({ health, by, note }: Update): string {
  const told = { health: healthInWords(health), by: by ?? t('somebody') };
  return note ? t('{health}, as {by} says: {note}', { ...told, note }) : t('{health}, as {by} says', told);
}

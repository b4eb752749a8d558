import { formatAmount } from '../../base/amount.ts';
import { isAnswered } from '../../base/answer.ts';
import { counted, t } from '../../base/words.ts';
import { conclusionInWords, isConcluded } from '../../initiative/experiment.ts';
import type { Initiative, Measure, Reading } from '../../initiative/initiative.ts';
import { type Update, updateInWords } from '../../initiative/update.ts';
import { readingsOf } from '../../measures/assess/series.ts';
import { findStep, type Model } from '../../model/model.ts';
import type { HistoryEntry } from '../../model/standing.ts';
import type { Asking } from './reason.ts';

/** Something that has happened to an initiative, by what the file tells. `on` is its day, where that is known. */
export type Event =
  | { readonly kind: 'move'; readonly on?: string; readonly entry: HistoryEntry; readonly step?: string }
  /** All readings of a measure, from what it was before to the latest one. */
  | {
      readonly kind: 'readings';
      readonly on?: string;
      readonly measure: Measure;
      readonly count: number;
      readonly from?: number;
      readonly to: number;
    }
  | { readonly kind: 'said'; readonly on?: string; readonly update: Update }
  | {
      readonly kind: 'tried' | 'concluded';
      readonly on?: string;
      readonly experiment: Initiative['experiments'][number];
    };

/** What was there before: all of a day before this one, and of the history also what stands before this place. */
export interface Before {
  readonly on: string;
  readonly index?: number;
}

/** What has happened from a day on, in the order of its days; all of it where nothing is known from before. */
export function happenedSince(
  initiative: Initiative,
  model: Model,
  before: Before | undefined,
  today: string,
): readonly Event[] {
  const { history, measures, experiments, updates } = initiative;
  const since = before?.on ?? '';
  const isNew = (on: string | undefined) => on !== undefined && on >= since && on <= today;
  const events: Event[] = [
    ...history
      .filter(({ on }, index) => isNew(on) && index >= (before?.index ?? 0))
      .map((entry): Event => moved(entry, model)),
    ...measures.flatMap(measure => recorded(measure, readingsOf(measure, today), reading => isNew(reading.on))),
    ...updates.filter(({ on }) => isNew(on)).map(said),
    ...experiments.flatMap((experiment): Event[] => {
      const { on, seen } = experiment;
      return [
        ...(on !== undefined && isNew(on) ? [{ kind: 'tried', on, experiment } as const] : []),
        ...(seen !== undefined && isConcluded(experiment) && isNew(seen)
          ? [{ kind: 'concluded', on: seen, experiment } as const]
          : []),
      ];
    }),
  ];
  return events.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : 0));
}

/** What has become of an initiative from one version of its file to a later one. */
export function happenedBetween(before: Initiative, after: Initiative, model: Model, today: string): readonly Event[] {
  return [
    ...after.updates.slice(before.updates.length).map(said),
    ...after.history.slice(before.history.length).map((entry): Event => moved(entry, model)),
    ...after.measures.flatMap(measure => {
      const known = before.measures.find(({ name, index }) => name === measure.name && index === measure.index);
      const fresh = new Set(measure.readings.slice(known?.readings.length ?? 0));
      return recorded(measure, readingsOf(measure, today), reading => fresh.has(reading));
    }),
  ];
}

function moved(entry: HistoryEntry, model: Model): Event {
  const step = entry.step === undefined ? undefined : (findStep(model, entry.step)?.label ?? entry.step);
  const { on } = entry;
  return { kind: 'move', entry, ...(on !== undefined && { on }), ...(step !== undefined && { step }) };
}

function said(update: Update): Event {
  return { kind: 'said', update, ...(update.on !== undefined && { on: update.on }) };
}

/** Readings come oldest first. */
function recorded(measure: Measure, readings: readonly Reading[], isNew: (reading: Reading) => boolean): Event[] {
  const fresh = readings.filter(isNew);
  const latest = fresh.at(-1);
  if (!latest) return [];
  const before = readings.findLast(reading => !isNew(reading)) ?? measure.baseline;
  return [
    {
      kind: 'readings',
      measure,
      count: fresh.length,
      to: latest.value,
      ...(latest.on !== undefined && { on: latest.on }),
      ...(before && { from: before.value }),
    },
  ];
}

/** “Plan done”, “Median CI time: 15 → 12 min, 3 readings” */
export function eventInWords(event: Event, { locale = 'en' }: Pick<Asking, 'locale'>): string {
  switch (event.kind) {
    case 'move': {
      const { why } = event.entry;
      const did = deedInWords(event.entry, event.step ?? '');
      return why ? t('{did}: {why}', { did, why }) : did;
    }
    case 'readings': {
      const { measure, count, from, to } = event;
      const { name, unit } = measure;
      const value = formatAmount(to, unit, locale);
      const told = {
        measure: name,
        value:
          from === undefined
            ? value
            : `${formatAmount(from, isAnswered(measure) ? unit : undefined, locale)} → ${value}`,
      };
      return counted(count, { one: '{measure}: {value}', other: '{measure}: {value}, {n} readings' }, told);
    }
    case 'said':
      return updateInWords(event.update);
    case 'tried':
      return t('“{change}” is tried', { change: event.experiment.try });
    case 'concluded': {
      const { try: change, then, got } = event.experiment;
      const became = [then && conclusionInWords(then), got].filter(Boolean).join(', ');
      return t('“{change}”: {became}', { change, became });
    }
  }
}

function deedInWords({ did, to = '', until }: HistoryEntry, step: string): string {
  switch (did) {
    case 'start':
      return t('{step} begun', { step });
    case 'finish':
      return t('{step} done', { step });
    case 'confirm':
      return t('{step} confirmed', { step });
    case 'revisit':
      return t('{step} taken up again', { step });
    case 'skip':
      return t('{step} left out', { step });
    case 'keep':
      return until === undefined ? t('kept as it is') : t('kept until {until}', { until });
    case 'hold':
      return until === undefined ? t('put on hold') : t('put on hold until {until}', { until });
    case 'resume':
      return t('taken up again');
    case 'hand-over':
      return t('handed over to {to}', { to });
    case 'next-cycle':
      return t('the next cycle begun');
    case 'complete':
      return t('completed');
    case 'drop':
      return t('dropped');
  }
}

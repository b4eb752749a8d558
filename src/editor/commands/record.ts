import { env } from 'vscode';
import { isAnswered } from '../../core/base/answer.ts';
import { t } from '../../core/base/words.ts';
import { latestReading, type Measure } from '../../core/initiative/initiative.ts';
import type { NewReading } from '../../core/initiative/record.ts';
import { readingInWords, readTyped } from '../../core/measures/typed.ts';
import { record } from '../acts/recorder.ts';
import { inform } from '../host/notify.ts';
import { askDay } from '../questions/day.ts';
import { askInTurn, givenAs, type Question } from '../questions/series.ts';
import { askText, type Remark } from '../questions/text.ts';
import { addMeasure } from './measure.ts';
import { pastDay } from './past-day.ts';
import { targetOf } from './target.ts';
import type { Command } from './tools.ts';

/** What is typed for each measure, by its place in the file, and what is told of all of them. */
interface Known {
  readonly typed: ReadonlyMap<number, string>;
  readonly on: string;
  readonly note: string;
}

/** Asks for the values of all measures, one after the other, for their date and for a note. */
export const recordReading: Command = async (tools, origin) => {
  const title = t('Record a Reading');
  const target = await targetOf(tools, origin, title);
  if (!target) return;
  const { uri, initiative } = target.entry;
  const { measures } = initiative;
  if (measures.length === 0) {
    const add = { title: t('Add a Measure…') };
    const chosen = await inform(t('{title} has no measure yet.', { title: initiative.title }), add);
    if (chosen === add) await addMeasure(tools, { kind: 'named', uri });
    return;
  }
  const start: Known = { typed: new Map(), on: '', note: '' };
  const questions = [...measures.map(measure => value(measure, measures.length)), day, note];
  const known = await askInTurn(title, start, questions);
  if (known) await record(tools, uri, readingsOf(known, measures));
};

function value(measure: Measure, count: number): Question<Known> {
  const last = latestReading(measure);
  const { baseline, name, unit } = measure;
  const question = isAnswered(measure)
    ? t('What is it now, yes or no?')
    : unit
      ? t('What is it now, in {unit}?', { unit })
      : t('What is it now?');
  const before = last
    ? readingInWords(last, measure, env.language)
    : baseline && t('baseline {reading}', { reading: readingInWords(baseline, measure, env.language) });
  return {
    ask: async (known, place) =>
      givenAs(
        await askText(
          { ...place, title: t('{title}: {measure}', { title: place.title, measure: name }) },
          {
            prompt: count > 1 ? t('{question} Leave it empty to skip it this time.', { question }) : question,
            value: known.typed.get(measure.index) ?? '',
            judge: text => remarkOn(text, measure),
            ...(before && { placeholder: before }),
          },
        ),
        text => ({ ...known, typed: new Map(known.typed).set(measure.index, text) }),
      ),
  };
}

function remarkOn(text: string, measure: Measure): Remark | undefined {
  const typed = readTyped(text, measure, env.language);
  switch (typed.kind) {
    case 'nothing':
      return undefined;
    case 'refused':
      return { severity: 'error', says: typed.reason };
    case 'value':
      return typed.doubt ? { severity: 'warning', says: typed.doubt } : { severity: 'information', says: typed.says };
  }
}

/** Where every value was skipped there is nothing more to ask. */
const applies = ({ typed }: Known) => [...typed.values()].some(text => text !== '');

const day: Question<Known> = {
  applies,
  ask: async (known, place) =>
    givenAs(await askDay(place, pastDay(t('When was it measured?'))), on => ({ ...known, on })),
};

const note: Question<Known> = {
  applies,
  ask: async (known, place) =>
    givenAs(
      await askText(place, {
        prompt: t('What should one know of it later? It may be left empty.'),
        placeholder: t('cache warmed'),
        value: known.note,
      }),
      text => ({ ...known, note: text }),
    ),
};

function readingsOf({ typed, on, note }: Known, measures: readonly Measure[]): NewReading[] {
  return measures.flatMap(measure => {
    const read = readTyped(typed.get(measure.index) ?? '', measure, env.language);
    if (read.kind !== 'value') return [];
    return [{ measure: measure.name, index: measure.index, value: read.value, on, ...(note && { note }) }];
  });
}

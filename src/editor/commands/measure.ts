import { env } from 'vscode';
import { amountIn } from '../../core/base/amount-in.ts';
import { type Sentence, sentence, t } from '../../core/base/words.ts';
import { type Better, betterOf } from '../../core/initiative/direction.ts';
import type { Initiative } from '../../core/initiative/initiative.ts';
import { type NewMeasure, planMeasure } from '../../core/initiative/record.ts';
import { tellWritten } from '../acts/tell.ts';
import { remarkOnAmount } from '../questions/amount.ts';
import { askChoice } from '../questions/choice.ts';
import { askDay, type DayQuestion, dueDay } from '../questions/day.ts';
import { askInTurn, givenAs, type Question } from '../questions/series.ts';
import { askText, textAs } from '../questions/text.ts';
import { pastDay } from './past-day.ts';
import { targetOf } from './target.ts';
import type { Command } from './tools.ts';

/** A measure as it is typed; what is left empty is not written. */
interface Draft {
  readonly name: string;
  readonly unit: string;
  readonly baseline: string;
  readonly measuredOn: string;
  readonly target: string;
  readonly due: string;
  readonly limit: string;
  readonly better: Better | '';
}

const empty: Draft = { name: '', unit: '', baseline: '', measuredOn: '', target: '', due: '', limit: '', better: '' };

/** Asks for what success is measured by: from where, to where, and until when. */
export const addMeasure: Command = async (tools, origin) => {
  const target = await targetOf(tools, origin, t('Add a Measure'));
  if (!target) return;
  const { uri, initiative } = target.entry;
  const draft = await askInTurn(t('Add a Measure'), empty, questionsOf(initiative));
  if (!draft) return;
  const written = await tools.writer.edit(uri, snapshot => planMeasure(snapshot, measureOf(draft)));
  tellWritten(written, t('Added: {measure}', { measure: draft.name }));
};

function questionsOf({ measures }: Initiative): Question<Draft>[] {
  return [
    textAs('name', {
      prompt: t('What is measured? Something that shows whether it got better.'),
      placeholder: t('Median CI time'),
      judge: name => {
        if (name === '') return { severity: 'error', says: t('A measure needs a name.') };
        const isTaken = measures.some(measure => measure.name === name);
        return isTaken ? { severity: 'error', says: t('There is a measure “{name}” already.', { name }) } : undefined;
      },
    }),
    textAs('unit', { prompt: t('In which unit? It may be left empty.'), placeholder: 'min' }),
    number('baseline'),
    day('measuredOn', pastDay(t('When was that measured?')), ({ baseline }) => baseline !== ''),
    number('target'),
    day('due', dueDay(), ({ target }) => target !== ''),
    number('limit', ({ target }) => target === ''),
    better,
  ];
}

type Applies = (draft: Draft) => boolean;

type Level = 'baseline' | 'target' | 'limit';

/** What each number is called, and how it is asked for. */
const levels: Readonly<Record<Level, { readonly title: Sentence; readonly asks: (draft: Draft) => string }>> = {
  baseline: {
    title: sentence('baseline'),
    asks: ({ name, unit }) =>
      unit
        ? t('{name}, in {unit}: where does it stand now? Leave it empty if nobody knows yet.', { name, unit })
        : t('{name}: where does it stand now? Leave it empty if nobody knows yet.', { name }),
  },
  target: {
    title: sentence('target'),
    asks: ({ name, unit }) =>
      unit
        ? t('{name}, in {unit}: where is it to be? Leave it empty for one that must only not get worse.', {
            name,
            unit,
          })
        : t('{name}: where is it to be? Leave it empty for one that must only not get worse.', { name }),
  },
  limit: {
    title: sentence('limit'),
    asks: ({ name, unit }) =>
      unit
        ? t('{name}, in {unit}: what must it not get worse than? It may be left empty.', { name, unit })
        : t('{name}: what must it not get worse than? It may be left empty.', { name }),
  },
};

function number(key: Level, applies: Applies = () => true): Question<Draft> {
  const { title, asks } = levels[key];
  return {
    applies,
    ask: async (draft, place) =>
      givenAs(
        await askText(
          { ...place, title: t('{title}: {level}', { title: place.title, level: t(title) }) },
          {
            prompt: asks(draft),
            value: draft[key],
            judge: typed => remarkOnAmount(typed, draft.unit),
          },
        ),
        given => ({ ...draft, [key]: given }),
      ),
  };
}

/** Asked where the numbers do not tell. */
const better: Question<Draft> = {
  applies: draft => lacksDirection(measureOf({ ...draft, better: '' })),
  ask: async (draft, place) =>
    givenAs(
      await askChoice<Better>(place, t('{draft}: which way is better?', { draft: draft.name }), [
        { value: 'lower', label: t('Lower'), detail: t('It must not rise above its limit') },
        { value: 'higher', label: t('Higher'), detail: t('It must not fall below its limit') },
      ]),
      given => ({ ...draft, better: given }),
    ),
};

function day(key: 'measuredOn' | 'due', question: DayQuestion, applies: Applies): Question<Draft> {
  return {
    applies,
    ask: async (draft, place) => givenAs(await askDay(place, question), on => ({ ...draft, [key]: on })),
  };
}

function measureOf({ name, unit, baseline, measuredOn, target, due, limit, better }: Draft): NewMeasure {
  const [from, to, most] = [baseline, target, target ? '' : limit].map(typed => {
    const amount = amountIn(unit, typed, env.language);
    return amount.kind === 'amount' ? amount.value : undefined;
  });
  const measure: NewMeasure = {
    name,
    ...(unit && { unit }),
    ...(most !== undefined && { role: 'balancing', limit: most }),
    ...(from !== undefined && { baseline: { value: from, ...(measuredOn && { on: measuredOn }) } }),
    ...(to !== undefined && { target: { value: to, ...(due && { on: due }) } }),
  };
  return better && lacksDirection(measure) ? { ...measure, better } : measure;
}

/** A limit on the baseline leaves room on neither side. */
function lacksDirection(measure: NewMeasure): boolean {
  return measure.limit !== undefined && !betterOf(measure);
}

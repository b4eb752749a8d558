import { t } from '../../core/base/words.ts';
import {
  type Conclusion,
  conclusionInWords,
  type Experiment,
  isConcluded,
  planConclusion,
  planTry,
} from '../../core/initiative/experiment.ts';
import { conclusionOptions } from '../../core/initiative/vocabulary/experiment-keys.ts';
import { tellWritten } from '../acts/tell.ts';
import { author } from '../host/author.ts';
import { today } from '../host/day.ts';
import { inform } from '../host/notify.ts';
import { askChoice, choicesOf } from '../questions/choice.ts';
import { askDay, daysToCome, ifPast } from '../questions/day.ts';
import { askInTurn, givenAs, type Question } from '../questions/series.ts';
import { askText, type Remark, textAs } from '../questions/text.ts';
import { targetOf } from './target.ts';
import type { Command } from './tools.ts';

/** Something to try, as it is typed; what is left empty is not written. */
interface Trial {
  readonly obstacle: string;
  readonly change: string;
  readonly expect: string;
  readonly seen: string;
}

/** Asks for one small change against one obstacle, for what is expected of it, and when that can be seen. */
export const tryOut: Command = async (tools, origin) => {
  const title = t('Try Something');
  const target = await targetOf(tools, origin, title);
  if (!target) return;
  const empty: Trial = { obstacle: '', change: '', expect: '', seen: '' };
  const trial = await askInTurn(title, empty, questions());
  if (!trial) return;
  const by = await author();
  const experiment = {
    on: today(),
    try: trial.change,
    expect: trial.expect,
    ...(trial.obstacle && { obstacle: trial.obstacle }),
    ...(by && { by }),
    ...(trial.seen && { seen: trial.seen }),
  };
  const written = await tools.writer.edit(target.entry.uri, snapshot => planTry(snapshot, experiment));
  tellWritten(written, t('“{change}” is tried.', { change: trial.change }));
};

function questions(): Question<Trial>[] {
  return [
    textAs('obstacle', {
      prompt: t('What is in the way? One thing at a time; it may be left empty.'),
      placeholder: t('slow install'),
    }),
    textAs('change', {
      prompt: t('What is the one small change that you try?'),
      placeholder: t('remote cache'),
      judge: orElse(t('It is not said what is tried.')),
    }),
    textAs('expect', {
      prompt: t('What do you expect to see if it works?'),
      placeholder: t('install under a minute'),
      judge: orElse(t('Without an expectation, nothing can be learned from it.')),
    }),
    lookingDay,
  ];
}

/** What is said where nothing is typed. */
function orElse(says: string): (typed: string) => Remark | undefined {
  return typed => (typed === '' ? { severity: 'error', says } : undefined);
}

const lookingDay: Question<Trial> = {
  ask: async (trial, place) =>
    givenAs(
      await askDay(place, {
        placeholder: t('When can you see what came of it? Choose a day, or type one as YYYY-MM-DD.'),
        days: daysToCome(),
        warn: ifPast,
      }),
      seen => ({ ...trial, seen }),
    ),
};

/** What came of something that was tried, as far as it is told. */
interface Told {
  readonly experiment: Experiment | undefined;
  readonly got: string;
  readonly becomes?: Conclusion['then'];
}

/** Asks what was seen, beside what was expected, and what becomes of the change. Where it is adjusted, the next one may be tried at once. */
export const conclude: Command = async (tools, origin) => {
  const title = t('Say What Happened');
  const target = await targetOf(tools, origin, title);
  if (!target) return;
  const { uri, initiative } = target.entry;
  const open = initiative.experiments.filter(experiment => !isConcluded(experiment));
  const [first, ...others] = open;
  const another = { title: t('Try Something…') };
  if (!first) {
    const chosen = await inform(t('Nothing is being tried in “{title}”.', { title: initiative.title }), another);
    if (chosen === another) await tryOut(tools, { kind: 'named', uri });
    return;
  }
  const start: Told = { experiment: others.length > 0 ? undefined : first, got: '' };
  const told = await askInTurn(title, start, [...(others.length > 0 ? [which(open)] : []), result, fate]);
  if (!told?.experiment || !told.becomes) return;
  const { experiment, got, becomes: then } = told;
  const conclusion: Conclusion = { got, then, seen: today(), try: experiment.try };
  const written = await tools.writer.edit(uri, snapshot => planConclusion(snapshot, conclusion));
  tellWritten(written, t('What came of it is noted.'));
  if (then !== 'adjusted' || written.kind === 'refused') return;
  const chosen = await inform(t('What came of it is noted. What is tried next?'), another);
  if (chosen === another) await tryOut(tools, { kind: 'named', uri });
};

function which(open: readonly Experiment[]): Question<Told> {
  return {
    ask: async (told, place) =>
      givenAs(
        await askChoice(
          place,
          t('What came of which one?'),
          open.map(experiment => ({
            value: experiment,
            label: experiment.try,
            ...(experiment.expect !== undefined && { detail: expected(experiment.expect) }),
          })),
        ),
        experiment => ({ ...told, experiment }),
      ),
  };
}

const result: Question<Told> = {
  ask: async (told, place) => {
    const { try: change = '', expect } = told.experiment ?? {};
    const question = t('“{change}”: what did you see?', { change });
    return givenAs(
      await askText(place, {
        prompt: expect === undefined ? question : t('{question} {expected}', { question, expected: expected(expect) }),
        value: told.got,
        judge: orElse(t('It is not said what was seen.')),
      }),
      got => ({ ...told, got }),
    );
  },
};

function expected(expect: string): string {
  return t('Expected: {expect}', { expect });
}

const fate: Question<Told> = {
  ask: async (told, place) =>
    givenAs(
      await askChoice(place, t('What becomes of it?'), choicesOf(conclusionOptions, conclusionInWords)),
      becomes => ({ ...told, becomes }),
    ),
};

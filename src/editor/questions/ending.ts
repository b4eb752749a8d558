import { env, QuickPickItemKind } from 'vscode';
import { allOf, t } from '../../core/base/words.ts';
import { doersOf, isDoer, othersIn } from '../../core/initiative/doers.ts';
import { type Claim, type Initiative, type Measure, verdicts } from '../../core/initiative/initiative.ts';
import { verdictOptions } from '../../core/initiative/vocabulary/options.ts';
import { type Judgement, judgementOf } from '../../core/measures/judge/judgement.ts';
import { mayBeChance, type Reason, reasonInWords } from '../../core/measures/judge/reason.ts';
import { verdictInWords } from '../../core/measures/judge/verdict.ts';
import { readingInWords } from '../../core/measures/typed.ts';
import type { Model } from '../../core/model/model.ts';
import { today } from '../host/day.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import { askChoice, type Choice } from './choice.ts';
import { askPerson } from './person.ts';
import { askInTurn, givenAs, type Question } from './series.ts';
import { askText } from './text.ts';

/** How a person ends an initiative: as it is judged, otherwise, or not before it is measured. */
export type Ended =
  | { readonly kind: 'as-judged'; readonly confirmed?: string }
  | { readonly kind: 'otherwise'; readonly claim: Claim }
  | { readonly kind: 'measure-first' };

interface Known {
  readonly way: Ended['kind'] | 'confirmed';
  readonly by: string;
  readonly value?: Claim['value'];
  readonly why: string;
}

/** Shows what the readings say of an initiative, and asks how it ends; nothing where the question is left. */
export async function askEnding({ initiative, model }: InitiativeEntry): Promise<Ended | undefined> {
  const judgement = judgementOf(initiative, model, { today: today(), locale: env.language });
  const start: Known = { way: 'as-judged', why: '', by: '' };
  const known = await askInTurn(t('Complete: {title}', { title: initiative.title }), start, [
    way(judgement, initiative, model),
    confirmer(initiative, model),
    verdict(judgement),
    why,
  ]);
  if (!known) return undefined;
  const { way: kind, value } = known;
  if (kind === 'confirmed') return { kind: 'as-judged', confirmed: known.by };
  if (kind !== 'otherwise') return { kind };
  return value && { kind, claim: { value, ...(known.why && { why: known.why }) } };
}

function way(judgement: Judgement, initiative: Initiative, model: Model): Question<Known> {
  const { measures } = initiative;
  const { value, reasons } = judgement;
  const unread = reasons.filter(({ kind }) => kind === 'unread' || kind === 'unwatched');
  const nameOf = ({ measure }: Reason) => measures.find(({ index }) => index === measure)?.name;
  const items: Choice<Known['way']>[] = [
    {
      value: 'as-judged',
      label: t('Complete: {verdict}', { verdict: verdictInWords(value) }),
      detail: groundOf(judgement),
    },
    ...(canBeConfirmed(judgement, initiative)
      ? [
          {
            value: 'confirmed' as const,
            label: t('Complete, and say who has seen it…'),
            detail: seenBy(doersOf(initiative, model)),
          },
        ]
      : []),
    {
      value: 'otherwise',
      label: t('Complete, but say otherwise…'),
      detail: t('With the reason. The verdict that the readings give stays to be seen beside it.'),
    },
    ...(unread.length > 0
      ? [
          {
            value: 'measure-first' as const,
            label: t('Record a reading first…'),
            detail: t('Not read since action began: {measures}', { measures: unread.map(nameOf).join(', ') }),
          },
        ]
      : []),
    { label: t('Why'), kind: QuickPickItemKind.Separator },
    ...reasons.map(reason => reasonItem(reason, measures)),
  ];
  return {
    // Mostly it is the only question, so it counts none.
    ask: async (known, place) =>
      givenAs(await askChoice({ ...place, totalSteps: 1 }, t('Did we get there?'), items), chosen => ({
        ...known,
        way: chosen,
      })),
  };
}

function seenBy(doers: readonly string[]): string {
  return doers.length > 0
    ? t('Somebody besides {doers}, who did the work.', { doers: allOf(doers) })
    : t('Somebody besides those who did the work.');
}

/** Whoever improves their own work has nobody to ask, and where nothing got better there is nothing to be seen. */
function canBeConfirmed({ value }: Judgement, { confirmed, level }: Initiative): boolean {
  return !confirmed && level !== 'individual' && (value === 'met' || value === 'partly-met');
}

/** Whoever did the work hopes to see it: another pair of eyes is asked for. */
function confirmer(initiative: Initiative, model: Model): Question<Known> {
  const objection = (name: string) =>
    isDoer(name, initiative, model) ? t('{name} did the work: who else has seen it?', { name }) : undefined;
  return {
    applies: ({ way }) => way === 'confirmed',
    ask: async (known, place) =>
      givenAs(
        await askPerson(place, t('Who has seen the difference?'), othersIn(initiative, model), objection),
        by => ({ ...known, by }),
      ),
  };
}

/** On what a judgement rests. */
function groundOf({ derived, claimed, disagrees, reasons }: Judgement): string {
  const told = { derived: verdictInWords(derived), why: claimed?.why ?? '' };
  if (disagrees)
    return told.why
      ? t('As the file says: {why}. The readings say: {derived}.', told)
      : t('As the file says. The readings say: {derived}.', told);
  if (derived === 'unmeasured') return t('That it helped will be an opinion.');
  return reasons.some(mayBeChance) ? t('As the readings say, though it may be chance.') : t('As the readings say.');
}

/** A row cuts off what is too long for it: what decides is told first, and the sentence below it. */
function reasonItem(reason: Reason, measures: readonly Measure[]): Choice<never> {
  const measure = measures.find(({ index }) => index === reason.measure);
  if (!measure || !reason.reading) return { icon: 'info', label: reason.says };
  const reading = readingInWords(reason.reading, measure, env.language);
  return {
    icon: 'info',
    label: t('{measure}: {reading}', { measure: measure.name, reading }),
    detail: reasonInWords(reason),
  };
}

function meaningOf(value: Claim['value']): string {
  const option = verdictOptions.find(({ name }) => name === value);
  return option ? t(option.meaning) : '';
}

function verdict({ derived }: Judgement): Question<Known> {
  const items = verdicts.map(
    (value): Choice<Claim['value']> => ({
      value,
      label: verdictInWords(value),
      detail: meaningOf(value),
      ...(value === derived && { description: t('as the readings say') }),
    }),
  );
  return {
    applies: ({ way }) => way === 'otherwise',
    ask: async (known, place) =>
      givenAs(await askChoice(place, t('What came of it?'), items), value => ({ ...known, value })),
  };
}

const why: Question<Known> = {
  applies: ({ way }) => way === 'otherwise',
  ask: async (known, place) =>
    givenAs(
      await askText(place, {
        prompt: t('Why, when the readings say otherwise? It goes into the file, for those who read it in a year.'),
        placeholder: t('the last week was a holiday'),
        value: known.why,
      }),
      text => ({ ...known, why: text }),
    ),
};

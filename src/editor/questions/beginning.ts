import { env, QuickPickItemKind } from 'vscode';
import { amountIn } from '../../core/base/amount-in.ts';
import { t } from '../../core/base/words.ts';
import { type Beginning, type NextTarget, type Turn, turnsOf } from '../../core/initiative/cycle.ts';
import { targetInWords } from '../../core/initiative/target.ts';
import { judgementOf } from '../../core/measures/judge/judgement.ts';
import { verdictInWords } from '../../core/measures/judge/verdict.ts';
import { readingInWords } from '../../core/measures/typed.ts';
import { today } from '../host/day.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import { remarkOnAmount } from './amount.ts';
import { askChoice, type Choice } from './choice.ts';
import { askDay, dueDay } from './day.ts';
import { askInTurn, givenAs, type Question } from './series.ts';
import { askText } from './text.ts';

interface Known {
  readonly headings: boolean;
  /** By the places of their measures, as they are typed. */
  readonly targets: Readonly<Record<number, { readonly value: string; readonly on: string }>>;
}

/**
 * Shows what the next cycle of an initiative keeps and what begins anew, and asks what is agreed on for it; nothing where
 * a question is left. `hasText` tells whether there are sections that could be divided.
 */
export async function askBeginning(entry: InitiativeEntry, hasText: boolean): Promise<Beginning | undefined> {
  const { initiative } = entry;
  const cycle = initiative.cycle + 1;
  const turns = turnsOf(initiative, today());
  const known = await askInTurn<Known>(
    t('Cycle {cycle}: {title}', { cycle, title: initiative.title }),
    { headings: hasText, targets: {} },
    [
      way(entry, turns, hasText),
      ...turns.filter(({ takesTarget }) => takesTarget).flatMap(turn => [value(turn, cycle), due(turn)]),
    ],
  );
  return known && { headings: known.headings, targets: turns.flatMap(turn => agreedIn(known, turn)) };
}

function way(entry: InitiativeEntry, turns: readonly Turn[], hasText: boolean): Question<Known> {
  const cycle = entry.initiative.cycle + 1;
  const items: Choice<boolean>[] = [
    ...(hasText
      ? [
          {
            value: true,
            label: t('Begin cycle {cycle}, with a heading for it in each section', { cycle }),
            detail: t(
              'What is written and ticked so far stays above “Cycle {cycle}”, and does not count as done now.',
              {
                cycle,
              },
            ),
          },
        ]
      : []),
    {
      value: false,
      label: t('Begin cycle {cycle}', { cycle }),
      detail: t('The sections stay as they are, with what is ticked in them.'),
    },
    { label: t('Kept'), kind: QuickPickItemKind.Separator },
    ...kept(entry, turns),
    { label: t('Begins anew'), kind: QuickPickItemKind.Separator },
    ...anew(entry, turns),
  ];
  return {
    ask: async (known, place) =>
      givenAs(await askChoice(place, t('How does cycle {cycle} begin?', { cycle }), items), headings => ({
        ...known,
        headings,
      })),
  };
}

function kept({ initiative, model }: InitiativeEntry, turns: readonly Turn[]): Choice<never>[] {
  const { value } = judgementOf(initiative, model, { today: today(), locale: env.language });
  return [
    {
      icon: 'history',
      label: t('Cycle {cycle}: {verdict}', { cycle: initiative.cycle, verdict: verdictInWords(value) }),
      description: t('stays in the file, with its numbers'),
    },
    ...turns.flatMap(({ measure, reading, over }): Choice<never>[] => [
      reading
        ? {
            icon: 'graph-line',
            label: t('{measure}: {reading}', {
              measure: measure.name,
              reading: readingInWords(reading, measure, env.language),
            }),
            description: t('becomes the baseline'),
          }
        : { icon: 'graph-line', label: measure.name, description: t('has no reading: its baseline stays') },
      ...(measure.target && !over
        ? [{ icon: 'target', label: aim(measure), description: t('is still to be reached: it stays') }]
        : []),
    ]),
  ];
}

function anew({ model }: InitiativeEntry, turns: readonly Turn[]): Choice<never>[] {
  return [
    {
      icon: 'circle-large',
      label: t('All steps, from {first} on', { first: model.steps[0]?.label ?? '' }),
    },
    ...turns.flatMap(({ measure, over }): Choice<never>[] =>
      over
        ? [
            {
              icon: 'target',
              label: aim(measure),
              description: over === 'met' ? t('was met: agree on the next one') : t('is past: agree on the next one'),
            },
          ]
        : [],
    ),
  ];
}

function aim({ name, target, unit }: Turn['measure']): string {
  return t('{measure}: target {target}', { measure: name, target: targetInWords(target ?? {}, unit, env.language) });
}

function value({ measure, reading }: Turn, cycle: number): Question<Known> {
  const { name, unit, index } = measure;
  const prompt = reading
    ? t('{measure} is at {reading}. Where is it to be in cycle {cycle}? Leave it empty to agree on it later.', {
        measure: name,
        reading: readingInWords(reading, measure, env.language),
        cycle,
      })
    : t('{measure}: where is it to be in cycle {cycle}? Leave it empty to agree on it later.', {
        measure: name,
        cycle,
      });
  return {
    ask: async (known, place) => {
      const before = known.targets[index];
      const judge = (typed: string) => remarkOnAmount(typed, unit);
      return givenAs(await askText(place, { prompt, value: before?.value ?? '', judge }), value => ({
        ...known,
        targets: { ...known.targets, [index]: { on: '', ...before, value } },
      }));
    },
  };
}

function due({ measure: { index } }: Turn): Question<Known> {
  return {
    applies: ({ targets }) => Boolean(targets[index]?.value),
    ask: async (known, place) =>
      givenAs(await askDay(place, dueDay()), on => ({
        ...known,
        targets: { ...known.targets, [index]: { value: '', ...known.targets[index], on } },
      })),
  };
}

function agreedIn({ targets }: Known, { measure: { index, unit } }: Turn): NextTarget[] {
  const typed = targets[index];
  const amount = typed?.value ? amountIn(unit, typed.value, env.language) : undefined;
  return typed && amount?.kind === 'amount'
    ? [{ measure: index, value: amount.value, ...(typed.on && { on: typed.on }) }]
    : [];
}

import { env, QuickPickItemKind } from 'vscode';
import { type Claim, type Initiative, verdicts } from '../../core/initiative/initiative.ts';
import { verdictOptions } from '../../core/initiative/vocabulary/options.ts';
import { evidenceInWords } from '../../core/measures/judge/evidence.ts';
import { type Judgement, judgementOf } from '../../core/measures/judge/judgement.ts';
import { mayBeChance, type Reason } from '../../core/measures/judge/reason.ts';
import { verdictWords } from '../../core/measures/judge/verdict.ts';
import { today } from '../host/day.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import { askChoice, type Choice } from './choice.ts';
import { askInTurn, givenAs, type Question } from './series.ts';
import { askText } from './text.ts';

/** How a person ends an initiative: as it is judged, otherwise, or not before it is measured. */
export type Ended =
  | { readonly kind: 'as-judged' }
  | { readonly kind: 'otherwise'; readonly claim: Claim }
  | { readonly kind: 'measure-first' };

interface Known {
  readonly way: Ended['kind'];
  readonly value?: Claim['value'];
  readonly why: string;
}

/** Shows what the readings say of an initiative, and asks how it ends; nothing where the question is left. */
export async function askEnding({ initiative, model }: InitiativeEntry): Promise<Ended | undefined> {
  const judgement = judgementOf(initiative, model, { today: today(), locale: env.language });
  const start: Known = { way: 'as-judged', why: '' };
  const known = await askInTurn(`Complete: ${initiative.title}`, start, [
    way(judgement, initiative),
    verdict(judgement),
    why,
  ]);
  if (!known) return undefined;
  const { way: kind, value } = known;
  if (kind !== 'otherwise') return { kind };
  return value && { kind, claim: { value, ...(known.why && { why: known.why }) } };
}

function way(judgement: Judgement, { measures }: Initiative): Question<Known> {
  const { value, reasons } = judgement;
  const unread = reasons.filter(({ kind }) => kind === 'unread' || kind === 'unwatched');
  const nameOf = ({ measure }: Reason) => measures.find(({ index }) => index === measure)?.name;
  const items: Choice<Known['way']>[] = [
    { value: 'as-judged', label: `Complete: ${verdictWords[value]}`, detail: groundOf(judgement) },
    {
      value: 'otherwise',
      label: 'Complete, but say otherwise…',
      detail: 'With the reason. The verdict that the readings give stays to be seen beside it.',
    },
    ...(unread.length > 0
      ? [
          {
            value: 'measure-first' as const,
            label: 'Record a reading first…',
            detail: `Not read since action began: ${unread.map(nameOf).join(', ')}`,
          },
        ]
      : []),
    { label: 'Why', kind: QuickPickItemKind.Separator },
    ...reasons.map(reasonItem),
  ];
  return {
    // Mostly it is the only question, so it counts none.
    ask: async (known, place) =>
      givenAs(await askChoice({ ...place, totalSteps: 1 }, 'Did we get there?', items), chosen => ({
        ...known,
        way: chosen,
      })),
  };
}

/** On what a judgement rests. */
function groundOf({ derived, claimed, disagrees, reasons }: Judgement): string {
  if (disagrees)
    return `As the file says${claimed?.why ? `: ${claimed.why}` : ''}. The readings say: ${verdictWords[derived]}.`;
  if (derived === 'unmeasured') return 'That it helped will be an opinion.';
  return `As the readings say${reasons.some(mayBeChance) ? ', though it may be chance' : ''}.`;
}

/** A row cuts off what is too long for it: the second half of a sentence, and what it rests on, get a row of their own. */
function reasonItem({ says, evidence }: Reason): Choice<never> {
  const [label = says, ...rest] = says.split('; ');
  const detail = [rest.join('; '), evidence && evidenceInWords(evidence)].filter(Boolean).join(' ');
  return { icon: 'info', label, ...(detail && { detail }) };
}

function verdict({ derived }: Judgement): Question<Known> {
  const items = verdicts.map(
    (value): Choice<Claim['value']> => ({
      value,
      label: verdictWords[value],
      detail: verdictOptions.find(({ name }) => name === value)?.meaning ?? '',
      ...(value === derived && { description: 'as the readings say' }),
    }),
  );
  return {
    applies: ({ way }) => way === 'otherwise',
    ask: async (known, place) =>
      givenAs(await askChoice(place, 'What came of it?', items), value => ({ ...known, value })),
  };
}

const why: Question<Known> = {
  applies: ({ way }) => way === 'otherwise',
  ask: async (known, place) =>
    givenAs(
      await askText(place, {
        prompt: 'Why, when the readings say otherwise? It goes into the file, for those who read it in a year.',
        placeholder: 'the last week was a holiday',
        value: known.why,
      }),
      text => ({ ...known, why: text }),
    ),
};

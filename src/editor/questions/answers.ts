import { t } from '../../core/base/words.ts';
import { type Move, type MoveKind, parameterOf, rowOf, toldOf } from '../../core/model/move.ts';
import type { MoveWords, ParameterName } from '../../core/model/move-table.ts';
import { askDay, type DayQuestion, daysToCome } from './day.ts';
import { askPerson } from './person.ts';
import { type Answer, askInTurn, givenAs, type Place, type Question } from './series.ts';
import { askText } from './text.ts';

/** What answers can be chosen from without typing. */
export interface Offered {
  readonly people: () => readonly string[];
  /** When it is looked at next, as its rhythm proposes. */
  readonly next?: { readonly on: string; readonly label: string };
}

/** Asks for all that a move takes and is not told yet, one after the other; nothing where a question is left. */
export function askAnswers(move: Move, { label, detail }: MoveWords, offered: Offered): Promise<Move | undefined> {
  const { takes, asks } = rowOf(move.kind);
  const askFor = (name: ParameterName, before: string, place: Place): Promise<Answer<string>> => {
    const { type, asks, hint } = parameterOf(name);
    const question = asks ? t(asks) : '';
    const prompt = place.isFirst ? t('{detail} {question}', { detail, question }) : question;
    if (type === 'person') return askPerson(place, prompt, offered.people());
    if (type === 'day') return askDay(place, { placeholder: prompt, days: daysFor(move.kind, name, offered) });
    return askText(place, { prompt, value: before, ...(hint && { placeholder: t(hint) }) });
  };
  const open = asks ? [] : takes.filter(name => toldOf(move)[name] === undefined);
  const questions = open.map(
    (name): Question<Move> => ({
      ask: async (known, place) => {
        const before = String(toldOf(known)[name] ?? '');
        return givenAs(await askFor(name, before, place), value => ({ ...known, [name]: value }));
      },
    }),
  );
  return askInTurn(label, move, questions);
}

/** The days to come; it may be none where the move can do without. */
function daysFor(kind: MoveKind, name: ParameterName, { next }: Offered): DayQuestion['days'] {
  if (!rowOf(kind).needs?.includes(name)) return daysToCome();
  return [...(next ? [next] : []), ...daysToCome().filter(({ on }) => on !== '')];
}

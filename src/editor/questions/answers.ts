import { t } from '../../core/base/words.ts';
import { type Move, parameterOf, rowOf, toldOf } from '../../core/model/move.ts';
import type { MoveWords, ParameterName } from '../../core/model/move-table.ts';
import { askDay, daysToCome } from './day.ts';
import { askPerson } from './person.ts';
import { type Answer, askInTurn, givenAs, type Place, type Question } from './series.ts';
import { askText } from './text.ts';

/** Asks for all that a move takes, one after the other; nothing where a question is left. */
export function askAnswers(
  move: Move,
  { label, detail }: MoveWords,
  people: () => readonly string[],
): Promise<Move | undefined> {
  const { takes, asks } = rowOf(move.kind);
  const questions = (asks ? [] : takes).map(
    (name): Question<Move> => ({
      ask: async (known, place) => {
        const before = String(toldOf(known)[name] ?? '');
        return givenAs(await askFor(name, before, detail, place, people), value => ({ ...known, [name]: value }));
      },
    }),
  );
  return askInTurn(label, move, questions);
}

function askFor(
  name: ParameterName,
  before: string,
  detail: string,
  place: Place,
  people: () => readonly string[],
): Promise<Answer<string>> {
  const { type, asks, hint } = parameterOf(name);
  const question = asks ? t(asks) : '';
  const prompt = place.isFirst ? t('{detail} {question}', { detail, question }) : question;
  if (type === 'person') return askPerson(place, prompt, people());
  if (type === 'day') return askDay(place, { placeholder: prompt, days: daysToCome() });
  return askText(place, { prompt, value: before, ...(hint && { placeholder: t(hint) }) });
}

import { type InputBox, type QuickInput, QuickInputButtons } from 'vscode';

/** What a question came to. It may be left with Escape, or by the button that leads to the question before it. */
export type Answer<T> =
  | { readonly kind: 'given'; readonly value: T }
  | { readonly kind: 'back' }
  | { readonly kind: 'left' };

/** A question's place in its series, as its title bar shows it. */
export interface Place {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
  readonly isFirst: boolean;
}

/** A question of a series: from what is known before it to what is known after it. */
export interface Question<K> {
  readonly ask: (known: K, place: Place) => Promise<Answer<K>>;
  /** Whether there is something to ask, as far as is known by now. */
  readonly applies?: (known: K) => boolean;
}

/**
 * Asks one question after the other, back and forth; nothing is known when one is left. Who goes back finds what was
 * answered before.
 */
export async function askInTurn<K>(title: string, start: K, questions: readonly Question<K>[]): Promise<K | undefined> {
  let known = start;
  const asked: number[] = [];
  for (let index = 0; index < questions.length; ) {
    const question = questions[index];
    if (question && question.applies?.(known) !== false) {
      const place = { title, step: index + 1, totalSteps: questions.length, isFirst: asked.length === 0 };
      const answer = await question.ask(known, place);
      if (answer.kind === 'left') return undefined;
      if (answer.kind === 'back') {
        index = asked.pop() ?? 0;
        continue;
      }
      known = answer.value;
      asked.push(index);
    }
    index++;
  }
  return known;
}

/** The answer of a question whose value becomes a part of what is known. */
export function givenAs<T, K>(answer: Answer<T>, known: (value: T) => K): Answer<K> {
  return answer.kind === 'given' ? { kind: 'given', value: known(answer.value) } : answer;
}

/** Shows an input until it is answered, left, or gone back from. */
export function show<T>(
  input: QuickInput & Pick<InputBox, 'buttons' | 'onDidTriggerButton'>,
  { title, step, totalSteps, isFirst }: Place,
  listen: (give: (value: T) => void) => void,
): Promise<Answer<T>> {
  return new Promise(resolve => {
    let answer: Answer<T> = { kind: 'left' };
    const close = (given: Answer<T>) => {
      answer = given;
      input.hide();
    };
    input.title = title;
    input.step = totalSteps > 1 ? step : undefined;
    input.totalSteps = totalSteps > 1 ? totalSteps : undefined;
    // Who looks something up in another window has not left the question.
    input.ignoreFocusOut = true;
    input.buttons = isFirst ? [] : [QuickInputButtons.Back];
    input.onDidTriggerButton(() => close({ kind: 'back' }));
    input.onDidHide(() => {
      input.dispose();
      resolve(answer);
    });
    listen(value => close({ kind: 'given', value }));
    input.show();
  });
}

import { InputBoxValidationSeverity, window } from 'vscode';
import { inert } from '../host/inert.ts';
import { type Answer, givenAs, type Place, type Question, show } from './series.ts';

/** What is said of a text while it is typed. Only an error keeps it from being given. */
export interface Remark {
  readonly severity: 'error' | 'warning' | 'information';
  readonly says: string;
}

export interface TextQuestion {
  readonly prompt: string;
  readonly placeholder?: string;
  readonly value?: string;
  readonly judge?: (text: string) => Remark | undefined;
}

const severities: Record<Remark['severity'], InputBoxValidationSeverity> = {
  error: InputBoxValidationSeverity.Error,
  warning: InputBoxValidationSeverity.Warning,
  information: InputBoxValidationSeverity.Info,
};

/** Asks for a line of text, without the blanks around it, and says what is wrong with it as it is typed. */
export function askText(place: Place, { prompt, placeholder, value, judge }: TextQuestion): Promise<Answer<string>> {
  const input = window.createInputBox();
  input.prompt = inert(prompt);
  input.placeholder = placeholder;
  input.value = value ?? '';
  const look = () => {
    const remark = judge?.(input.value.trim());
    input.validationMessage = remark && { message: inert(remark.says), severity: severities[remark.severity] };
    return remark?.severity !== 'error';
  };
  return show(input, place, give => {
    input.onDidChangeValue(look);
    input.onDidAccept(() => {
      if (look()) give(input.value.trim());
    });
  });
}

/** Asks for the text that is known under a key; who comes back to it finds what was typed. */
export function textAs<N extends string, K extends Readonly<Record<N, string>>>(
  key: N,
  question: Omit<TextQuestion, 'value'>,
): Question<K> {
  return {
    ask: async (known, place) =>
      givenAs(await askText(place, { ...question, value: known[key] }), text => ({ ...known, [key]: text })),
  };
}

import type fc from 'fast-check';
import type { Area } from '../area.ts';

/** What an area is given that looks at one text only. */
export interface TextInput {
  readonly text: string;
}

export function textArea(name: string, texts: fc.Arbitrary<string>, check: (text: string) => void): Area<TextInput> {
  return {
    name,
    inputs: texts.map(text => ({ text })),
    check: ({ text }) => check(text),
    text: { of: input => input.text, with: (_, text) => ({ text }) },
  };
}

import type { TextRange } from '../base/edit.ts';
import type { Models } from '../model/models.ts';

/** Something that can be written at a cursor. */
export interface Suggestion {
  readonly kind: 'key' | 'value' | 'date' | 'person' | 'file' | 'step' | 'entry' | 'heading';
  readonly label: string;
  /** A few words beside the label. */
  readonly detail?: string;
  /** Markdown in which every foreign text is escaped; made when somebody looks at it. */
  readonly documentation?: () => string;
  /** A snippet: with stops, and with `$`, `}` and backslashes escaped where they are meant. */
  readonly snippet: string;
  /** What it takes the place of, on one line. */
  readonly at: TextRange;
  /** What typed letters are compared with, where that is not the label. */
  readonly filter?: string;
  /** Whether what comes next is offered at once. */
  readonly goesOn?: boolean;
}

/** What is known around the file: looked up only when a place asks for it. */
export interface World {
  readonly models: Models;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Who is writing, if that is known. */
  readonly me?: string | undefined;
  /** Names that other files use, the most used first. */
  people(): readonly string[];
  /** The other initiatives, by their path from this file. */
  files(): readonly { readonly path: string; readonly title: string }[];
  /** What other files have at a key of the user's own, the most used first. */
  used(key: string): readonly string[];
}

/** A suggestion before its place is known. */
export type Candidate = Omit<Suggestion, 'at' | 'snippet'> & { readonly snippet?: string };

export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A stop of a snippet, and what stands there until somebody writes something else. */
export function stop(number: number, text?: string): string {
  return text === undefined ? `$${number}` : `\${${number}:${escapeSnippet(text)}}`;
}

/** A stop at which one of several words is chosen. */
export function choice(stop: number, words: readonly string[]): string {
  return `\${${stop}|${words.map(word => word.replace(/[\\$},|]/g, '\\$&')).join(',')}|}`;
}

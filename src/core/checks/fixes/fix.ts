import type { TextEdit, TextRange } from '../../base/edit.ts';
import { t } from '../../base/words.ts';
import type { Step } from '../../model/model.ts';
import type { Deed, Move } from '../../model/move.ts';
import type { YamlChange } from '../../yaml/change.ts';
import type { YamlPath } from '../../yaml/tree.ts';
import type { InBlock } from '../place.ts';
import { type Fillable, type Placeholder, placeholder } from './placeholder.ts';

/** What would mend a finding, told without looking at the text: how it is done is planned when somebody asks. */
export interface Fix {
  /** What it does, as an order: “Add an owner”. */
  readonly title: string;
  readonly certainty: Certainty;
  readonly repair: Repair;
}

/**
 * How sure it is that this is what was meant.
 *
 * `certain`: no reader, in no country and with no other intention, could have meant anything else, and nothing that
 * somebody wrote is lost. Only then is it safe to be done without a question, together with all others of the kind.
 * Ask who could see it otherwise: 1,234 is a thousand to one and a decimal to another, 202611 is no day, and what
 * seems to be of no use now may be there for later.
 *
 * `likely` is the first choice, `possible` one of several.
 */
export type Certainty = 'certain' | 'likely' | 'possible';

export type Repair =
  | { readonly kind: 'change'; readonly change: YamlChange<Fillable> }
  /** Several at once: each alone would leave the file worse. */
  | { readonly kind: 'changes'; readonly changes: readonly YamlChange[] }
  | { readonly kind: 'rename'; readonly paths: readonly YamlPath[]; readonly to: string }
  /** Another value at the place of a single one. */
  | { readonly kind: 'replace'; readonly at: InBlock; readonly value: string | number | Placeholder }
  /** Another file for the link that stands at a place. */
  | { readonly kind: 'redirect'; readonly link: TextRange; readonly to: string }
  /** Gives a value that may be written short (`8`) or long (`{ value: 8 }`) one more key. */
  | { readonly kind: 'detail'; readonly path: YamlPath; readonly key: string; readonly value: Fillable }
  /** Of what the move says, `suggested` is only a suggestion. */
  | { readonly kind: 'move'; readonly move: Move; readonly suggested: readonly Suggested[] }
  /** A line at the end of the history. */
  | { readonly kind: 'record'; readonly did: Deed; readonly step?: string }
  /** Puts an entry of the history, as it was read, before another one. */
  | { readonly kind: 'put-before'; readonly index: number; readonly next: number }
  /** Writes under a step's heading, which is added where it is missing. */
  | { readonly kind: 'section'; readonly step: Step; readonly content: readonly Line[] }
  /** Settles the conflict markers in the front matter. */
  | { readonly kind: 'merge' }
  /** Begins a file that a link leads to. */
  | { readonly kind: 'create'; readonly path: string; readonly begun: 'initiative' | 'note' }
  | { readonly kind: 'text'; readonly edit: TextEdit };

/** What of a move may be only a suggestion. */
export type Suggested = 'why' | 'until';

/** A line of markdown: what it begins with, and the suggestion that its writer goes on with. */
export interface Line {
  readonly bullet: string;
  readonly suggestion: string;
}

/** Gives a key of the front matter, or of a map in it, a value. */
export function setKey(title: string, path: YamlPath, value: Fillable, certainty: Certainty = 'likely'): Fix {
  const change: YamlChange<Fillable> = {
    kind: 'set',
    path: path.slice(0, -1),
    entries: [[String(path.at(-1)), value]],
  };
  return { title, certainty, repair: { kind: 'change', change } };
}

/** Adds an item to a list of the front matter. */
export function addTo(title: string, path: YamlPath, item: Fillable, certainty: Certainty = 'likely'): Fix {
  return { title, certainty, repair: { kind: 'change', change: { kind: 'append', path, items: [item] } } };
}

export function changeTo(at: InBlock, value: string | number, certainty: Certainty): Fix {
  return { title: t('Change to “{value}”', { value }), certainty, repair: { kind: 'replace', at, value } };
}

export function renameKey(path: YamlPath, to: string, certainty: Certainty): Fix {
  return renameKeys([path], to, certainty);
}

/** The same key at several places. */
export function renameKeys(paths: readonly YamlPath[], to: string, certainty: Certainty): Fix {
  return { title: t('Change to “{to}”', { to }), certainty, repair: { kind: 'rename', paths, to } };
}

export function makeMove(title: string, move: Move, suggested: readonly Suggested[] = []): Fix {
  return { title, certainty: 'possible', repair: { kind: 'move', move, suggested } };
}

/** What stands for a reason until its writer gives one. */
export const reason = 'the reason';

/** Excepts a file from a check, with a reason. */
export function exceptFrom(id: string): Fix {
  return setKey(
    t('Turn off “{id}” for this file, with a reason', { id }),
    ['ignore', id],
    placeholder(reason),
    'possible',
  );
}

import type { Uri } from 'vscode';
import { type LineRange, Lines } from '../../core/base/lines.ts';
import { detached, withShared } from '../../core/initiative/detached.ts';
import type { Initiative } from '../../core/initiative/initiative.ts';
import type { Snapshot } from '../../core/initiative/snapshot.ts';
import type { Model } from '../../core/model/model.ts';
import type { Models } from '../../core/model/models.ts';
import type { StepState } from '../../core/model/state.ts';
import { LARGEST_FILE, tooLarge } from '../../core/yaml/head.ts';
import { MOST_TOLD, type Problem } from '../../core/yaml/problem.ts';

/** A file of the store: an initiative, or one that is plainly meant as one and cannot be read. */
export type Entry = InitiativeEntry | BrokenEntry;

export interface InitiativeEntry {
  readonly kind: 'initiative';
  readonly uri: Uri;
  readonly initiative: Initiative;
  readonly model: Model;
  readonly problems: readonly PlacedProblem[];
  /** Its title is none, though the rest says that it is an initiative. */
  readonly untitled?: true;
  /** It is as it was read last: what a person is typing cannot be read at this moment. */
  readonly typing?: true;
}

export interface BrokenEntry {
  readonly kind: 'broken';
  readonly uri: Uri;
  readonly problems: readonly PlacedProblem[];
}

/** A problem in lines and characters: the store keeps no text in which an offset would mean something. */
export interface PlacedProblem extends Omit<Problem, 'at' | 'related' | 'misread'>, LineRange {}

/** What a file's text, or its head, makes of a file of a size; nothing where it is no initiative. */
export function readEntry(uri: Uri, { text, read }: Snapshot, size = text.length): Entry | undefined {
  if (read.kind === 'not-an-initiative') return undefined;
  if (size > LARGEST_FILE) return { kind: 'broken', uri, problems: [tooLargeProblem(uri)] };
  const problems = placed(read.problems, text);
  if (read.kind === 'broken') return { kind: 'broken', uri, problems };
  const { initiative, model } = read;
  return {
    kind: 'initiative',
    uri,
    initiative: detached(initiative),
    model,
    problems,
    ...(read.problems.some(isOfTitle) && untitled),
  };
}

/** What is kept of an entry for another window: JSON, with the states and the model by what tells them. */
interface KeptEntry {
  readonly initiative?: Initiative;
  readonly states: readonly (readonly [string, StepState])[];
  readonly model?: string;
  readonly problems: readonly PlacedProblem[];
  readonly untitled?: true;
}

/** What can be kept of it; nothing where it also depends on other files, or is in the middle of being typed. */
export function keptOf(entry: Entry): KeptEntry | undefined {
  const { problems } = entry;
  if (entry.kind === 'broken') return { problems, states: [] };
  const { initiative, model, untitled, typing } = entry;
  if (typing || initiative.measures.some(({ series }) => series)) return undefined;
  return { initiative, states: [...initiative.states], model: model.id, problems, ...(untitled && { untitled }) };
}

/** The entry of which that was kept; nothing where its model is not known now. */
export function recalled(uri: Uri, kept: unknown, models: Models): Entry | undefined {
  const { initiative, states, model: id, problems, untitled } = kept as KeptEntry;
  if (!initiative) return { kind: 'broken', uri, problems };
  const model = models.find(id);
  if (!model) return undefined;
  return {
    kind: 'initiative',
    uri,
    initiative: withShared(initiative, models.shared(new Map(states))),
    model,
    problems: problems.length > 0 ? problems : none,
    ...(untitled && { untitled }),
  };
}

const untitled = { untitled: true } as const;

function isOfTitle({ severity, about = [] }: Problem): boolean {
  return severity === 'error' && about.some(([key]) => key === 'initiative');
}

/** Whether all that is known of a file is that it is too large to be read. */
export function isTooLarge(entry: Entry): boolean {
  return entry.problems.some(({ id }) => id === 'too-large');
}

function tooLargeProblem({ path }: Uri): PlacedProblem {
  const start = { line: 0, character: 0 };
  const message = tooLarge(path.slice(path.lastIndexOf('/') + 1));
  return { id: 'too-large', severity: 'error', message, start, end: start };
}

const none: readonly PlacedProblem[] = [];

function placed(problems: readonly Problem[], text: string): readonly PlacedProblem[] {
  if (problems.length === 0) return none;
  const lines = new Lines(text);
  const first = problems.slice(0, MOST_TOLD);
  return first.map(({ id, severity, message, at }) => ({ id, severity, message, ...lines.rangeOf(at) }));
}

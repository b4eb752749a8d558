import { refused } from '../base/edit.ts';
import { t } from '../base/words.ts';
import type { Model } from '../model/model.ts';
import type { Models } from '../model/models.ts';
import { cycleHistory, type HistoryEntry, stateAfter } from '../model/standing.ts';
import type { StepState } from '../model/state.ts';
import { type Hunk, readConflicts } from '../yaml/conflict.ts';
import { scanFrontMatter } from '../yaml/front-matter.ts';
import { planChanges } from './change.ts';
import type { Initiative } from './initiative.ts';
import { type Plan, Snapshot } from './snapshot.ts';
import { notUnderstood } from './understood.ts';

/**
 * Plans to settle the conflict markers in the front matter, where it is certain how: the histories of both sides are
 * put together by date, a step is what the history tells last of it, and any other key is taken from the one side that
 * changed it. Refused as a whole where a person has to choose. The markdown below is not looked at.
 */
export function planMerge(snapshot: Snapshot): Plan {
  const { text, models } = snapshot;
  const scan = scanFrontMatter(text);
  const hunks = scan.kind === 'closed' ? readConflicts(scan.block.text) : undefined;
  if (scan.kind !== 'closed' || !hunks || hunks.length === 1) return undecided();
  const [ours, theirs] = (['ours', 'theirs'] as const).map(side => readSide(hunks, side, models));
  if (!ours || !theirs) return undecided();

  const settled: string[] = [];
  for (const hunk of hunks) {
    const lines = hunk.kind === 'common' ? hunk.lines : settle(hunk, keyAt(settled));
    if (!lines) return undecided();
    settled.push(...lines);
  }
  const { start, bodyStart } = scan.block;
  const rest = text.slice(start + scan.block.text.length, bodyStart);
  const block = withStates(settled.join(''), rest, [ours, theirs], models);
  if (block === undefined) return undecided();
  const edits = [{ start, end: start + scan.block.text.length, text: block }];
  return { kind: 'edits', edits, after: snapshot.edited(edits) };
}

function undecided(): Plan {
  return refused(t('The conflict cannot be settled without a choice between its two sides.'));
}

type Side = { readonly initiative: Initiative; readonly model: Model };

function readSide(hunks: readonly Hunk[], side: 'ours' | 'theirs', models: Models): Side | undefined {
  const block = hunks.flatMap(hunk => (hunk.kind === 'common' ? hunk.lines : hunk[side])).join('');
  const { read } = new Snapshot(`---\n${block}---\n`, models);
  // States and histories are put together from what both sides were understood to say.
  return read.kind === 'initiative' && notUnderstood(read, merged) === undefined ? read : undefined;
}

const merged = [['model'], ['cycle'], ['steps'], ['history']];

/** The lines of a conflict that are right; nothing where two keys were changed in two ways. */
function settle(hunk: Extract<Hunk, { kind: 'conflict' }>, key: string): readonly string[] | undefined {
  const { ours, theirs, base } = hunk;
  if (base && same(ours, base)) return theirs;
  if (base && same(theirs, base)) return ours;
  const [left, right] = [byKey(ours, key), byKey(theirs, key)];
  if (!same([...left.keys()], [...right.keys()])) return undefined;
  const lines: string[] = [];
  for (const [name, own] of left) {
    const other = right.get(name) ?? [];
    if (same(own, other) || name === 'steps') lines.push(...own);
    else if (name === 'history') lines.push(...together(own, other));
    else return undefined;
  }
  return lines;
}

/** The key of the top level that a line below would belong to. */
function keyAt(lines: readonly string[]): string {
  return nameOf(lines.findLast(line => nameOf(line) !== undefined) ?? '') ?? '';
}

function nameOf(line: string): string | undefined {
  return /^["']?([^\s#"'-][^:"']*)["']?:(?=\s|$)/.exec(line)?.[1];
}

function byKey(lines: readonly string[], first: string): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  let name = first;
  for (const line of lines) {
    name = nameOf(line) ?? name;
    parts.set(name, [...(parts.get(name) ?? []), line]);
  }
  return parts;
}

/** The entries of both sides by date; those of one date, and those without, stay in the order in which they stand. */
function together(ours: readonly string[], theirs: readonly string[]): string[] {
  const [left, right] = [entriesOf(ours), entriesOf(theirs)];
  const texts = new Set(left.map(({ text }) => text.trim()));
  const added = right.filter(({ text }) => !texts.has(text.trim()));
  return [...left, ...added].sort((a, b) => a.on.localeCompare(b.on)).map(({ text }) => text);
}

function entriesOf(lines: readonly string[]): { text: string; on: string }[] {
  const entries: { text: string; on: string }[] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    const isEntry = /^\s*-\s/.test(line);
    if (last && !isEntry && last.text !== '' && /^\s/.test(line)) last.text += line;
    else entries.push({ text: line, on: isEntry ? (last?.on ?? '') : '' });
    const entry = entries.at(-1);
    const on = /\bon["']?:\s*["']?(\d{4}-\d{2}-\d{2})/.exec(line)?.[1];
    if (entry && on) entry.on = on;
  }
  return entries;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

/** The block with the states of both sides; nothing where it does not read as both sides together do. */
function withStates(block: string, rest: string, sides: readonly Side[], models: Models): string | undefined {
  const snapshot = new Snapshot(`---\n${block}${rest}`, models);
  const { read } = snapshot;
  if (read.kind !== 'initiative') return undefined;
  const { history } = read.initiative;
  if (!holdsAll(history, sides) || !isOfOneCycle(history, sides)) return undefined;
  const entries = read.model.steps.flatMap(({ id }): [string, StepState][] => {
    const states = sides.map(({ initiative }) => initiative.states.get(id));
    const state = stateOfBoth(states, cycleHistory(read.initiative), id);
    return state === undefined || state === read.initiative.states.get(id) ? [] : [[id, state]];
  });
  if (entries.length === 0) return block;
  const planned = planChanges(snapshot, () => [{ kind: 'set', path: ['steps'], entries }]);
  if (planned.kind === 'refused') return undefined;
  return planned.after.text.slice('---\n'.length, -rest.length || undefined);
}

/** Where the sides differ, what the history of both tells last; else the one that is further on. */
function stateOfBoth(
  states: readonly (StepState | undefined)[],
  history: readonly HistoryEntry[],
  step: string,
): StepState | undefined {
  const [ours, theirs] = states;
  if (ours === theirs) return ours;
  const told = history.findLast(entry => entry.step === step && stateAfter[entry.did]);
  const further = (['done', 'skipped', 'active', 'not-started'] as const).find(state => states.includes(state));
  return told ? stateAfter[told.did] : further;
}

/** Where one side has begun a cycle, what the other one did is of the cycle before it, whatever its date. */
function isOfOneCycle(history: readonly HistoryEntry[], sides: readonly Side[]): boolean {
  const cyclesIn = (entries: readonly HistoryEntry[]) => entries.filter(({ did }) => did === 'next-cycle').length;
  return sides.every(({ initiative }) => cyclesIn(initiative.history) === cyclesIn(history));
}

/** Nothing that either side tells may be lost. */
function holdsAll(history: readonly HistoryEntry[], sides: readonly Side[]): boolean {
  const told = new Set(history.map(entry => JSON.stringify(entry)));
  return sides.every(({ initiative }) => initiative.history.every(entry => told.has(JSON.stringify(entry))));
}

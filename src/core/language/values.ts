import { t } from '../base/words.ts';
import type { ValueKind } from '../initiative/vocabulary/kind.ts';
import { kindAt } from '../initiative/vocabulary/lookup.ts';
import type { Model } from '../model/model.ts';
import { writeFlow } from '../yaml/flow.ts';
import { names, ownKeyCandidates, valueCandidates } from './candidates.ts';
import { type Head, valuesAt } from './head.ts';
import { suggestKeys } from './keys.ts';
import type { Place } from './place.ts';
import { Skeletons } from './skeleton.ts';
import { type Candidate, escapeSnippet, type Suggestion, type World } from './suggestion.ts';

type ValuePlace = Extract<Place, { kind: 'value' }>;
type BelowPlace = Extract<Place, { kind: 'below' }>;

/** What a value may be; it takes the place of what stands there, in the same quotes. */
export function suggestValues(head: Head, place: ValuePlace, world: World, model: Model): readonly Suggestion[] {
  const { path, at } = place;
  const quote = /^["']/.exec(head.text.slice(at.start, at.end))?.[0] as '"' | "'" | undefined;
  const gap = at.start === at.end && /[:,{-]/.test(head.text[at.start - 1] ?? '') ? ' ' : '';
  return unused(head, path, valuesFor(place, kindAt(path), world, model)).map(({ snippet, ...candidate }) => ({
    ...candidate,
    at,
    snippet: `${snippet?.startsWith('\n') ? '' : gap}${snippet ?? escapeSnippet(writeFlow(candidate.label, quote))}`,
    ...(quote && { filter: `${quote}${candidate.filter ?? candidate.label}` }),
  }));
}

/** What can stand on a new line below a key. */
export function suggestBelow(head: Head, place: BelowPlace, world: World, model: Model): readonly Suggestion[] {
  const { path, at } = place;
  const kind = kindAt(path);
  const value = kind?.kind === 'series' ? kind.items : kind;
  if (value?.kind !== 'list') return suggestKeys(head, { map: path, at, style: 'block', colon: false }, world, model);
  return unused(head, [...path, 0], itemsOf(value.of, world, model)).map(({ snippet, ...candidate }) => ({
    ...candidate,
    at,
    snippet: `- ${snippet ?? escapeSnippet(writeFlow(candidate.label))}`,
    filter: `- ${candidate.filter ?? candidate.label}`,
  }));
}

function valuesFor(place: ValuePlace, value: ValueKind | undefined, world: World, model: Model): readonly Candidate[] {
  const { path, style, at } = place;
  const isEmpty = at.start === at.end;
  const inBlock = style === 'block' && isEmpty;
  if (!value) return kindAt(path.slice(0, 1)) || path.length > 2 ? [] : names(world.used(String(path[0])));
  switch (value.kind) {
    case 'series': {
      const snippet = new Skeletons(world, model).flow(value.keys, value.entry);
      const entry: Candidate = { kind: 'entry', label: t(value.entry.label), snippet };
      return [...valuesFor(place, value.items, world, model), ...(isEmpty ? [entry] : [])];
    }
    case 'list': {
      const items = itemsOf(value.of, world, model);
      if (value.of.kind === 'map') return inBlock ? items.map(item => below(`- ${item.snippet}`, item)) : [];
      return isEmpty ? items.map(item => ({ ...item, snippet: `[${textOf(item)}$0]` })) : items;
    }
    case 'states':
    case 'exceptions': {
      const goesOn = value.kind === 'states';
      if (!inBlock) return [];
      return ownKeyCandidates(value, model).map(key => ({ ...below(`${textOf(key)}: `, key), goesOn }));
    }
    case 'map':
      return itemsOf(value, world, model);
    case 'either': {
      const snippet = new Skeletons(world, model).flow(value.keys, value.entry);
      const entry: Candidate = { kind: 'entry', label: t(value.entry.label), snippet };
      return [...valueCandidates(value, world, model), ...(isEmpty ? [entry] : [])];
    }
    default:
      return valueCandidates(value, world, model);
  }
}

/** What an item of a list may be: a new map, or one of the words. */
function itemsOf(of: ValueKind, world: World, model: Model): readonly Candidate[] {
  if (of.kind !== 'map') return valueCandidates(of, world, model);
  return of.entry ? [{ kind: 'entry', label: t(of.entry.label), snippet: new Skeletons(world, model).item(of) }] : [];
}

/** On a line of its own below the key, indented beyond it. */
function below(snippet: string, candidate: Candidate): Candidate {
  return { ...candidate, snippet: `\n  ${snippet.replaceAll('\n', '\n  ')}` };
}

function textOf({ label, snippet }: Candidate): string {
  return snippet ?? escapeSnippet(writeFlow(label));
}

/** A list does not need twice what it has; the item at the place itself is not one that it has. */
function unused(head: Head, path: ValuePlace['path'], candidates: readonly Candidate[]): readonly Candidate[] {
  if (typeof path.at(-1) !== 'number') return candidates;
  const [there] = valuesAt(head, ...path);
  const others = new Set(valuesAt(head, ...path.slice(0, -1)));
  return candidates.filter(({ kind, label }) => kind === 'entry' || label === there || !others.has(label));
}

import type { Key, ValueKind } from '../initiative/vocabulary/kind.ts';
import { keysIn, kindAt } from '../initiative/vocabulary/lookup.ts';
import type { Model } from '../model/model.ts';
import { writeKey } from '../yaml/flow.ts';
import { keyCandidate, ownKeyCandidates } from './candidates.ts';
import { type Head, keysOf } from './head.ts';
import type { Place } from './place.ts';
import { Skeletons } from './skeleton.ts';
import { type Candidate, escapeSnippet, type Suggestion, stop, type World } from './suggestion.ts';

type KeyPlace = Omit<Extract<Place, { kind: 'key' }>, 'kind'>;

/** The keys that a map may have and has not yet, in their customary order. */
export function suggestKeys(head: Head, place: KeyPlace, world: World, model: Model): readonly Suggestion[] {
  const { at, style, colon, map } = place;
  const used = new Set(keysOf(head, map));
  used.delete(head.text.slice(at.start, at.end));
  const gap = /[{,]/.test(head.text[at.start - 1] ?? '') ? ' ' : '';
  return candidatesOf(kindAt(map), style, new Skeletons(world, model), model)
    .filter(({ label }) => !used.has(label))
    .map(candidate => {
      const { snippet = '', goesOn = false, ...rest } = candidate;
      const name = escapeSnippet(writeKey(rest.label));
      return {
        ...rest,
        at,
        snippet: `${gap}${name}${colon ? '' : `: ${snippet}`.replace(/: \n/, ':\n')}`,
        goesOn: goesOn && !colon,
      };
    });
}

function candidatesOf(
  value: ValueKind | undefined,
  style: 'block' | 'flow',
  skeletons: Skeletons,
  model: Model,
): readonly Candidate[] {
  return [
    ...keysIn(value).map((key): Candidate => ({ ...keyCandidate(key), ...after(key, style, skeletons) })),
    ...ownKeyCandidates(value, model).map(candidate => ({ ...candidate, goesOn: value?.kind === 'states' })),
  ];
}

/** What follows a key's colon: the beginning of a longer value, or the list of what it may be. */
function after({ value }: Key, style: 'block' | 'flow', skeletons: Skeletons): Pick<Candidate, 'snippet' | 'goesOn'> {
  switch (value.kind) {
    case 'text':
    case 'number':
    case 'amount':
    case 'reference':
    case 'texts':
      return {};
    case 'range':
      return { snippet: `[${stop(1)}, ${stop(2)}]` };
    case 'states':
    case 'exceptions':
      return style === 'block' ? { snippet: '\n  ', goesOn: true } : {};
    case 'either':
      return value.short.kind === 'one-of' ? { goesOn: true } : { snippet: skeletons.flow(value.keys, value.entry) };
    case 'series':
      return style === 'block' ? listAfter(value.items.of, skeletons) : {};
    case 'list':
      return style === 'block' ? listAfter(value.of, skeletons) : {};
    default:
      return { goesOn: true };
  }
}

function listAfter(of: ValueKind, skeletons: Skeletons): Pick<Candidate, 'snippet' | 'goesOn'> {
  if (of.kind === 'text' || of.kind === 'map')
    return { snippet: `\n  - ${skeletons.item(of).replaceAll('\n', '\n  ')}` };
  return { goesOn: true };
}

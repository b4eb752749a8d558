import { kindAt } from '../initiative/vocabulary/lookup.ts';
import { type Cause, isWelcome } from './cause.ts';
import { type Head, headOf, isInitiative, modelOf } from './head.ts';
import { suggestHeadings } from './headings.ts';
import { suggestKeys } from './keys.ts';
import { suggestOpening } from './opening.ts';
import { type Place, placeAt } from './place.ts';
import type { Suggestion, World } from './suggestion.ts';
import { suggestBelow, suggestValues } from './values.ts';

/**
 * What can be written at an offset of a markdown text, the best first. Nothing in prose, and nothing in files that are
 * no initiatives but what makes them one. The front matter may be as broken as it is while it is written. Never throws.
 */
export function suggest(text: string, offset: number, cause: Cause, world: World): readonly Suggestion[] {
  const head = headOf(text);
  if (cause.kind === 'asked') {
    const opening = suggestOpening(text, offset, head, world);
    if (opening.length > 0) return opening;
  }
  if (!head) return [];
  if (offset > head.at.end) return suggestHeadings(text, offset, head, cause, world);
  const place = placeAt(head, offset);
  if (!place) return [];
  const written = text.slice(place.at.start, offset);
  if (!isInitiative(head)) return suggestMarker(head, place, written, cause, world);
  if (!isWelcome(cause, written) || (isFreeText(place) && !asksForPath(cause))) return [];
  const model = modelOf(head, world.models);
  switch (place.kind) {
    case 'key':
      return suggestKeys(head, place, world, model);
    case 'value':
      return suggestValues(head, place, world, model);
    case 'below':
      return suggestBelow(head, place, world, model);
  }
}

/** Where most people write a text of their own, they are not disturbed. */
function isFreeText(place: Place): boolean {
  return place.kind === 'value' && kindAt(place.path)?.kind === 'reference';
}

function asksForPath(cause: Cause): boolean {
  return cause.kind === 'asked' || cause.character === '.';
}

/** In other files the one key that makes an initiative, when it is asked for or plainly being typed. */
function suggestMarker(head: Head, place: Place, written: string, cause: Cause, world: World): readonly Suggestion[] {
  const isMeant = 'initiative'.startsWith(written) && (cause.kind === 'asked' || written.length >= 3);
  if (place.kind !== 'key' || place.map.length > 0 || !isMeant) return [];
  return suggestKeys(head, place, world, world.models.default).filter(({ label }) => label === 'initiative');
}

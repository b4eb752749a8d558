import type { Initiative } from './initiative.ts';

/**
 * Strings that a parser cuts from a text keep the whole text alive. A copy through JSON lets go of it, and one copy of
 * each text serves all initiatives: who keeps many of them needs several times less room.
 */
export function detached(initiative: Initiative): Initiative {
  const copy = JSON.parse(JSON.stringify(initiative)) as Initiative;
  return withShared(copy, initiative.states);
}

/** One that comes from JSON already, by nobody else's hand; with its states, which JSON does not have. */
export function withShared(copy: Initiative, states: Initiative['states']): Initiative {
  share(copy);
  return Object.assign(copy, { states });
}

const nothing: readonly never[] = Object.freeze([]);

function share(value: object): void {
  const parts = value as Record<string, unknown>;
  for (const key of Object.keys(parts)) {
    const item = parts[key];
    if (typeof item === 'string') parts[key] = detachedText(item);
    else if (Array.isArray(item) && item.length === 0) parts[key] = nothing;
    else if (typeof item === 'object' && item !== null) share(item);
  }
}

/** The same of a single text: names of properties exist once in a program, and go when nobody has them any more. */
export function detachedText(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text;
}

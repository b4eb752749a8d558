/**
 * A place in a fix where the writer goes on, with a suggestion, which must be one that YAML takes for plain text. It travels through the planning of edits as a word that
 * YAML takes for plain text, so that what plans an edit need not know of it.
 */
export function stop(suggestion: string): string {
  const units = Array.from({ length: suggestion.length }, (_, at) => suggestion.charCodeAt(at));
  return `Stop${units.map(unit => unit.toString(16).padStart(4, '0')).join('')}Stop`;
}

const stops = /Stop((?:[0-9a-f]{4})+)Stop/g;

/** A text with the suggestions in place of its stops. */
export function filled(text: string): string {
  return text.replace(stops, (_, units: string) => suggestionOf(units));
}

/** A text as the snippet of an editor, its stops counted from `first` on; nothing where it has none. */
export function snippetOf(text: string, first: number): { snippet: string; next: number } | undefined {
  let next = first;
  const parts = text.split(stops).map((part, index) => {
    if (index % 2 === 0) return part.replace(/[\\$]/g, '\\$&');
    return `\${${next++}:${suggestionOf(part).replace(/[\\$}]/g, '\\$&')}}`;
  });
  return next > first ? { snippet: parts.join(''), next } : undefined;
}

function suggestionOf(units: string): string {
  return units.replace(/.{4}/g, unit => String.fromCharCode(Number.parseInt(unit, 16)));
}

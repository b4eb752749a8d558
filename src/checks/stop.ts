/**
 * A place in a fix where the writer goes on, with a suggestion, which must be one that YAML takes for plain text. It
 * travels through the planning of edits as a word of that kind, so that what plans an edit need not know of it.
 */
export function stop(suggestion: string): string {
  return worded(suggestion, 'Stop');
}

/** A stop for what may be written at several places: typed at one of them, it is typed at all. */
export function sharedStop(suggestion: string): string {
  return worded(suggestion, 'Same');
}

function worded(suggestion: string, kind: 'Stop' | 'Same'): string {
  const units = Array.from({ length: suggestion.length }, (_, at) => suggestion.charCodeAt(at));
  return `Stop${units.map(unit => unit.toString(16).padStart(4, '0')).join('')}${kind}`;
}

const stops = /Stop((?:[0-9a-f]{4})+)(Stop|Same)/g;

/** A text with the suggestions in place of its stops. */
export function filled(text: string): string {
  return text.replace(stops, (_, units: string) => suggestionOf(units));
}

/** Texts as the snippets of an editor, their stops counted through all of them; nothing for one that has none. */
export function snippetsOf(texts: readonly string[]): (string | undefined)[] {
  const shared = new Map<string, number>();
  let last = 0;
  const numberOf = (word: string, kind: string) => {
    const number = shared.get(word) ?? ++last;
    if (kind === 'Same') shared.set(word, number);
    return number;
  };
  return texts.map(text => {
    const snippet = text
      .replace(/[\\$]/g, '\\$&')
      .replace(
        stops,
        (word, units: string, kind: string) =>
          `\${${numberOf(word, kind)}:${suggestionOf(units).replace(/[\\$}]/g, '\\$&')}}`,
      );
    return filled(text) === text ? undefined : snippet;
  });
}

function suggestionOf(units: string): string {
  return units.replace(/.{4}/g, unit => String.fromCharCode(Number.parseInt(unit, 16)));
}

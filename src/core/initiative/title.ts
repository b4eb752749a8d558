import { isRecord } from '../base/is-record.ts';
import { once } from '../base/once.ts';
import { deeds } from '../model/standing.ts';
import { stepStates } from '../model/state.ts';
import { keyOrder } from './vocabulary/vocabulary.ts';

type Data = Readonly<Record<string, unknown>>;

// What makes a file an initiative: the title in its `initiative:`. Others use a key of that name for what a file belongs
// to, for a roll, a flag, or a place that is to be filled in: such files are none, and nothing is said of them.

/**
 * Whether a text, as it stands at `initiative:`, is a title among the keys of the file. It has a word in it, is no
 * placeholder and no link. A plain number such as 1.10 is one only where nothing beside it is foreign to this format:
 * only then are the keys asked for.
 */
export function isTitle(text: string, keys: () => readonly string[]): boolean {
  if (isNumber(text)) return keys().every(key => known.has(key));
  return /\p{L}/u.test(text) && !flags.test(text) && !placeholder.test(text) && !link.test(text) && !isPath(text);
}

/** A plain number, without a sign. */
export function isNumber(text: string): boolean {
  return /^\d[\d.]*$/.test(text);
}

const known: ReadonlySet<string> = new Set(keyOrder);

/** Words that YAML of one version or another takes for yes, no or nothing. */
const flags = /^(?:yes|no|on|off|true|false|null|none|n\/a)$/i;

/** `{{title}}`, `<% tp.file.title %>`, `${title}`; and as a whole `<title>`, `[title]`, `{title}`. */
const placeholder = /\{\{|\}\}|<%|%>|\{%|%\}|\$\{|^<[^<>]*>$|^\[[^[\]]*\]$|^\{[^{}]*\}$/;

/** `[[page]]`, one or more of them, `[text](target)`, and addresses. */
const link = /^(?:!?\[\[[^\]]*\]\][\s,;]*)+$|^!?\[[^\]]*\]\([^)]*\)$|^[a-z][a-z\d+.-]*:\/\/\S*$|^mailto:\S+$/i;

/** `./x`, `../x`, `/x`, `x.md`, and `initiatives/x`, but not CI/CD. */
function isPath(text: string): boolean {
  return (
    /^(?:\.{1,2}|~)?\/\S/.test(text) ||
    /^[^\s/]+(?:\/.*)?\.(?:md|markdown|mdx|html?|txt|org|adoc)(?:[#?]\S*)?$/i.test(text) ||
    (text.includes('/') && /^[!-@[-~]+$/.test(text))
  );
}

/** Whether a file is plainly an initiative, whatever its title is: it says where it stands, as this format does. */
export function isInForm({ steps, history, measures }: Data): boolean {
  const states: readonly unknown[] = stepStates;
  return (
    (isRecord(steps) && Object.keys(steps).length > 0 && Object.values(steps).every(state => states.includes(state))) ||
    (Array.isArray(history) && history.some(entry => isRecord(entry) && deeds.some(deed => deed === entry.did))) ||
    (Array.isArray(measures) && measures.some(measure => isRecord(measure) && Object.hasOwn(measure, 'name')))
  );
}

/**
 * Whether front matter that cannot be read is meant as an initiative's: a line at its top, or a map in braces, begins
 * with what would be a title, or the rest says where an initiative stands.
 */
export function isMeant(block: string): boolean {
  const written = [...block.matchAll(titles)].map(([, value = '']) => value);
  if (written.length === 0) return false;
  const keys = once(() => [...new Set([...block.matchAll(key)].map(([, name = '']) => name))]);
  return (
    written.some(
      value => isTitle(bare(value), keys) || (unfinished.test(value) && keys().every(key => known.has(key))),
    ) ||
    forms.some(([begins, goesOn]) => {
      const at = block.search(begins);
      return at !== -1 && goesOn.test(block.slice(at));
    })
  );
}

/** How steps, history and measures look in this format: the line that each begins with, and one below. */
const forms: readonly (readonly [begins: RegExp, goesOn: RegExp])[] = [
  [/^steps[ \t]*:/m, /:[ \t]*(?:not-started|active|done|skipped)\b/],
  [/^history[ \t]*:/m, /\bdid[ \t]*:/],
  [/^measures[ \t]*:/m, /\bname[ \t]*:/],
];

const key = /(?:^|[{,][ \t]*)["']?([\p{L}_][\p{L}\p{N}_-]*)["']?[ \t]*:/gmu;
const titles =
  /(?:^[\u00a0\u00ad\u200b-\u200f\u2060\ufeff]*|^[ \t]*\{[ \t]*|^\{.*,[ \t]*)["']?initiative["']?[ \t]*:[ \t]*(?:[|>][-+\d]*[ \t]*)?(?:\r?\n[ \t]+)?(.*)/gm;

/** A bracket or a quote without the other one: what is to stand there is not known yet. */
const unfinished = /^[[{"'][^\]}"']*$/;

/** A value without its quotes, what ends the map around it, and a comment. */
function bare(value: string): string {
  const written = value.replace(/(?:^|\s)#[\s\S]*$/, '').trim();
  const [, , quoted] = /^(["'])(.*?)(?:\1|$)/.exec(written) ?? [];
  return (quoted ?? (written.includes('}') ? written.slice(0, written.lastIndexOf('}')) : written)).trim();
}

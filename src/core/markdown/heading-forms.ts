import { seen } from './seen.ts';

/**
 * The forms of a heading, each looser than the one before: as a reader sees it, without what people hang on it, without
 * punctuation around it, and without its number. The last ones may be empty.
 */
export function formsOf(heading: string): string[] {
  let form = heading;
  return loosenings.map(loosen => {
    form = loosen(form);
    return form;
  });
}

const loosenings: readonly ((text: string) => string)[] = [asSeen, withoutAdditions, withoutEnds, withoutNumber];

/** Without case; most headings have nothing else that stands for something that looks the same. */
function asSeen(heading: string): string {
  const text = seen(heading);
  return /^[ -~]*$/.test(text) ? text.toLowerCase() : spaced(folded(text));
}

/** With one character for those that look alike (wide letters, dashes, quotes), and without what cannot be seen. */
function folded(text: string): string {
  return (
    text
      .replace(/\ufe0f?\u20e3/g, ' ')
      // A reader of markdown puts a sign in place of a NUL.
      .replace(/[\p{Default_Ignorable_Code_Point}\0\ufffd]/gu, '')
      .replace(/[^\p{Extended_Pictographic}]+/gu, part => part.normalize('NFKC'))
      .replace(/\p{Pd}/gu, '-')
      .replace(/[‘’ʼ]/g, "'")
      // Both ways: there are letters with one capital and two small forms, and the other way round.
      .toUpperCase()
      .toLowerCase()
      .replace(/i\u0307/g, 'i')
  );
}

/** What hangs on a heading and is no word of it, each with what stays of it. */
const additions: readonly (readonly [form: RegExp, kept: string])[] = [
  // Attributes: `{#id}`, `{.class}`, and what a site generator fills in.
  [/\{[^{}]*\}/g, ' '],
  // Footnotes: `[^1]`, `^[said here]`.
  [/\[\^[^\s[\]]+\]|\^\[[^[\]]*\]/g, ''],
  // Where a link leads that is told elsewhere: `[text][label]`.
  [/\[([^[\]]*)\]\[[^[\]]*\]/g, '$1'],
  // Tags, and the id of a block: `#team/alpha`, `^a1`.
  [/(?<=^|\s)#[\p{L}\p{N}_/-]*\p{L}[\p{L}\p{N}_/-]*/gu, ''],
  [/(?<=\s)\^[\w-]+$/, ''],
  // Comments of notes: `%% to be done %%`.
  [/%%[^%]*%%/g, ''],
  // Emoji, by name and as they are.
  [/(?<![\p{L}\p{N}]):(?!\d+:)[\w+-]+:/gu, ' '],
  [/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/gu, ' '],
];

/** A heading of nothing but additions is what it is. */
function withoutAdditions(text: string): string {
  if (!/[#%:[^{]|[^ -~]/.test(text)) return text;
  return spaced(additions.reduce((rest, [form, kept]) => rest.replace(form, kept), text)) || text;
}

/** From the first letter or digit to the last one. */
function withoutEnds(text: string): string {
  return /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/su.exec(text)?.[0] ?? '';
}

function withoutNumber(text: string): string {
  const number = numberings.map(form => form.exec(text)?.[0]).find(found => found !== undefined);
  return number === undefined ? text : withoutEnds(text.slice(number.length));
}

/** How a step is called in the languages that the editor speaks, and what else people count. */
const counted =
  'step|phase|stage|part|schritt|teil|étape|paso|passo|etapa|fase|krok|шаг|этап|adım|lépés|ステップ|手順|단계|步骤|步驟|第';

/** Where a number ends. One that goes on (`5s`, `50 %`, a year) is a word of the heading. */
const end = "(?:步骤|步驟|步|단계|(?![\\p{L}\\p{N}\\p{M}\\p{Sc}]|\\s*[%/'°+]))";

const numberings: readonly RegExp[] = [
  // `Step 5:`, `Step 2 of 7`, `第5步`
  new RegExp(`^(?:${counted})[\\s.:#-]*\\p{Nd}{1,3}(?:\\s*(?:of|/)\\s*\\p{Nd}{1,3})?${end}`, 'u'),
  // `Step V`
  new RegExp(`^(?:${counted})\\s+[ivx]{1,5}(?![\\p{L}\\p{N}\\p{M}'])`, 'u'),
  // `5.`, `5)`, `5.1 –`, `2 of 7`
  new RegExp(`^\\p{Nd}{1,3}(?:[.-]\\p{Nd}{1,3})*(?:\\s*of\\s*\\p{Nd}{1,3})?${end}`, 'u'),
  // `五、`, `第五步`
  /^第?[一二三四五六七八九十]{1,3}(?:步骤|步驟|步|(?=\s*[、.,):]))/u,
  // `V.`, `v)`, `a)`
  /^(?:[ivx]{1,5}|\p{L})(?:\s*[.):]+|\s+-)(?=\s)/u,
];

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

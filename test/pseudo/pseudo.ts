import assert from 'node:assert/strict';
import { english, type Language, speak } from '../../src/core/base/words.ts';

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = [...'áƀćďéƒğħíĵķĺɱńóƥɋŕśťúṽẃẋýžÁƁĆĎÉƑĞĤÍĴĶĹḾŃÓƤɊŔŚŤÚṼẂẊÝŽ'];
const accents = new Map([...plain].map((letter, at) => [letter, accented[at] ?? '']));
const letters = new Map([...accents].map(([letter, accent]) => [accent, letter]));

/** English in which each sentence is wrapped and accented, but for its arguments: “⟦{title} íś óń ħóĺď.⟧”. */
const pseudo: Language = {
  locale: english.locale,
  translate: sentence => {
    const known = translations.get(sentence);
    if (known) return known;
    const parts = sentence.split(/(\{\w+\})/).map((part, index) => (index % 2 === 1 ? part : withAccents(part)));
    translations.set(sentence, `⟦${parts.join('')}⟧`);
    return pseudo.translate(sentence);
  },
};

const translations = new Map<string, string>();

function withAccents(text: string): string {
  return text.replace(/[a-zA-Z]/g, letter => accents.get(letter) ?? letter);
}

/** What a text in the pseudo-language is in English. */
export function inEnglish(text: string): string {
  return text.replace(/[⟦⟧]/g, '').replace(/[^\0-\x7f]/g, sign => letters.get(sign) ?? sign);
}

/** What `make` makes while the pseudo-language is spoken. */
export function inPseudo<T>(make: () => T): T {
  speak(pseudo);
  try {
    return make();
  } finally {
    speak(english);
  }
}

/** The same of what takes its time. */
export async function laterInPseudo<T>(make: () => Promise<T>): Promise<T> {
  speak(pseudo);
  try {
    return await make();
  } finally {
    speak(english);
  }
}

/**
 * Shows that a text that people read is made of whole sentences and of words that are `known`, since others wrote them. Code in back ticks, in quotes, and in a block of code is no word.
 */
export function assertWhole(text: string, known: ReadonlySet<string>, where: string): void {
  const bare = text.replace(/```[\s\S]*?```|`[^`]*`|“[\w-]*”|<[^>]*>|&\w+;/g, '');
  const says = `${where}: ${text}`;
  let depth = 0;
  for (const [sign] of bare.matchAll(/[⟦⟧]/g)) {
    depth += sign === '⟦' ? 1 : -1;
    assert.ok(depth >= 0, says);
  }
  assert.equal(depth, 0, says);
  // One after the other are two sentences: where the first one has no end, they are two halves.
  assert.doesNotMatch(bare, /[^.!?…:”)⟧]⟧+ *⟦/, `Glued in ${says}`);
  assert.doesNotMatch(bare, /⟧[a-zA-Z]|[a-zA-Z]⟦/, `Glued in ${says}`);
  const words = [...wordsOf(bare)];
  assert.deepEqual(
    words.filter(word => !known.has(word)),
    [],
    `Not through \`t\` in ${says}`,
  );
}

export function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[a-zA-Z][a-zA-Z'’-]*/g));
}

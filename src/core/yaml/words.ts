import { t } from '../base/words.ts';

/** What the parsers say of mistakes that people make, and what it means to them. */
const plainly: readonly (readonly [said: RegExp, meant: (about: string) => string])[] = [
  [/^Missing closing (['"]).*/, quote => t('a quote {quote} is not closed', { quote })],
  [/^unexpected end of the (?:stream|document) within a double quoted scalar$/, () => t('a quote " is not closed')],
  [/^unexpected end of the (?:stream|document) within a single quoted scalar$/, () => t("a quote ' is not closed")],
  [/^unexpected end of the stream within a flow collection$/, () => t('a bracket is not closed')],
  [
    /^Nested mappings .*/,
    () => t('a value that holds a colon needs quotes, and a key that belongs to no other is not indented'),
  ],
  [/^Comments must be separated .*/, () => t('a blank belongs before the # of a comment')],
  [
    /^Block collections .* within flow .*|^missed comma between .*/,
    () => t('a comma is missing, or the quotes around a value that holds a colon'),
  ],
  [
    /^Implicit (?:map )?keys .*|^can not read a block mapping entry.*/,
    () => t('a colon and a blank belong after each key'),
  ],
  [
    /^bad indentation of .*|^deficient indentation$/,
    () => t('a line is indented further or less than those that belong to it'),
  ],
  [/^Flow sequence .* end with a \]$/, () => t('a list is not closed by a ]')],
  [/^Flow map .* end with a }$/, () => t('a map is not closed by a }')],
  [/^All mapping items .* same column$/, () => t('keys that belong together begin at the same column')],
  [/^Tabs .* as indentation$|^tab characters .*/, () => t('a line is indented by a tab, where only blanks count')],
  [/^Plain value cannot start with .* (\S+)$/, sign => t('a value that begins with {sign} needs quotes', { sign })],
  [
    /^Unexpected scalar at node end$|^end of the stream or a document separator is expected$/,
    () => t('something stands after the end of a value'),
  ],
  [/^A block sequence may not .*/, () => t('a list begins in the line below its key, or stands in brackets: [a, b]')],
  [/^the stream contains non-printable characters$/, () => t('it holds a character that nobody can see')],
  [/^duplicated mapping key$|^Map keys must be unique$/, () => t('a key stands there twice, as a duplicate')],
  [
    /^unidentified alias "(.*)"$/,
    name => t('nothing is marked as &{name}, so a value that begins with * needs quotes', { name }),
  ],
  [/^aliases exceeded \w+ \((\d+)\)$/, most => t('there are more than {most} aliases', { most })],
  [/^nesting exceeded \w+ \((\d+)\)$/, most => t('it is nested more than {most} levels deep', { most })],
];

/** A parser's message as a plain part of a sentence: its own words help nobody. */
export function inPlainWords(message: string): string {
  const bare = message.replace(/\.$/, '');
  const [said, meant] = plainly.find(([said]) => said.test(bare)) ?? [];
  return said && meant ? meant(said.exec(bare)?.[1] ?? '') : t('it cannot be told what is meant here');
}

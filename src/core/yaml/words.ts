/** What the parsers say of mistakes that people make, and what it means to them. */
const plainly: readonly (readonly [said: RegExp, meant: string])[] = [
  [/^Missing closing (['"]).*/, 'a quote $1 is not closed'],
  [/^unexpected end of the (?:stream|document) within a double quoted scalar$/, 'a quote " is not closed'],
  [/^unexpected end of the (?:stream|document) within a single quoted scalar$/, "a quote ' is not closed"],
  [/^unexpected end of the stream within a flow collection$/, 'a bracket is not closed'],
  [
    /^Nested mappings .*/,
    'a value that holds a colon needs quotes, and a key that belongs to no other is not indented',
  ],
  [/^Comments must be separated .*/, 'a blank belongs before the # of a comment'],
  [
    /^Block collections .* within flow .*|^missed comma between .*/,
    'a comma is missing, or the quotes around a value that holds a colon',
  ],
  [/^Implicit (?:map )?keys .*|^can not read a block mapping entry.*/, 'a colon and a blank belong after each key'],
  [/^bad indentation of .*|^deficient indentation$/, 'a line is indented further or less than those that belong to it'],
  [/^Flow sequence .* end with a \]$/, 'a list is not closed by a ]'],
  [/^Flow map .* end with a }$/, 'a map is not closed by a }'],
  [/^All mapping items .* same column$/, 'keys that belong together begin at the same column'],
  [/^Tabs .* as indentation$|^tab characters .*/, 'a line is indented by a tab, where only blanks count'],
  [/^Plain value cannot start with .* (\S+)$/, 'a value that begins with $1 needs quotes'],
  [
    /^Unexpected scalar at node end$|^end of the stream or a document separator is expected$/,
    'something stands after the end of a value',
  ],
  [/^A block sequence may not .*/, 'a list begins in the line below its key, or stands in brackets: [a, b]'],
  [/^the stream contains non-printable characters$/, 'it holds a character that nobody can see'],
  [/^duplicated mapping key$|^Map keys must be unique$/, 'a key stands there twice, as a duplicate'],
  [/^unidentified alias "(.*)"$/, 'nothing is marked as &$1, so a value that begins with * needs quotes'],
  [/^aliases exceeded \w+ \((\d+)\)$/, 'there are more than $1 aliases'],
  [/^nesting exceeded \w+ \((\d+)\)$/, 'it is nested more than $1 levels deep'],
];

/** A parser's message as a plain part of a sentence: its own words help nobody. */
export function inPlainWords(message: string): string {
  const bare = message.replace(/\.$/, '');
  const [said, meant] = plainly.find(([said]) => said.test(bare)) ?? [];
  return said && meant ? bare.replace(said, meant) : 'it cannot be told what is meant here';
}

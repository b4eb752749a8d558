import { own } from './own.ts';

/**
 * What nobody sees, and what makes of a text something else than it says: control characters, what turns the direction
 * of reading, what has no width, line ends of other kinds than a newline, halves of a character. What belongs to
 * emoji and to scripts that need it is matched first, outside of the group, and stays: joiners, variation selectors, the
 * tags of a flag.
 */
const hidden =
  /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,6}\u{e007f}|(?<=[^\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}])\p{Variation_Selector}|(?<=[\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])(?<![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\u200c\u200d]|([\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\ufffe\uffff])/gu;

/** A text with each character that nobody sees written in another way. */
export function replaceHidden(text: string, written: (character: string) => string): string {
  return text.replace(hidden, (whole, character?: string) => (character === undefined ? whole : written(character)));
}

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A character as JSON and most languages escape it: `\u202e`, and `\n`. */
export function escapeOf(character: string): string {
  const known = own(short, character);
  if (known !== undefined) return known;
  let escaped = '';
  for (let at = 0; at < character.length; at++)
    escaped += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
  return escaped;
}

/** One line in which everything can be seen: what cannot is escaped. */
export function visible(text: string): string {
  return replaceHidden(text, escapeOf);
}

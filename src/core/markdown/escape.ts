/**
 * A text as markdown that shows it as it is, on one line. Blanks stay blanks, so that a line can be broken between words.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/g, '\\$&');
}

/** Where a comment begins in a value, if no blank stands between it and a quote or bracket before it. */
export function gluedComment(value: string): number | undefined {
  const before = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[\w ,./-]*\])(?=#)/.exec(value);
  return before?.[0].length;
}

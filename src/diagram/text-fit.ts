/** A text broken into lines. `whole` is false when words were broken or left out to make it fit. */
export interface Fitted {
  readonly lines: readonly string[];
  readonly whole: boolean;
}

export interface Font {
  /** Pixels. */
  readonly size: number;
  readonly bold?: boolean;
}

/**
 * Widths in ems. The page's font is not known here, so they are those of a wide one (DejaVu Sans, Verdana): in a
 * narrower font a line ends a little early, in none does it run into its neighbour.
 */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'|!·’]/u, 0.33],
  [/[ftr()[\]\-–/\s"I“”]/u, 0.42],
  [/[mMwW—%@…]/u, 0.95],
  [/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3ffff}]/u, 1.1],
  [/\p{M}/u, 0],
  [/\p{Lu}/u, 0.71],
];
const usual = 0.61;

/** About how wide a line of text will be, in pixels. */
export function textWidth(text: string, { size, bold }: Font): number {
  let ems = 0;
  for (const character of text) ems += widths.find(([like]) => like.test(character))?.[1] ?? usual;
  return ems * size * (bold ? 1.1 : 1);
}

/** Breaks a text into at most `most` lines of about equal length, none wider than `width`; what is left over ends in “…”. */
export function fitText(text: string, width: number, font: Font, most: number): Fitted {
  const fitted = wrap(text, width, font, most);
  if (!fitted.whole || fitted.lines.length < 2) return fitted;
  let best = fitted;
  for (let narrower = width * 0.92; narrower > width / 2; narrower *= 0.92) {
    const next = wrap(text, narrower, font, fitted.lines.length);
    if (!next.whole) break;
    best = next;
  }
  return best;
}

function wrap(text: string, width: number, font: Font, most: number): Fitted {
  const lines: string[] = [];
  let whole = true;
  let line = '';
  for (const word of text.trim().split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (textWidth(longer, font) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const pieces = breakWord(word, width, font);
    if (pieces.length > 1) whole = false;
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line) lines.push(line);
  if (lines.length <= most) return { lines, whole };
  const last = ellipsize(lines.slice(most - 1).join(' '), width, font);
  return { lines: [...lines.slice(0, most - 1), last], whole: false };
}

function breakWord(word: string, width: number, font: Font): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of characters(word)) {
    if (piece && textWidth(piece + character, font) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

function ellipsize(text: string, width: number, font: Font): string {
  const kept = characters(text);
  while (kept.length > 1 && textWidth(`${kept.join('')}…`, font) > width) kept.pop();
  return `${kept.join('').trimEnd()}…`;
}

function characters(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

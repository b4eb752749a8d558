import { once } from '../base/once.ts';

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
const kinds: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'|!·’]/u, 0.33],
  [/[ftr()[\]\-–/\s"I“”]/u, 0.42],
  [/[mMwW—%@…]/u, 0.95],
  [/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3ffff}]/u, 1.1],
  [/\p{M}/u, 0],
  [/\p{Lu}/u, 0.71],
  [/./su, 0.61],
];
const known = new Map<string, number>();
const segmenter = once(() => new Intl.Segmenter());

function emsOf(character: string): number {
  const ems = known.get(character) ?? kinds.find(([like]) => like.test(character))?.[1] ?? 0;
  known.set(character, ems);
  return ems;
}

/** About how wide a line of text will be, in pixels. */
export function textWidth(text: string, { size, bold }: Font): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * size * (bold ? 1.1 : 1);
}

/** In UTF-16 units: no line of a drawing has room for so much, and to measure what nobody sees takes time. */
const LONGEST = 2_000;

/** Breaks a text into at most `most` lines of about equal length, none wider than `width`; what is left over ends in “…”. */
export function fitText(text: string, width: number, font: Font, most: number): Fitted {
  const words = text
    .trim()
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .split(/\s+/);
  const pieces = words.flatMap(word => breakWord(word, width, font));
  const lines = linesOf(pieces, width, font);
  if (lines.length > most) {
    const last = ellipsize(
      lines
        .slice(most - 1)
        .map(textOf)
        .join(' '),
      width,
      font,
    );
    return { lines: [...lines.slice(0, most - 1).map(textOf), last], whole: false };
  }
  return { lines: balance(pieces, lines, width, font).map(textOf), whole: pieces.length === words.length };
}

interface Piece {
  readonly text: string;
  readonly width: number;
  /** It goes on with a word that had to be broken: no blank before it. */
  readonly goesOn: boolean;
}

function linesOf(pieces: readonly Piece[], width: number, font: Font): Piece[][] {
  const blank = textWidth(' ', font);
  const lines: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    room -= piece.width + (piece.goesOn ? 0 : blank);
    if (room >= 0 && !piece.goesOn) lines.at(-1)?.push(piece);
    else {
      lines.push([piece]);
      room = width - piece.width;
    }
  }
  return lines;
}

function balance(pieces: readonly Piece[], lines: Piece[][], width: number, font: Font): Piece[][] {
  const widest = Math.max(...pieces.map(piece => piece.width));
  let best = lines;
  for (let narrower = width * 0.93; lines.length > 1 && narrower >= widest; narrower *= 0.93) {
    const next = linesOf(pieces, narrower, font);
    if (next.length > lines.length) break;
    best = next;
  }
  return best;
}

function textOf(line: readonly Piece[]): string {
  return line.map(({ text }) => text).join(' ');
}

function breakWord(word: string, width: number, font: Font): Piece[] {
  const whole = textWidth(word, font);
  if (whole <= width) return [{ text: word, width: whole, goesOn: false }];
  const pieces: Piece[] = [];
  let piece: Piece = { text: '', width: 0, goesOn: false };
  for (const segment of charactersOf(word)) {
    const more = textWidth(segment, font);
    if (piece.text && piece.width + more > width) {
      pieces.push(piece);
      piece = { text: '', width: 0, goesOn: true };
    }
    piece = { ...piece, text: piece.text + segment, width: piece.width + more };
  }
  return [...pieces, piece];
}

function ellipsize(text: string, width: number, font: Font): string {
  let room = width - textWidth('…', font);
  let kept = '';
  for (const segment of charactersOf(text)) {
    room -= textWidth(segment, font);
    if (room < 0 && kept) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** What people take for characters; finding them is slow, and plain English has no need of it. */
function charactersOf(text: string): string[] {
  return /^[ -~]*$/.test(text) ? text.split('') : Array.from(segmenter().segment(text), ({ segment }) => segment);
}

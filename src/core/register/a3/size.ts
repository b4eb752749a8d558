import type { Box } from './a3.ts';
import type { Part } from './part.ts';

/** In pixels: as large as is of use, what is usual, and as small as is read at all on paper of that size. */
const [LARGE, USUAL, SMALL] = [14, 12, 8.5];

/** How many lines of the usual size a sheet takes, and how many characters one of them. */
const [LINES, LINE] = [150, 68];

/**
 * The size of the letters with which all of it has room on one sheet: half as large, four times as much has. It is
 * reckoned, since nothing runs in the page that could measure; what is longer than anybody writes goes on to a second sheet.
 */
export function sizeFor(boxes: readonly Box[]): number {
  const lines = boxes.reduce((sum, { parts }) => sum + 2 + parts.reduce((sum, part) => sum + linesOf(part), 0), 0);
  return Math.min(Math.max(USUAL * Math.sqrt(LINES / lines), SMALL), LARGE);
}

function linesOf(part: Part): number {
  switch (part.kind) {
    case 'facts':
      return sumOf(part.facts.map(([name, value]) => wrapped(name.length + value.length)));
    case 'prose':
      return sumOf(part.html.split(/<[^<>]*>/).map(text => (text.trim() === '' ? 0.2 : wrapped(text.length))));
    case 'items':
      return sumOf(part.items.map(item => wrapped(item.length)));
    case 'tasks':
      return sumOf(part.tasks.map(({ text }) => wrapped(text.length)));
    case 'table':
      // A cell has its share of the line; the longest one decides.
      return 1 + sumOf(part.rows.map(row => Math.max(...row.map(cell => wrapped((cell?.length ?? 0) * row.length)))));
    case 'charts':
      return part.charts.length * 12;
    case 'result':
      return 2;
    case 'more':
      return 1;
  }
}

function wrapped(characters: number): number {
  return Math.max(Math.ceil(characters / LINE), 1);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

import Papa from 'papaparse';

/** A line of a table: its number in the text, from 1, and its cells without blanks around them. */
export interface CsvLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Of two that fit equally well the first counts: a comma beside a semicolon is one of decimals. */
const delimitersToGuess = ['\t', ';', '|', ','];

/** Reads a text as a table: from a file, or as spreadsheets put it on the clipboard. Empty lines are left out. */
export function readCsv(text: string): CsvLine[] {
  // Lines may end in several ways in one text, and the reader of tables settles on one of them.
  const table = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { delimiter } = Papa.parse(table, { delimitersToGuess, skipEmptyLines: 'greedy', preview: 20 }).meta;
  const { data } = Papa.parse<string[]>(table, { delimiter });
  let next = 1;
  const lines = data.map(cells => {
    const line = next;
    // A quoted cell may go over several lines.
    next += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    return { line, cells: cells.map(cell => cell.trim()) };
  });
  return lines.filter(({ cells }) => cells.some(cell => cell !== ''));
}

/** How many cells a line has, without the empty ones at its end, which some programs add. */
export function widthOf({ cells }: CsvLine): number {
  return cells.findLastIndex(cell => cell !== '') + 1;
}

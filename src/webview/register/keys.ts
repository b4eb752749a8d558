import type { RegisterWish } from '../../core/protocol/register.ts';
import type { ColumnId } from '../../core/register/columns.ts';
import type { Row } from '../../core/register/row.ts';

/** A cell of the grid; the head is line -1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

interface Size {
  readonly lines: number;
  readonly columns: number;
  /** So many lines are one page. */
  readonly page: number;
}

/** Where a key leads from a cell; nothing where it leads nowhere. */
export function placeAfter({ key, ctrlKey, metaKey }: KeyboardEvent, from: Place, size: Size): Place | undefined {
  const [lastLine, lastColumn] = [size.lines - 1, size.columns - 1];
  const isFar = ctrlKey || metaKey;
  const at = (line: number, column: number) => ({
    line: Math.min(Math.max(line, -1), lastLine),
    column: Math.min(Math.max(column, 0), lastColumn),
  });
  switch (key) {
    case 'ArrowDown':
      return at(isFar ? lastLine : from.line + 1, from.column);
    case 'ArrowUp':
      return at(isFar ? 0 : from.line - 1, from.column);
    case 'ArrowRight':
      return at(from.line, isFar ? lastColumn : from.column + 1);
    case 'ArrowLeft':
      return at(from.line, isFar ? 0 : from.column - 1);
    case 'PageDown':
      return at(from.line + size.page, from.column);
    case 'PageUp':
      return at(Math.max(from.line - size.page, 0), from.column);
    case 'Home':
      return at(isFar ? 0 : from.line, 0);
    case 'End':
      return at(isFar ? lastLine : from.line, lastColumn);
    default:
      return undefined;
  }
}

/** What a key asks of a row, in the column where one is; nothing where it asks nothing. */
export function deedOf(key: string, row: Row, column: ColumnId | undefined): RegisterWish | undefined {
  const { file } = row;
  const step = column === 'step' && row.kind === 'initiative' ? row.current?.index : undefined;
  if (key === 'Enter') return { type: 'open', file, ...(step !== undefined && { step }) };
  if (row.kind === 'broken') return undefined;
  switch (key) {
    case 'a':
      return canAdvance(row) ? { type: 'advance', file, revision: row.revision } : undefined;
    case 'v':
      return { type: 'command', file, command: 'revisit' };
    case 'm':
      return { type: 'command', file, command: 'move' };
    case 'r':
      return { type: 'command', file, command: 'recordReading' };
    case 'd':
      return { type: 'command', file, command: 'openDiagram' };
    default:
      return undefined;
  }
}

export function canAdvance(row: Row): boolean {
  return row.kind === 'initiative' && row.current !== undefined && row.status !== 'on-hold';
}

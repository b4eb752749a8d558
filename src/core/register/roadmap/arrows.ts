import { isClosed } from '../../model/standing.ts';
import type { Item } from '../items.ts';
import { type ReadRow, type Row, titleOf } from '../row.ts';
import type { Lane } from './lane.ts';

/** Where an arrow begins or ends: a line, and a day in it. */
export interface ArrowEnd {
  readonly line: number;
  readonly day: number;
}

/**
 * From the end of one initiative to the beginning of another. It comes from a heading where that one is under it and
 * folded, and from nowhere where it is not shown, as long as it is waited for.
 */
export interface Arrow {
  readonly kind: 'waits' | 'next';
  readonly from?: ArrowEnd;
  readonly to: ArrowEnd;
  /** The rows that it is about. */
  readonly files: readonly [string, string];
}

/** The arrows among what is shown, as lines have it. What has no bar has none. */
export function arrowsOf(
  items: readonly Item[],
  known: ReadonlyMap<string, Row>,
  laneOf: (row: ReadRow) => Lane,
): readonly Arrow[] {
  const lines = linesOf(items);
  const arrow = (kind: Arrow['kind'], source: ReadRow | undefined, row: ReadRow | undefined): Arrow[] => {
    const [line, end] = [row && lines.get(row.file), row && laneOf(row).bar?.from];
    const [other, begin] = [source && lines.get(source.file), source && laneOf(source).bar?.to];
    if (!row || !source || line === undefined || end === undefined || line === other) return [];
    const from = other !== undefined && begin !== undefined ? { line: other, day: begin } : undefined;
    const isWaiting = kind === 'waits' && !isClosed(source) && !isClosed(row);
    if (!from && !isWaiting) return [];
    return [{ kind, ...(from && { from }), to: { line, day: end }, files: [source.file, row.file] }];
  };
  const of = (file: string) => asRead(known.get(file));
  return [...lines.keys()].flatMap(file => {
    const row = of(file);
    return [
      ...(row?.waitsFor ?? []).flatMap(other => arrow('waits', of(other), row)),
      ...(row?.next ?? []).flatMap(other => arrow('next', row, of(other))),
    ];
  });
}

/** The line of each file; that of its heading where it is folded. */
function linesOf(items: readonly Item[]): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [line, item] of items.entries()) {
    if (item.kind === 'row') lines.set(item.row.file, line);
    else if (!item.isOpen) for (const { file } of item.rows) lines.set(file, line);
  }
  return lines;
}

function asRead(row: Row | undefined): ReadRow | undefined {
  return row?.kind === 'initiative' ? row : undefined;
}

/** What others an initiative has to do with, by their titles. */
export interface Others {
  readonly waitsFor: readonly string[];
  readonly keeps: readonly string[];
  readonly next: readonly string[];
  readonly after: readonly string[];
}

const nobody: Others = { waitsFor: [], keeps: [], next: [], after: [] };

/** The same of every file, whether it is shown or not. */
export function othersOf(known: ReadonlyMap<string, Row>): (file: string) => Others {
  const others = new Map<string, { [Key in keyof Others]: string[] }>();
  const note = (file: string, key: keyof Others, other: Row) => {
    const told = others.get(file) ?? { waitsFor: [], keeps: [], next: [], after: [] };
    told[key].push(titleOf(other));
    others.set(file, told);
  };
  for (const row of known.values()) {
    if (row.kind === 'broken') continue;
    const among = (files: readonly string[] = []) => files.flatMap(file => known.get(file) ?? []);
    for (const other of among(row.waitsFor)) {
      note(row.file, 'waitsFor', other);
      note(other.file, 'keeps', row);
    }
    for (const other of among(row.next)) {
      note(row.file, 'next', other);
      note(other.file, 'after', row);
    }
  }
  return file => others.get(file) ?? nobody;
}

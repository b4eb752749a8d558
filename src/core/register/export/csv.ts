import Papa from 'papaparse';
import { visible } from '../../base/hidden.ts';
import type { Group } from '../grouping.ts';
import type { Looking, Row } from '../row.ts';
import { plainOf } from './plain.ts';

/**
 * The rows as a table for spreadsheets, with a line of headings. What would be a formula there is written so that it is
 * a text.
 */
export function asCsv(groups: readonly Group[], looking: Pick<Looking, 'priority'>): string {
  const rows = groups.flatMap(({ key, rows }) => rows.map(row => flat(row, key, looking)));
  return Papa.unparse({ fields: [...fields], data: rows }, { escapeFormulae: true, newline: '\n' });
}

const fields = [
  'file',
  'title',
  'status',
  'step',
  'owner',
  'sponsor',
  'level',
  'goal',
  'progress',
  'pace',
  'verdict',
  'said',
  'next',
  'next_on',
  'needs',
  'review',
  'impact',
  'effort',
  'reach',
  'confidence',
  'time_criticality',
  'risk_reduction',
  'priority',
  'priority_by',
  'since',
  'moved',
  'raised',
  'errors',
  'warnings',
  'cycle',
  'model',
  'group',
  'unreadable',
] as const;

function flat(row: Row, group: string, looking: Pick<Looking, 'priority'>): Record<string, string | number> {
  const plain = plainOf(row, group, looking);
  const next = 'next' in plain ? plain.next : null;
  const values = {
    ...plain,
    ...(next && { next: next.kind, next_on: next.on }),
    ...('needs' in plain && { needs: plain.needs.join(' ') }),
  };
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, string | number][] =>
      typeof value === 'string' ? [[name, visible(value)]] : typeof value === 'number' ? [[name, value]] : [],
    ),
  );
}

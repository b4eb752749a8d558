import type { CheckTimes } from './checks.ts';
import type { CommandTimes } from './command-line.ts';
import type { EvaluationTimes } from './evaluation.ts';
import type { Measured } from './measured.ts';

/** A row of the table: what was measured, and the most that it should be. Without an aim it is there to be compared. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly aim?: number;
}

/** What is measured of the packaged extension, outside of VS Code. Sizes in bytes, times in milliseconds. */
export interface Packaged {
  readonly evaluation: EvaluationTimes;
  readonly checks: CheckTimes;
  readonly bundle: number;
  readonly panel: number;
  readonly vsix: number;
}

export function rowsOf(
  files: number,
  { activation, initiatives, list, store, first, again, memory, block, refresh, chart }: Measured,
  command: CommandTimes,
  packaged: Packaged,
): Row[] {
  const all = files.toLocaleString('en');
  const count = initiatives.toLocaleString('en');
  return [
    { what: `VS Code lists ${all} markdown files: the floor`, value: list, unit: 'ms' },
    { what: `A complete store of the ${count} initiatives among them`, value: store, unit: 'ms' },
    { what: 'The store over the floor', value: store / list, unit: '×', aim: 0.6 },
    { what: 'Until the first initiatives are told of', value: first, unit: 'ms' },
    { what: 'All files and their times are listed: the floor of a second window', value: again.floor, unit: 'ms' },
    { what: 'A complete store in a second window, no file changed', value: again.store, unit: 'ms' },
    { what: 'That store over its floor', value: again.store / again.floor, unit: '×', aim: 1.3 },
    { what: 'Node walks the folder and reads the heads at once: the floor', value: command.floor, unit: 'ms' },
    { what: '`list --json` on the command line, each initiative checked', value: command.list, unit: 'ms' },
    { what: 'The list over that floor', value: command.list / command.floor, unit: '×', aim: 2 },
    {
      what: 'Memory for an initiative, with its share of all other files',
      value: memory / initiatives / 1000,
      unit: 'KB',
      aim: 1.5,
    },
    { what: 'From a keystroke to tree and diagram, median', value: refresh.median, unit: 'ms', aim: 16 },
    { what: 'From a keystroke to tree and diagram, worst', value: refresh.worst, unit: 'ms' },
    {
      what: 'The chart of a year of weekly readings, from its numbers to its drawing',
      value: chart.year,
      unit: 'ms',
      aim: 16,
    },
    { what: 'The same with 5,000 readings, over the year’s', value: chart.many / chart.year, unit: '×', aim: 96 },
    { what: 'Longest block of the event loop while the store is filled', value: block.store, unit: 'ms', aim: 20 },
    { what: 'Longest block while VS Code lists the files and nothing else happens', value: block.list, unit: 'ms' },
    { what: 'The checks of an initiative', value: packaged.checks.initiative, unit: 'ms', aim: 1 },
    {
      what: 'The checks of 9,000 markdown files that are none, with nothing found',
      value: packaged.checks.notes,
      unit: 'ms',
    },
    { what: 'Activation in a fresh extension host', value: activation, unit: 'ms', aim: 50 },
    { what: 'Evaluation of the bundle in a fresh Node process', value: packaged.evaluation.first, unit: 'ms' },
    {
      what: 'The same with what was kept of its compilation, as in each window but the first',
      value: packaged.evaluation.later,
      unit: 'ms',
      aim: 50,
    },
    { what: 'Bundle of the extension', value: packaged.bundle / 1024, unit: 'KB' },
    { what: 'Bundle of the panel’s page', value: packaged.panel / 1024, unit: 'KB' },
    { what: 'Packaged extension (.vsix)', value: packaged.vsix / 1024, unit: 'KB', aim: 800 },
  ];
}

export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ what, value, unit, aim }) =>
      `| ${what} | ${inUnit(value, unit)} | ${aim === undefined ? '' : `≤ ${aim} ${unit}`} |`,
  );
  return ['| What | Measured | Aim |', '|---|---:|---:|', ...lines].join('\n');
}

/** The rows that are far from their aim. A busy machine makes times longer, but neither ratios nor sizes. */
export function grossFailures(rows: readonly Row[]): Row[] {
  const most = ({ aim = Number.POSITIVE_INFINITY, unit }: Row) => aim * (unit === 'ms' ? 4 : 2);
  return rows.filter(row => !(row.value <= most(row)));
}

function inUnit(value: number, unit: string): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ${unit}`;
}

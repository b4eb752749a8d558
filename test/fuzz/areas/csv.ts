import fc from 'fast-check';
import { readReadings } from '../../../src/core/measures/import/readings.ts';
import { type Area, Fault } from '../area.ts';
import { timed } from '../timed.ts';

interface Table {
  readonly text: string;
  readonly measure: string;
  readonly locale: string;
}

const cell = fc.oneof(
  fc.constantFrom(
    '2026-11-01',
    '01.11.2026',
    '11/13/2026',
    '1/2/2026',
    '2026-02-30',
    '7',
    '1,234.5',
    '1.234,5',
    '12,5',
    '950 ms',
    '1.20 s',
    '2.5 min',
    '1/2',
    '1.2k',
    '−3',
    '1e3',
    '"a\nb"',
    '"',
    '""',
    'date',
    'value',
    'note',
    'Median CI time',
    '',
    ' ',
    '٣',
    '1e400',
  ),
  fc.string({ unit: fc.constantFrom(...'0123456789.,-/: %€"eE\u00a0') }),
);
const separator = fc.constantFrom(',', ';', '\t', '|');
const ending = fc.constantFrom('\n', '\r\n', '\r');
const tables = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }),
    separator,
    ending,
    fc.constantFrom('', '\ufeff'),
  )
  .map(([rows, between, end, mark]) => mark + rows.map(row => row.join(between)).join(end));
const large = fc.tuple(tables, fc.nat({ max: 400 })).map(([table, times]) => `${table}\n`.repeat(times));

/** Tables from which readings are imported. */
export const csv: Area<Table> = {
  name: 'csv',
  inputs: fc.record({
    text: fc.oneof({ arbitrary: tables, weight: 8 }, { arbitrary: large, weight: 1 }),
    measure: fc.constantFrom('Median CI time', 'value', '7', ''),
    locale: fc.constantFrom('en', 'de', 'fr', 'no such locale'),
  }),
  check: ({ text, measure, locale }) => {
    const imported = timed('readReadings', () => readReadings(text, { name: measure, unit: 'min' }, locale));
    if (imported.kind !== 'lines') return;
    const lines = text.split(/\r\n?|\n/).length;
    for (const read of imported.lines) {
      if (!(read.line >= 1 && read.line <= lines))
        throw new Fault('a line is one of the table', read.kind, `${read.line} of ${lines}`);
      if (read.kind === 'refused') continue;
      if (!Number.isFinite(read.value)) throw new Fault('a reading is a number', '', `${read.value}`);
      if (!/^\d{4}-\d\d-\d\d$/.test(read.on) || new Date(read.on).toISOString().slice(0, 10) !== read.on)
        throw new Fault('a reading has a day', '', read.on);
    }
  },
  text: { of: input => input.text, with: (input, text) => ({ ...input, text }) },
};

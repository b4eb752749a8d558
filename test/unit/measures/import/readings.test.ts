import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readReadings } from '../../../../src/measures/import/readings.ts';

/** Each line as “line: date value note”, or “line,column: reason”. */
function linesOf(text: string, measure = 'Median CI time', locale = 'en'): readonly string[] {
  const imported = readReadings(text, measure, locale);
  if (imported.kind === 'refused') return [imported.reason];
  return imported.lines.map(line =>
    line.kind === 'reading'
      ? `${line.line}: ${[line.on, line.value, line.note].filter(part => part !== undefined).join(' ')}`
      : `${line.line},${line.column}: ${line.reason}`,
  );
}

describe('a table of readings', () => {
  const cases: readonly (readonly [title: string, text: string, lines: readonly string[]])[] = [
    ['without a heading', '2026-11-01,15\n2026-11-02,14.5', ['1: 2026-11-01 15', '2: 2026-11-02 14.5']],
    ['from a spreadsheet', 'Date\tValue\r\n2026-11-01\t15\r\n', ['2: 2026-11-01 15']],
    [
      'with decimal commas and semicolons',
      '\ufeffDatum;Wert\n01.11.2026;1.234,5\n02.11.2026;"1,234"\n',
      ['2: 2026-11-01 1234.5', '3: 2026-11-02 1.234'],
    ],
    ['with a time of the day', '2026-11-01T08:00:00Z,15\n2026/11/2 9:30,14', ['1: 2026-11-01 15', '2: 2026-11-02 14']],
    [
      'with units, notes, empty lines and quotes over lines',
      'note,when,took\n"cache\nwarmed",2026-11-01,15 min\n\n,,\n,2026-11-02,14 min',
      ['2: 2026-11-01 15 cache\nwarmed', '6: 2026-11-02 14'],
    ],
    ['with several numbers: the one of its name', 'date,runs,median ci time\n2026-11-01,300,15', ['2: 2026-11-01 15']],
    ['with several numbers: else the first', 'date,a,b\n2026-11-01,300,15', ['2: 2026-11-01 300']],
    ['in which a 13th tells the order', '1/11/2026,1\n13/11/2026,2', ['1: 2026-11-01 1', '2: 2026-11-13 2']],
    ['in which another one tells it', '11/1/2026,1\n11/13/2026,2', ['1: 2026-11-01 1', '2: 2026-11-13 2']],
    [
      'in which nothing tells it',
      '1/11/2026,1\n2/2/2026,2',
      ['1,1: “1/11/2026” does not tell which number is the month: write dates as YYYY-MM-DD.', '2: 2026-02-02 2'],
    ],
    [
      'with mistakes, each with its place',
      'date,value\n2026-02-30,1\n2026-11-02,many\n2026-11-03\nsoon,3\n2026-11-05,5\n2026-11-06,6',
      [
        '2,1: “2026-02-30” is a day that the calendar does not have.',
        '3,2: “many” is no number such as 12.5.',
        '4,2: A number is missing.',
        '5,1: “soon” is no date of the form YYYY-MM-DD.',
        '6: 2026-11-05 5',
        '7: 2026-11-06 6',
      ],
    ],
  ];
  for (const [title, text, lines] of cases) it(title, () => assert.deepEqual(linesOf(text), lines));

  it('that is none says so', () => {
    assert.deepEqual(linesOf(' \n'), ['There is nothing in it.']);
    assert.deepEqual(linesOf('a,b\nc,d'), ['No column of it holds dates such as 2026-11-01.']);
    assert.deepEqual(linesOf('2026-11-01,a\n2026-11-02,b'), ['No column of it holds numbers.']);
  });

  it('follows the locale where its numbers leave it open', () => {
    const text = '2026-11-01;1.234';
    assert.deepEqual(linesOf(text, 'a', 'en'), ['1: 2026-11-01 1.234']);
    assert.deepEqual(linesOf(text, 'a', 'de'), ['1: 2026-11-01 1234']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readReadings } from '../../../../src/core/measures/import/readings.ts';

/** Each line as “line: date value note”, or “line,column: reason”. */
function linesOf(text: string, unit?: string, locale = 'en', column?: number): readonly string[] {
  const imported = readReadings(text, { name: 'Median CI time', ...(unit && { unit }) }, locale, column);
  if (imported.kind === 'refused') return [imported.reason];
  if (imported.kind === 'which-column')
    return imported.columns.map(({ number, heading, sample }) => `${number}? ${heading}: ${sample.join(', ')}`);
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
    [
      'with lines that end in several ways',
      'Date,Value\r\n\r2026-11-01,15\n2026-11-02,14\r2026-11-03,x',
      ['3: 2026-11-01 15', '4: 2026-11-02 14', '5,2: “x” is no number such as 12.5.'],
    ],
    ['with a time of the day', '2026-11-01T08:00:00Z,15\n2026/11/2 9:30,14', ['1: 2026-11-01 15', '2: 2026-11-02 14']],
    [
      'with notes, empty lines and quotes over lines',
      'note,when,took\n"cache\nwarmed",2026-11-01,15\n\n,,\n,2026-11-02,14',
      ['2: 2026-11-01 15 cache\nwarmed', '6: 2026-11-02 14'],
    ],
    ['with several numbers: the one of its name', 'date,runs,median ci time\n2026-11-01,300,15', ['2: 2026-11-01 15']],
    ['with an id in front of the values', 'id,date,value\n300,2026-11-01,15', ['2: 2026-11-01 15']],
    [
      'with several numbers, of which somebody has to choose',
      'id,date,a\n300,2026-11-01,15\n301,2026-11-02,14',
      ['1? id: 300, 301', '3? a: 15, 14'],
    ],
    ['with several numbers and no heading', '2026-11-01,9,99', ['2? : 9', '3? : 99']],
    [
      'whose decimal commas want quotes: each line is refused',
      'Date,Value\n2026-11-01,9,99\n2026-11-02,"10,5"\n2026-11-03,10,50',
      [
        '2,3: The line has 3 cells, and the first one 2: a comma inside a number or a text needs quotes around it.',
        '3: 2026-11-02 10.5',
        '4,3: The line has 3 cells, and the first one 2: a comma inside a number or a text needs quotes around it.',
      ],
    ],
    [
      'with more cells than the first line, where there is no heading',
      '2026-11-01,9\n2026-11-02,9,5',
      [
        '1: 2026-11-01 9',
        '2,3: The line has 3 cells, and the first one 2: a comma inside a number or a text needs quotes around it.',
      ],
    ],
    ['with empty cells at the end of its lines', 'Date,Value\n2026-11-01,9,,', ['2: 2026-11-01 9']],
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
    assert.deepEqual(linesOf(`2026-11-01${',1'.repeat(1000)}`), [
      'It has 1001 columns, and no more than 1000 are looked through.',
    ]);
    assert.deepEqual(linesOf(`2026-11-01,7${','.repeat(1000)}`), linesOf('2026-11-01,7'));
    assert.deepEqual(linesOf('2026-11-01,a\n2026-11-02,b'), ['No column of it holds numbers.']);
  });

  it('follows the locale where its numbers leave it open', () => {
    const text = '2026-11-01;1.234';
    assert.deepEqual(linesOf(text, undefined, 'en'), ['1: 2026-11-01 1.234']);
    assert.deepEqual(linesOf(text, undefined, 'de'), ['1: 2026-11-01 1234']);
  });

  it('takes the column that was chosen', () => {
    const text = 'id,date,a\n300,2026-11-01,15';
    assert.deepEqual(linesOf(text, undefined, 'en', 1), ['2: 2026-11-01 300']);
    assert.deepEqual(linesOf(text, undefined, 'en', 3), ['2: 2026-11-01 15']);
  });
});

describe('the units of a table are those of the measure', () => {
  it('converted line by line, or the line is refused', () => {
    const text = 'Time,Median CI time\n2026-11-01 00:00:00,950 ms\n2026-11-02 00:00:00,1.20 s\n2026-11-03,2.5 min';
    assert.deepEqual(linesOf(text, 'min'), ['2: 2026-11-01 0.0158333', '3: 2026-11-02 0.02', '4: 2026-11-03 2.5']);
    assert.deepEqual(linesOf('2026-11-01,950 ms\n2026-11-02,12 runs', 'min'), [
      '1: 2026-11-01 0.0158333',
      '2,2: “runs” cannot be converted into min, the unit of this measure.',
    ]);
    assert.match(linesOf('2026-11-01,950 ms')[0] ?? '', /^1,2: “950 ms” has a unit, and this measure has none/);
  });

  it('told by a column of their own', () => {
    const text = 'Date,Value,Unit\n2026-11-01,90,s\n2026-11-02,2,min\n2026-11-03,3,';
    assert.deepEqual(linesOf(text, 'min'), ['2: 2026-11-01 1.5', '3: 2026-11-02 2', '4: 2026-11-03 3']);
  });

  it('told by the heading, unless what it has in brackets is no unit', () => {
    assert.deepEqual(linesOf('Date,Median CI time (s)\n2026-11-01,90', 'min'), ['2: 2026-11-01 1.5']);
    assert.deepEqual(linesOf('Date,Took [s]\n2026-11-01,2 min', 'min'), ['2: 2026-11-01 2']);
    assert.deepEqual(linesOf('Date,Took (main branch)\n2026-11-01,90', 'min'), ['2: 2026-11-01 90']);
  });
});

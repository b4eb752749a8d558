import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderOf } from './folder.ts';

const before = `---
initiative: Shorter builds
measures:
  - name: Median build time
    unit: min
    readings:
      - { on: 2026-11-01, value: 15 }
---
`;

describe('a table on the command line', () => {
  it('is recorded as far as it is new, each number in the unit of the measure', async t => {
    const table = 'Time,Median build time,note\n2026-11-01,15,\n2026-11-02 00:00:00,1.20 s,\n2026-11-03,2.5 min,cold\n';
    const { run, path } = folderOf(t, { 'a.md': before, 't.csv': table });
    const shown = await run('import', 'a.md', '--from', 't.csv', '--dry-run');
    assert.match(shown.out ?? '', /^\+ {6}- \{ on: 2026-11-03, value: 2\.5, note: cold \}$/m);
    assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), before);

    const { code, out, note } = await run('import', 'a.md', '--from', 't.csv');
    assert.deepEqual(
      [code, out, note],
      [
        0,
        'a.md: 2 readings: Median build time 0.02 min on 2026-11-02, Median build time 2.5 min on 2026-11-03.\n',
        'a.md: 1 recorded already.\n',
      ],
    );
    const after = before.replace(
      'value: 15 }\n',
      'value: 15 }\n      - { on: 2026-11-02, value: 0.02 }\n      - { on: 2026-11-03, value: 2.5, note: cold }\n',
    );
    assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), after);
    const again = await run('import', 'a.md', '--from', 't.csv');
    assert.deepEqual([again.code, again.out], [0, 'a.md: This is recorded already.\n']);
  });

  it('is refused where its lines do not fit, each with its number', async t => {
    const table = 'Date,Value\n2026-11-02,9,99\n2026-11-03,14\n2026-11-04,5 runs\n';
    const { run, path } = folderOf(t, { 'a.md': before, 't.csv': table });
    const { code, note } = await run('import', 'a.md', '--from', 't.csv');
    assert.equal(code, 1);
    assert.deepEqual(note?.split('\n'), [
      'a.md: Not recorded, line 2, column 3: The line has 3 cells, and the first one 2: a comma inside a number or a text needs quotes around it.',
      'a.md: Not recorded, line 4, column 2: “runs” cannot be converted into min, the unit of this measure.',
      '',
    ]);
    const text = readFileSync(join(path, 'a.md'), 'utf8');
    assert.equal(text, before.replace('value: 15 }\n', 'value: 15 }\n      - { on: 2026-11-03, value: 14 }\n'));
  });

  it('is asked about where several columns hold numbers', async t => {
    const table = 'day,runs,took\n2026-11-02,300,14\n2026-11-03,310,13\n';
    const { run, path } = folderOf(t, { 'a.md': before, 't.csv': table });
    const asked = await run('import', 'a.md', '--from', 't.csv');
    assert.deepEqual(
      [asked.code, asked.note],
      [
        2,
        'continual-improvement: t.csv: Several columns hold numbers: 2 “runs” (300, 310); 3 “took” (14, 13). --column says which one is Median build time.\n',
      ],
    );
    assert.equal((await run('import', 'a.md', '--from', 't.csv', '--column', 'Took')).code, 0);
    assert.match(readFileSync(join(path, 'a.md'), 'utf8'), /11-02, value: 14 \}\n.*11-03, value: 13 \}/);
    assert.equal(
      (await run('import', 'a.md', '--from', 't.csv', '--column', '3')).out,
      'a.md: This is recorded already.\n',
    );
    for (const wrong of ['4', 'speed'])
      assert.equal(
        (await run('import', 'a.md', '--from', 't.csv', '--column', wrong)).note,
        `continual-improvement: t.csv has no column “${wrong}”.\n`,
      );
  });

  it('needs a table, and a measure where there are several', async t => {
    const { run } = folderOf(t, {
      'a.md': before.replace('---\n', '---\n').replace('measures:\n', 'measures:\n  - { name: Failed builds }\n'),
      't.csv': 'a,b\nc,d\n',
    });
    const note = async (...rest: string[]) => (await run('import', 'a.md', ...rest)).note ?? '';
    assert.match(await note(), /--from is missing: the table, a \.csv file\./);
    assert.match(
      await note('--from', 't.csv'),
      /Which measure\? --measure is one of “Failed builds”, “Median build time”\./,
    );
    assert.match(
      await note('--from', 't.csv', '--measure', 'Other'),
      /There is no measure “Other”: --measure is one of/,
    );
    assert.match(await note('--from', 't.csv', '--measure', 'Failed builds'), /t\.csv: No column of it holds dates/);
    assert.match(await note('--from', 'gone.csv'), /gone\.csv: no such file/);
  });
});

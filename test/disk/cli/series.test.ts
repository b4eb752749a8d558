import assert from 'node:assert/strict';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../../workbench/temporary.ts';
import { folderOf } from './folder.ts';

/** An initiative whose readings are kept as a line says. */
function keeping(readings: string): string {
  return `---
initiative: Shorter builds
steps: { vision: done, current-state: done, target-state: done, plan: done, action: active }
measures:
  - name: Build time
    unit: s
    baseline: { value: 410, on: 2026-10-05 }
    target: { value: 200, on: 2026-12-20 }
    readings: ${readings}
---
`;
}

describe('a series that is kept elsewhere', () => {
  const cases: readonly (readonly [title: string, readings: string, file: string, text: string])[] = [
    ['in a table with a heading', './ci.csv', 'ci.csv', 'date,value\n2026-11-02,400\n2026-11-09,305\n'],
    [
      'in the columns that it names, where other columns say so',
      '{ file: ./ci.csv, date: finished, value: seconds, where: { branch: main } }',
      'ci.csv',
      'id;finished;branch;seconds\n1;2026-11-02T10:00:00Z;main;400 s\n2;2026-11-09;topic;9\n3;2026-11-09;main;305\n',
    ],
    [
      'in a list of JSON',
      './ci.json',
      'ci.json',
      '[{ "date": "2026-11-02", "Build time": 400 }, { "date": "2026-11-09", "Build time": 305 }, { "date": "2026-11-10" }]',
    ],
    [
      'in lines of JSON, in another unit',
      'data/ci.ndjson',
      'data/ci.ndjson',
      '{"on":"2026-11-02","value":"400"}\n{"on":"2026-11-09","value":"305000 ms"}\n',
    ],
  ];
  for (const [title, readings, file, text] of cases)
    it(`counts ${title}`, async t => {
      const { run } = folderOf(t, { 'a.md': keeping(readings), [file]: text });
      const shown = JSON.parse((await run('show', 'a.md', '--json')).out ?? '');
      assert.deepEqual(shown.initiative.measures[0].readings, [
        { on: '2026-11-02', value: 400 },
        { on: '2026-11-09', value: 305 },
      ]);
      assert.equal(shown.verdict.derived, 'partly-met');
      assert.deepEqual(
        shown.findings.filter(({ id }: { id: string }) => id === 'unread-series'),
        [],
      );
      assert.match((await run('diagram', 'a.md', '--measures')).out ?? '', /305 s, half way from 410 to 200 s/);
    });

  it('is added to where it is a table, in its own columns', async t => {
    const { run, path } = folderOf(t, {
      'a.md': keeping('{ file: ./ci.csv, value: seconds, where: { branch: main } }'),
      'ci.csv': 'date,branch,seconds,note\r\n2026-11-02,main,400,\r\n',
      'r.json': '[{ "name": "Build time", "value": 5, "unit": "min", "on": "2026-11-16" }]',
    });
    const before = readFileSync(join(path, 'a.md'), 'utf8');
    const shown = await run('record', 'a.md', '--value', '305', '--note', 'cache, warmed', '--dry-run');
    assert.match(shown.out ?? '', /^\+2026-11-22,main,305,"cache, warmed"\r?$/m);
    const { code, out } = await run('record', 'a.md', '--value', '305', '--note', 'cache, warmed');
    assert.deepEqual([code, out], [0, './ci.csv: 1 reading of Build time added.\n']);
    assert.equal((await run('record', 'a.md', '--from', 'r.json')).code, 0);
    assert.equal((await run('record', 'a.md', '--from', 'r.json')).out, 'a.md: This is recorded already.\n');
    assert.equal(
      readFileSync(join(path, 'ci.csv'), 'utf8'),
      'date,branch,seconds,note\r\n2026-11-02,main,400,\r\n2026-11-22,main,305,"cache, warmed"\r\n2026-11-16,main,300,\r\n',
    );
    assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), before);
  });

  it('begins in an empty file, and is not added to where a job writes JSON', async t => {
    const { run, path } = folderOf(t, {
      'a.md': keeping('./new.csv'),
      'new.csv': '',
      'b.md': keeping('./ci.json'),
      'ci.json': '[]',
    });
    assert.equal((await run('record', 'a.md', '--value', '305')).code, 0);
    assert.equal(readFileSync(join(path, 'new.csv'), 'utf8'), 'date,value\n2026-11-22,305\n');
    const { code, note } = await run('record', 'b.md', '--value', '305');
    assert.deepEqual([code, note], [1, 'b.md: ./ci.json is no CSV: only what wrote it can add to it.\n']);
  });

  it('is told where the file names it, when it cannot be read', async t => {
    const { run, path } = folderOf(t, {
      'ci.csv':
        'date,value\n2026-11-02,400\n2026-11-31,1\nsoon,2\n2026-11-09,many\n2026-11-10,5 runs\n2026-11-11,9,99\n',
      'bare.csv': '2026-11-02,400\n',
      'two.csv': 'date,runs,seconds\n2026-11-02,3,400\n',
      'broken.json': '[{',
      'empty.csv': ' ',
    });
    const outside = temporaryFolder();
    t.after(() => outside.remove());
    writeFileSync(join(outside.path, 'secret.csv'), 'date,value\n2026-11-02,1\n');
    symlinkSync(join(outside.path, 'secret.csv'), join(path, 'link.csv'));
    const told = async (readings: string) => {
      writeFileSync(join(path, 'a.md'), keeping(readings));
      const { out = '' } = await run('check', 'a.md', '--format', 'json');
      return JSON.parse(out).flatMap(
        ({ id, message, range }: { id: string; message: string; range: { start: { line: number } } }) =>
          id === 'unread-series' ? [`${range.start.line}: ${message}`] : [],
      );
    };
    assert.deepEqual(await told('./ci.csv'), [
      '9: ./ci.csv, line 3: “2026-11-31” is a day that the calendar does not have.',
      '9: ./ci.csv, line 4: “soon” is no date of the form YYYY-MM-DD.',
      '9: ./ci.csv, line 5: “many” is no number such as 12.5.',
      '9: ./ci.csv: 2 more of its lines cannot be read.',
    ]);
    for (const [readings, message] of [
      ['./gone.csv', './gone.csv: no such file or directory.'],
      ['./bare.csv', './bare.csv: Its first line is no heading that names the columns.'],
      ['./two.csv', './two.csv: Nothing says which column of it holds the values: `value` names it.'],
      ['{ file: ./two.csv, value: minutes }', './two.csv: It has no column “minutes”.'],
      ['./empty.csv', './empty.csv: There is nothing in it.'],
      ['../elsewhere.csv', '../elsewhere.csv lies outside of the workspace, and is not read.'],
      ['./link.csv', './link.csv lies outside of the workspace, and is not read.'],
      [
        'https://example.com/ci.csv',
        'https://example.com/ci.csv is not fetched: readings are kept in a file of the workspace.',
      ],
    ] as const)
      assert.deepEqual(await told(readings), [`9: ${message}`]);
    assert.match((await told('./broken.json'))[0] ?? '', /^9: \.\/broken\.json: It is no JSON: /);
  });

  it('is quick with a hundred thousand lines, and drawn with no more than can be seen', async t => {
    const start = Date.parse('2026-10-06');
    const lines = Array.from({ length: 100_000 }, (_, index) => {
      const on = new Date(start + Math.floor(index / 2200) * 86_400_000).toISOString().slice(0, 10);
      return `${on},${400 - (index % 97)}`;
    });
    const { run } = folderOf(t, { 'a.md': keeping('./ci.csv'), 'ci.csv': ['date,value', ...lines].join('\n') });
    const begun = performance.now();
    const { out = '' } = await run('diagram', 'a.md', '--measures');
    const took = performance.now() - begun;
    assert.match(out, /100,?000 readings/);
    assert.ok(out.length < 200_000, `${out.length}`);
    t.diagnostic(`${Math.round(took)} ms`);
  });
});

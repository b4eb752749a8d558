import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { plain } from '../../../src/cli/paint.ts';
import { run } from '../../../src/cli/run.ts';
import { folderOf } from './folder.ts';

const before = `---
initiative: Shorter builds
measures:
  - name: Median build time
    unit: min
    baseline: { value: 22, on: 2026-10-05 }
    target: 8
    readings:
      - { on: 2026-11-20, value: 15 } # cache
  - { name: Failed builds, unit: "%", limit: 3 }
  - { name: Runbook exists, baseline: no, target: yes }
---
`;

/** The lines that a text has more than the file had before. */
function added(text: string): string[] {
  const old = new Set(before.split('\n'));
  return text.split('\n').filter(line => !old.has(line));
}

describe('readings by a job', () => {
  const cases: readonly (readonly [title: string, file: string, text: string, ...lines: readonly string[]])[] = [
    [
      'from what actions for benchmarks publish, in the measures’ units',
      'results.json',
      JSON.stringify([
        { name: 'Median build time', unit: 's', value: 750 },
        { name: 'failed builds ', unit: '%', value: 2.5, extra: 'of 40' },
      ]),
      '      - { on: 2026-11-22, value: 12.5 }',
      '  - { name: Failed builds, unit: "%", limit: 3, readings: [{ on: 2026-11-22, value: 2.5 }] }',
    ],
    [
      'from one list for each run',
      'results.json',
      '[[{ "name": "Median build time", "value": 14, "date": "2026-11-21T23:10:00Z" }], [{ "name": "Median build time", "value": "13 min", "timestamp": 1795305600 }]]',
      '      - { on: 2026-11-21, value: 14 }',
      '      - { on: 2026-11-22, value: 13 }',
    ],
    [
      'from a line of JSON for each',
      'results.ndjson',
      '{"measure":"Median build time","value":14,"on":"2026-11-21","note":"cache warmed"}\n\n{"measure":"Runbook exists","value":true,"source":"wiki"}\n',
      '      - { on: 2026-11-21, value: 14, note: cache warmed }',
      '  - { name: Runbook exists, baseline: no, target: yes, readings: [{ on: 2026-11-22, value: "yes", source: wiki }] }',
    ],
    [
      'from a table with a line for each',
      'results.csv',
      'date,name,value,unit\n2026-11-21,Median build time,840,s\n2026-11-21,Failed builds,1.5,\n',
      '      - { on: 2026-11-21, value: 14 }',
      '  - { name: Failed builds, unit: "%", limit: 3, readings: [{ on: 2026-11-21, value: 1.5 }] }',
    ],
    [
      'from a table with a column for each',
      'results.csv',
      'day,runs,Median build time (s),Failed builds\n2026-11-21,40,840,1.5\n',
      '      - { on: 2026-11-21, value: 14 }',
      '  - { name: Failed builds, unit: "%", limit: 3, readings: [{ on: 2026-11-21, value: 1.5 }] }',
    ],
  ];
  for (const [title, file, text, ...lines] of cases)
    it(`are recorded ${title}, once`, async t => {
      const folder = folderOf(t, { 'a.md': before, [file]: text });
      const once = await folder.run('record', 'a.md', '--from', file);
      assert.equal(once.code, 0, once.note);
      const after = readFileSync(join(folder.path, 'a.md'), 'utf8');
      assert.deepEqual(added(after), lines);
      const again = await folder.run('record', 'a.md', '--from', file);
      assert.deepEqual([again.code, again.out], [0, 'a.md: This is recorded already.\n']);
      assert.equal(readFileSync(join(folder.path, 'a.md'), 'utf8'), after);
    });

  it('are taken from what is piped in', async t => {
    const { path } = folderOf(t, { 'a.md': before });
    const input = async () => new TextEncoder().encode('[{ "name": "Median build time", "value": 12 }]');
    const terminal = { cwd: path, today: '2026-11-22', paint: plain };
    const { code, out } = await run(['record', 'a.md', '--from', '-'], { ...terminal, input });
    assert.deepEqual([code, out], [0, 'a.md: 1 reading: Median build time 12 min on 2026-11-22.\n']);
    const nothing = await run(['record', 'a.md', '--from', '-'], terminal);
    assert.deepEqual([nothing.code, nothing.note], [2, 'continual-improvement: Nothing is piped in.\n']);
  });

  it('correct what is recorded for their day only where that is asked for', async t => {
    const folder = folderOf(t, {
      'a.md': before,
      'r.json': '[{ "name": "Median build time", "value": 14, "on": "2026-11-20" }]',
    });
    const text = () => readFileSync(join(folder.path, 'a.md'), 'utf8');
    assert.equal((await folder.run('record', 'a.md', '--from', 'r.json', '--replace')).code, 0);
    assert.equal(text(), before.replace('value: 15 } # cache', 'value: 14 } # cache'));
    const again = await folder.run('record', 'a.md', '--from', 'r.json', '--replace');
    assert.deepEqual([again.code, again.out], [0, 'a.md: This is recorded already.\n']);
    await folder.run('record', 'a.md', '--measure', 'Median build time', '--value', '13', '--on', '2026-11-20');
    assert.deepEqual(added(text()), [
      '      - { on: 2026-11-20, value: 14 } # cache',
      '      - { on: 2026-11-20, value: 13 }',
    ]);
    writeFileSync(
      join(folder.path, 'r.json'),
      '[{ "name": "Median build time", "value": 12, "on": "2026-11-20", "note": "rerun" }, { "name": "Median build time", "value": 11 }]',
    );
    assert.equal((await folder.run('record', 'a.md', '--from', 'r.json', '--replace')).code, 0);
    assert.deepEqual(added(text()), [
      '      - { on: 2026-11-20, value: 14 } # cache',
      '      - { on: 2026-11-20, value: 12, note: rerun }',
      '      - { on: 2026-11-22, value: 11 }',
    ]);
  });

  it('tell what a person would be asked about, and are refused only where they cannot be read', async t => {
    const results = [
      { name: 'Median build time', value: 1500 },
      { name: 'Median build time', value: 14, on: '2026-09-01' },
      { name: 'Median build time', value: 900, unit: 's' },
      { name: 'Median build time', value: 14, unit: 'runs' },
      { name: 'Median build time', value: 'many' },
      { name: 'Median build time' },
      { name: 'Median build time', value: 14, on: 'today' },
      { value: 3 },
      'Median build time: 14',
      { name: 'p99 latency', value: 3 },
    ];
    const folder = folderOf(t, { 'a.md': before, 'r.json': JSON.stringify(results) });
    const { code, out, note } = await folder.run('record', 'a.md', '--from', 'r.json');
    assert.equal(code, 1);
    assert.equal(
      out,
      'a.md: 3 readings: Median build time 1,500 min on 2026-11-22, Median build time 14 min on 2026-09-01, Median build time 15 min on 2026-11-22.\n',
    );
    assert.deepEqual(note?.split('\n'), [
      'a.md: Median build time: 1,500 min is far from 15 min on 2026-11-20: is it meant so?',
      'a.md: Median build time: 14 min on 2026-09-01 is older than the baseline of 2026-10-05, and does not count.',
      'a.md: Median build time: it was measured in s, and is recorded as 15 min on 2026-11-22.',
      'a.md: Not recorded, entry 4: “runs” cannot be converted into min, the unit of this measure.',
      'a.md: Not recorded, entry 5: “many” is no number such as 12.5.',
      'a.md: Not recorded, entry 6: It has no `value`.',
      'a.md: Not recorded, entry 7: “today” is no date of the form YYYY-MM-DD.',
      'a.md: Not recorded, entry 8: It does not say which measure it is of.',
      'a.md: Not recorded, entry 9: It is no object such as { "name": …, "value": … }.',
      'a.md: No measure is called “p99 latency”.',
      '',
    ]);
  });

  it('need a file that holds results', async t => {
    const folder = folderOf(t, {
      'a.md': before,
      'empty.json': ' ',
      'broken.json': '[{ "name": ',
      'mixed.ndjson': '{"name":"Median build time","value":14}\n{"name":\n',
      'others.csv': 'day,runs\n2026-11-21,40\n',
      'split.csv': 'name,value\nMedian build time,9,99\n',
    });
    const record = async (...rest: string[]) => {
      const { code, note = '' } = await folder.run('record', 'a.md', ...rest);
      return `${code} ${note.split('\n')[0]}`;
    };
    const program = '2 continual-improvement:';
    assert.equal(await record('--from', 'empty.json'), `${program} empty.json: There is nothing in it.`);
    assert.match(await record('--from', 'broken.json'), /^2 continual-improvement: broken\.json: It is no JSON: /);
    assert.match(await record('--from', 'mixed.ndjson'), /^1 a\.md: Not recorded, line 2: It is no JSON: /);
    assert.match(await record('--from', 'others.csv'), /headed by the name of a measure: “Median build time”, /);
    assert.match(
      await record('--from', 'split.csv'),
      /^1 a\.md: Not recorded, line 2: It has 3 cells under 2 headings: /,
    );
    assert.match(await record('--from', 'gone.json'), /^2 continual-improvement: gone\.json: no such file/);
    assert.match(await record('--from', 'a.md', '--value', '3'), /it is one of the two\.$/);
    assert.match(await record('--from', 'split.csv', '--measure', 'Other'), /There is no measure “Other”/);
  });

  it('are shown and not written by a dry run', async t => {
    const folder = folderOf(t, { 'a.md': before, 'r.json': '{ "name": "Median build time", "value": 14 }' });
    const { out } = await folder.run('record', 'a.md', '--from', 'r.json', '--dry-run');
    assert.match(out ?? '', /^\+ {6}- \{ on: 2026-11-22, value: 14 \}$/m);
    assert.equal(readFileSync(join(folder.path, 'a.md'), 'utf8'), before);
  });
});

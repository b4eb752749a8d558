import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderOf } from './folder.ts';

const before = `---
initiative: 'Shorter builds' # mine
steps: { action: active }
measures:
  - name: Median build time
    unit: min
    baseline: { value: 22, on: 2020-01-01 }
    target: 8
  - name: Failed builds
    limit: 3
---
`;
const recorded = before.replace(
  'target: 8\n',
  'target: 8\n    readings:\n      - { on: 2020-02-01, value: 12.5, source: CI, note: cache warmed }\n',
);
const given = ['record', 'a.md', '--measure', 'Median build time', '--value', '12.5', '--on', '2020-02-01'];

describe('a reading on the command line', () => {
  it('is recorded once', async t => {
    const { run, path } = folderOf(t, { 'a.md': before });
    const once = await run(...given, '--note', 'cache warmed', '--source', 'CI');
    assert.deepEqual([once.code, once.out], [0, 'a.md: Median build time is recorded: 12.5 min on 2020-02-01.\n']);
    const again = await run(...given);
    assert.deepEqual([again.code, again.note], [1, 'a.md: This is recorded already.\n']);
    assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), recorded);
  });

  it('is converted into the unit of its measure', async t => {
    const { run, path } = folderOf(t, { 'a.md': before });
    const outcome = await run(
      'record',
      'a.md',
      '--measure',
      'Median build time',
      '--value',
      '90 s',
      '--on',
      '2020-02-01',
    );
    assert.deepEqual([outcome.code, outcome.out], [0, 'a.md: Median build time is recorded: 1.5 min on 2020-02-01.\n']);
    assert.match(readFileSync(join(path, 'a.md'), 'utf8'), /^ {6}- \{ on: 2020-02-01, value: 1\.5 \}$/m);
  });

  it('finds a measure by its name as it is written', async t => {
    const text = '---\ninitiative: 1.10\nmeasures:\n  - { name: 007 }\n  - { name: 7 }\n---\n';
    const { run, path } = folderOf(t, { 'a.md': text });
    const { out } = await run('record', 'a.md', '--measure', '007', '--value', '3', '--on', '2020-02-01');
    assert.equal(out, 'a.md: 007 is recorded: 3 on 2020-02-01.\n');
    assert.match(readFileSync(join(path, 'a.md'), 'utf8'), /name: 007, readings: \[\{ on: 2020-02-01, value: 3 \}\]/);
    assert.match((await run('list')).out ?? '', /1\.10$/m);
  });

  it('is shown and not written by a dry run', async t => {
    const { run, path } = folderOf(t, { 'a.md': before });
    assert.match((await run(...given, '--dry-run')).out ?? '', /^\+ {6}- \{ on: 2020-02-01, value: 12\.5 \}$/m);
    assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), before);
  });

  it('is an answer where its measure is', async t => {
    const text = '---\ninitiative: a\nmeasures:\n  - { name: Runbook exists, baseline: no, target: yes }\n---\n';
    const { run, path } = folderOf(t, { 'a.md': text });
    const { out } = await run('record', 'a.md', '--value', 'Yes', '--on', '2020-02-01');
    assert.equal(out, 'a.md: Runbook exists is recorded: yes on 2020-02-01.\n');
    assert.match(readFileSync(join(path, 'a.md'), 'utf8'), /readings: \[\{ on: 2020-02-01, value: "yes" \}\] \}/);
    assert.match((await run('record', 'a.md', '--value', 'true', '--on', '2020-02-01')).note ?? '', /recorded already/);
    const other = await run('record', 'a.md', '--value', '3');
    assert.deepEqual([other.code, other.note], [2, 'continual-improvement: --value: “3” is neither yes nor no.\n']);
  });

  it('needs to be clear', async t => {
    const { run } = folderOf(t, { 'a.md': before, 'b.md': '---\ninitiative: b\n---\n' });
    const cases = [
      [['a.md', '--value', '1'], /Which measure\? --measure is one of “Median build time”, “Failed builds”\./, 2],
      [['b.md', '--value', '1'], /b\.md has no measure yet\./, 2],
      [['a.md', '--measure', 'Failed builds', '--value', 'many'], /--value: “many” is no number/, 2],
      [['a.md', '--measure', 'Failed builds'], /--value: A number is missing\./, 2],
      [
        ['a.md', '--measure', 'Median build time', '--value', '5 runs'],
        /--value: “runs” cannot be converted into min/,
        2,
      ],
      [['a.md', '--measure', 'Failed builds', '--value', '5 min'], /--value: “5 min” has a unit, and this measure/, 2],
      [['a.md', '--measure', 'Other', '--value', '1 min'], /There is no measure “Other”/, 1],
      [['a.md', '--measure', 'Other', '--value', '1'], /There is no measure “Other”/, 1],
    ] as const;
    for (const [rest, note, code] of cases) {
      const outcome = await run('record', ...rest);
      assert.match(outcome.note ?? '', note);
      assert.equal(outcome.code, code);
    }
  });
});

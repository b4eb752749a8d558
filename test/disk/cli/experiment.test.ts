import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderOf } from './folder.ts';

const acting = `---
initiative: Shorter builds
owner: Priya
steps: { plan: done, action: active }
---
`;

describe('what is tried, on the command line', () => {
  it('is noted with what is expected, and then with what came of it', async t => {
    const { run, path } = folderOf(t, { 'a.md': acting });
    const text = () => readFileSync(join(path, 'a.md'), 'utf8');
    const told = ['--what', 'remote cache', '--expect', 'install under a minute', '--seen', '2026-11-09'];
    const tried = await run('try', 'a.md', ...told, '--by', 'Ana', '--on', '2026-11-02');
    assert.deepEqual([tried.code, tried.out], [0, 'a.md: “remote cache” is tried.\n']);
    const line = '  - { on: 2026-11-02, try: remote cache, expect: install under a minute, by: Ana, seen: 2026-11-09';
    assert.equal(text(), acting.replace(/---\n$/, `experiments:\n${line} }\n---\n`));

    const seen = await run('conclude', 'a.md', '--got', 'three minutes', '--then', 'undone', '--on', '2026-11-10');
    assert.equal(seen.code, 0);
    const concluded = `${line.replace('2026-11-09', '2026-11-10')}, got: three minutes, then: undone }`;
    assert.equal(text(), acting.replace(/---\n$/, `experiments:\n${concluded}\n---\n`));
    const shown = await run('show', 'a.md');
    assert.match(
      shown.out ?? '',
      /\nWhat is tried:\n {2}“remote cache” was tried\. Undone · seen: three minutes · expected: install under a minute/,
    );
    const again = await run('conclude', 'a.md', '--got', 'three minutes', '--then', 'undone');
    assert.deepEqual([again.code, again.note], [1, 'a.md: Nothing is being tried.\n']);
  });

  it('is refused without an expectation, twice, and where it is not plain which is meant', async t => {
    const two = acting.replace(/---\n$/, 'experiments: [{ try: a, expect: x }, { try: b, expect: y }]\n---\n');
    const { run, path } = folderOf(t, { 'a.md': two });
    const refused: [string[], RegExp][] = [
      [['try', 'a.md', '--what', 'c', '--by', 'Ana'], /not said what is expected/],
      [['try', 'a.md', '--expect', 'x', '--by', 'Ana'], /not said what is tried/],
      [['try', 'a.md', '--what', 'a', '--expect', 'x', '--by', 'Ana'], /“a” is tried already/],
      [['conclude', 'a.md', '--got', 'x', '--then', 'kept'], /Several things are being tried: “a”, “b”/],
      [
        ['conclude', 'a.md', '--what', 'c', '--got', 'x', '--then', 'kept'],
        /“c” is not being tried: there is “a”, “b”/,
      ],
      [['conclude', 'a.md', '--what', 'a', '--then', 'kept'], /not said what was seen/],
      [['conclude', 'a.md', '--what', 'a', '--got', 'x'], /--then is missing/],
    ];
    for (const [call, says] of refused) {
      const { code, note = '' } = await run(...call);
      assert.notEqual(code, 0, call.join(' '));
      assert.match(note, says);
    }
    assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), two);
    assert.equal((await run('conclude', 'a.md', '--what', 'b', '--got', 'half', '--then', 'kept')).code, 0);
  });
});

describe('how it goes, on the command line', () => {
  it('is noted once, and shown', async t => {
    const { run, path } = folderOf(t, { 'a.md': acting });
    const said = ['say', 'a.md', '--health', 'at-risk', '--note', 'no runners', '--by', 'Ana', '--on', '2026-11-20'];
    const { code, out } = await run(...said);
    assert.deepEqual([code, out], [0, 'a.md: It is at risk.\n']);
    assert.equal(
      readFileSync(join(path, 'a.md'), 'utf8'),
      acting.replace(/---\n$/, 'updates:\n  - { on: 2026-11-20, health: at-risk, by: Ana, note: no runners }\n---\n'),
    );
    assert.match((await run('show', 'a.md')).out ?? '', /\nAt risk, as Ana says: no runners\n/);
    const again = await run(...said);
    assert.deepEqual([again.code, again.note], [1, 'a.md: This is said already.\n']);
    assert.equal((await run('say', 'a.md', '--health', 'on-track', '--by', '')).code, 0);
    assert.match((await run('show', 'a.md')).out ?? '', /\nOn track, as somebody says\n/);
  });

  it('is refused where it is not said how, or what was said before is not understood', async t => {
    const { run } = folderOf(t, { 'a.md': acting.replace(/---\n$/, 'updates: [{ health: fine }]\n---\n') });
    assert.match((await run('say', 'a.md')).note ?? '', /--health is missing/);
    assert.match(
      (await run('say', 'a.md', '--health', 'fine')).note ?? '',
      /--health is one of on-track, at-risk, off-track/,
    );
    assert.equal((await run('say', 'a.md', '--health', 'at-risk')).code, 1);
  });
});

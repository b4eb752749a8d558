import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { plain } from '../../../src/cli/paint.ts';
import { run } from '../../../src/cli/run.ts';
import { folderOf } from './folder.ts';

const wrong = '---\ninitiative: x\nstatus: gone\n---\n';
const settings = '{ "continualImprovement.checks.severity": { "unknown-status": "hint" } }';

function typed(cwd: string, checkout?: string) {
  return (...words: string[]) => run(words, { cwd, today: '2026-11-22', paint: plain, checkout });
}

/** A repository with an initiative in a folder of it. */
function repository(t: TestContext) {
  const { path } = folderOf(t, { 'sub/docs/a b.md': wrong, 'other/keep.md': '' });
  mkdirSync(join(path, '.git'));
  return path;
}

const sarifFiles = (out = '') => [...out.matchAll(/"uri": "(.*?)"/g)].map(([, uri]) => uri);
const annotated = (out = '') => [...out.matchAll(/^::\w+ file=(.*?),/gm)].map(([, file]) => file);

describe('annotations and SARIF name files from the root of the repository', () => {
  for (const folder of ['', 'sub', 'sub/docs', 'other'])
    it(`when the command runs in /${folder}`, async t => {
      const root = repository(t);
      const check = typed(join(root, folder));
      assert.deepEqual(annotated((await check('check', '--format', 'github', root)).out), ['sub/docs/a b.md']);
      assert.deepEqual(sarifFiles((await check('check', '--format', 'sarif', root)).out), ['sub/docs/a%20b.md']);
    });

  it('also from outside of it, and with settings of their own further down', async t => {
    const root = repository(t);
    const outside = folderOf(t, { 'sub/.vscode/settings.json': '{}' });
    const { out } = await typed(outside.path)('check', '--format', 'github', join(root, 'sub'));
    assert.deepEqual(annotated(out), ['sub/docs/a b.md']);
  });

  it('or from where the CI system says that it is', async t => {
    const root = repository(t);
    const { out } = await typed(join(root, 'sub/docs'), join(root, 'sub'))('check', '--format', 'github');
    assert.deepEqual(annotated(out), ['docs/a b.md']);
  });

  it('while people and programs get paths from where they are', async t => {
    const check = typed(join(repository(t), 'other'));
    assert.match((await check('check', '../sub')).out ?? '', /^\.\.\/sub\/docs\/a b\.md:3:9 /);
    assert.equal(
      JSON.parse((await check('check', '../sub', '--format', 'json')).out ?? '')[0].file,
      '../sub/docs/a b.md',
    );
  });
});

describe('what lies outside of the working directory', () => {
  const model =
    '---\nmodel: ours\nname: Ours\nsteps:\n  - { id: one, question: One?, label: One, role: act }\n  - { id: two, question: Two?, role: sustain }\n---\n';

  it('is checked with the settings and models of its own', async t => {
    const here = folderOf(t, { 'a.md': wrong });
    const there = folderOf(t, {
      '.vscode/settings.json': settings,
      'sub/a.md': wrong,
      'sub/b.md': '---\ninitiative: y\nmodel: ours\nsteps: { one: active }\n---\n',
      '.continual-improvement/models/ours.md': model,
    });
    const { out = '', code } = await here.run('check', join(there.path, 'sub'));
    assert.equal(code, 0);
    assert.match(out, /sub\/a\.md:3:9 +hint/);
    assert.doesNotMatch(out, /unknown-model/);
    const both = await here.run('check', '.', join(there.path, 'sub'));
    assert.match(both.out ?? '', /^a\.md:3:9 +error/m);
    assert.match(both.out ?? '', /sub\/a\.md:3:9 +hint/);
    assert.equal((await here.run('list', there.path)).out?.split('\n').length, 3);
  });

  it('is shown and moved by the models of its own', async t => {
    const here = folderOf(t, {});
    const there = folderOf(t, {
      'b.md': '---\ninitiative: y\nmodel: ours\nsteps: { one: active }\n---\n',
      '.continual-improvement/models/ours.md': model,
    });
    const file = join(there.path, 'b.md');
    assert.match((await here.run('show', file)).out ?? '', /1 {2}One +current/);
    assert.equal((await here.run('advance', file, '--dry-run')).code, 0);
  });

  it('has nothing but the defaults where nobody set anything', async t => {
    const here = folderOf(t, { '.vscode/settings.json': settings });
    const there = folderOf(t, { 'sub/a.md': wrong });
    assert.match((await here.run('check', join(there.path, 'sub/a.md'))).out ?? '', /:3:9 +error/);
  });
});

describe('a move says what it does', () => {
  const open = '---\ninitiative: x\nsteps: { vision: active }\n---\n';

  for (const [words, without, reason] of [
    [
      ['drop'],
      'Closes the initiative without completing it.',
      'Closes the initiative without completing it, and notes why.',
    ],
    [['complete'], 'Closes the initiative as completed.', 'Closes the initiative as completed, and notes why.'],
    [['skip', '--step', 'plan'], 'Leaves Plan out this time.', 'Leaves Plan out this time, and notes why.'],
    [['hold'], 'Pauses the initiative.', 'Pauses the initiative, and notes why.'],
    [
      ['hold', '--until', '2027-01-15'],
      'Pauses the initiative until 2027-01-15.',
      'Pauses the initiative until 2027-01-15, and notes why.',
    ],
  ] as const)
    it(words.join(' '), async t => {
      const { run } = folderOf(t, { 'a.md': open, 'b.md': open });
      const [move, ...options] = words;
      assert.equal((await run(move, 'a.md', ...options)).out, `a.md: ${without}\n`);
      assert.equal((await run(move, 'b.md', ...options, '--why', 'so')).out, `b.md: ${reason}\n`);
    });
});

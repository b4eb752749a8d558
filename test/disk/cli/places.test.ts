import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { folderOf } from './folder.ts';

/** What `check --fix` would mend, and any move would change. */
const open = '---\ninitiative: Theirs\nstatus: Active\nsteps: { vision: active }\n---\n';
const model =
  '---\nmodel: theirs\nsteps:\n  - { id: a, question: A?, role: plan }\n  - { id: b, question: B?, role: act }\n---\n';

const setting = (key: string, value: unknown) => ({
  '.vscode/settings.json': JSON.stringify({ [`continualImprovement.${key}`]: value }),
});

/** A folder beside the one that is worked in, where nothing is to be written. */
function beside(t: TestContext) {
  return folderOf(t, { 'a.md': open, 'm.md': model }).path;
}

const textIn = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('globs that lead out of the folder', () => {
  for (const [key, value, reason] of [
    [
      'files.include',
      ['**/*.md', '../**/*.md'],
      /files\.include cannot have the glob “\.\.\/\*\*\/\*\.md”: it leads out/,
    ],
    ['files.include', ['/**/*'], /it is an absolute path/],
    ['files.include', ['*a*a*a*a*b'], /more than 3 stars/],
    ['models', '/**/*', /models cannot have the glob “\/\*\*\/\*”/],
    ['models', '{x,..}/*.md', /it leads out/],
  ] as const)
    it(`are refused: ${key} ${value}`, async t => {
      const { run } = folderOf(t, { ...setting(key, value), 'a.md': open });
      for (const command of [['list'], ['check', '--fix'], ['show', 'a.md'], ['advance', 'a.md']]) {
        const { code, out = '', note = '' } = await run(...command);
        assert.deepEqual([code, out], [2, '']);
        assert.match(note, /^continual-improvement: \.vscode\/settings\.json: continualImprovement\./);
        assert.match(note, reason);
      }
    });
});

describe('a link that leads out of the folder', () => {
  it('is not followed by a search, though a glob begins with it', async t => {
    const there = beside(t);
    const { path, run } = folderOf(t, setting('files.include', ['link/*.md', '**/*.md', 'one.md']));
    symlinkSync(there, join(path, 'link'));
    symlinkSync(join(there, 'a.md'), join(path, 'one.md'));
    assert.match((await run('list')).note ?? '', /There is no initiative here/);
    assert.equal((await run('check', '--fix')).code, 0);
    assert.equal(textIn(there, 'a.md'), open);
  });

  it('brings no model', async t => {
    const there = beside(t);
    const { path, run } = folderOf(t, setting('models', 'link/*.md'));
    symlinkSync(there, join(path, 'link'));
    assert.match((await run('guide', '--model', 'theirs')).note ?? '', /no model “theirs”/);
  });

  it('is read where it is named, and not written through', async t => {
    const there = beside(t);
    const { path, run } = folderOf(t, {});
    symlinkSync(there, join(path, 'link'));
    symlinkSync(join(there, 'a.md'), join(path, 'one.md'));
    for (const named of ['link', 'link/a.md', 'one.md']) {
      assert.match((await run('list', named)).out ?? '', /Theirs/);
      const { code, note = '' } = await run('check', '--fix', named);
      assert.equal(code, 2);
      assert.ok(note.includes(`leads by a link to ${join(there, 'a.md')}, outside of ${path}`), note);
    }
    for (const command of [
      ['advance', 'one.md'],
      ['finish', 'link/a.md', '--step', 'vision'],
      ['hold', 'one.md', '--dry-run'],
    ])
      assert.match(
        (await run(...command)).note ?? '',
        /leads by a link to .*: nothing is written there unless you name it/,
      );
    assert.equal(textIn(there, 'a.md'), open);
    assert.equal((await run('check', '--fix', join(there, 'a.md'))).code, 0);
    assert.equal(textIn(there, 'a.md'), open.replace('Active', 'active'));
  });

  it('inside of it is like any other file where it is named, and stays a link', async t => {
    const { path, run } = folderOf(t, { 'sub/a.md': open });
    symlinkSync(join('sub', 'a.md'), join(path, 'one.md'));
    assert.equal((await run('check', '--fix', 'one.md')).code, 0);
    assert.equal(textIn(path, 'sub/a.md'), open.replace('Active', 'active'));
  });

  it('is no dead link, whatever there is', async t => {
    const there = beside(t);
    const { path, run } = folderOf(t, { 'b.md': open.replace('steps', 'next: [link/gone.md, gone.md]\nsteps') });
    symlinkSync(there, join(path, 'link'));
    assert.deepEqual((await run('check')).out?.match(/no file “.*?”/g), ['no file “gone.md”']);
  });

  it('is no way to settings', async t => {
    const there = folderOf(t, { 's.json': '{ "continualImprovement.defaultModel": "pdca" }' });
    const { path } = folderOf(t, { 'sub/.git/HEAD': '', 'sub/a.md': open });
    mkdirSync(join(path, 'sub/.vscode'));
    symlinkSync(join(there.path, 's.json'), join(path, 'sub/.vscode/settings.json'));
    const { code, note = '' } = await there.run('list', join(path, 'sub'));
    assert.equal(code, 2);
    assert.match(note, /settings .*sub\/\.vscode\/settings\.json cannot be read: they are a link that leads out of /);
  });

  it('is not drawn through', async t => {
    const there = folderOf(t, { 'x.svg': 'mine' }).path;
    const { path, run } = folderOf(t, { 'a.md': open });
    symlinkSync(there, join(path, 'link'));
    symlinkSync(join(there, 'x.svg'), join(path, 'x.svg'));
    symlinkSync(join(there, 'gone.svg'), join(path, 'gone.svg'));
    for (const out of ['x.svg', 'gone.svg', 'link/x.svg', 'link/new.svg']) {
      const { code, note = '' } = await run('diagram', 'a.md', '--out', out);
      assert.equal(code, 2);
      assert.match(note, /is a link: nothing is written through it|leads by a link to/);
    }
    assert.deepEqual([readdirSync(there).sort(), textIn(there, 'x.svg')], [['.vscode', 'x.svg'], 'mine']);
    assert.equal((await run('diagram', 'a.md', '--out', join(there, 'new.svg'))).code, 0);
  });
});

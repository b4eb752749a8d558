import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { folderOf } from './folder.ts';

const fine = '---\ninitiative: Fine\nlevel: wrong\n---\n';

/** Longer than what is read of a file to see whether it is an initiative. */
const words = 'words\n'.repeat(1000);

/** A folder with an initiative, and a file of more than 4 MiB; its front matter is a good one. */
function withLarge(t: TestContext) {
  const folder = folderOf(t, { 'fine.md': fine, 'large.md': fine + words });
  truncateSync(join(folder.path, 'large.md'), 4 * 1024 * 1024 + 1);
  return folder;
}

const tooLarge = /large\.md is too large: it has more than 4 MiB, and is not read\.\n/;

describe('a file that is too large', () => {
  for (const command of ['list', 'check', 'check --fix', 'list large.md'])
    it(`is told by ${command}, and hides no other`, async t => {
      const { run } = withLarge(t);
      const { code, out, note = '' } = await run(...command.split(' '));
      assert.equal(code, 2);
      assert.match(note, tooLarge);
      if (!command.endsWith('.md')) assert.match(`${out}`, /fine\.md/);
    });

  for (const command of ['show', 'diagram', 'advance', 'hold', 'record --value 1 --measure x'])
    it(`is told by ${command}`, async t => {
      const { run } = withLarge(t);
      const { code, note = '' } = await run(...command.split(' '), 'large.md');
      assert.equal(code, 2);
      assert.match(note, new RegExp(`^continual-improvement: ${tooLarge.source}`));
    });

  it('is told where it would be a model, or the settings', async t => {
    const model = folderOf(t, { '.continual-improvement/models/m.md': `---\nmodel: m\n---\n${words}` });
    truncateSync(join(model.path, '.continual-improvement/models/m.md'), 5e6);
    assert.match((await model.run('guide')).note ?? '', /models\/m\.md is too large/);
    const settings = folderOf(t, {});
    truncateSync(join(settings.path, '.vscode/settings.json'), 5e6);
    assert.match((await settings.run('list')).note ?? '', /settings\.json is too large/);
  });

  it('is passed by where it is no initiative', async t => {
    const { path, run } = folderOf(t, { 'fine.md': fine, 'notes.md': words });
    truncateSync(join(path, 'notes.md'), 5e6);
    assert.deepEqual(await run('list').then(({ code, note }) => [code, note]), [0, '']);
  });
});

describe('models', () => {
  it('are read no further than their beginning where they are none, and not without end', async t => {
    const model = (id: string) =>
      `---\nmodel: ${id}\nsteps:\n  - { id: a, question: A?, role: plan }\n  - { id: b, question: B?, role: act }\n---\n`;
    const many = Object.fromEntries(Array.from({ length: 102 }, (_, nth) => [`m/${nth + 100}.md`, model(`m${nth}`)]));
    const { path, run } = folderOf(t, {
      '.vscode/settings.json': '{ "continualImprovement.models": "**/*" }',
      'notes.bin': '',
      ...many,
    });
    truncateSync(join(path, 'notes.bin'), 5e6);
    const { code, note = '' } = await run('guide');
    assert.equal(code, 0);
    assert.equal(note.match(/a workspace has at most 100 models of its own/g)?.length, 2);
    assert.doesNotMatch(note, /notes\.bin/);
  });
});

describe('what cannot be read', { skip: process.platform === 'win32' }, () => {
  it('hides no other, and is told with its path', async t => {
    const { path, run } = folderOf(t, { 'fine.md': fine, 'latin.md': '' });
    mkdirSync(join(path, 'folder.md'));
    execFileSync('mkfifo', [join(path, 'pipe.md')]);
    symlinkSync('loop.md', join(path, 'loop.md'));
    writeFileSync(join(path, 'latin.md'), Buffer.from('---\ninitiative: Caf\xe9\n---\n', 'latin1'));
    for (const command of ['list', 'check']) {
      const all = await run(command);
      assert.match(`${all.out}${all.note}`, /fine\.md/);
      assert.notEqual(all.code, 2);
      const {
        code,
        out,
        note = '',
      } = await run(command, 'fine.md', 'gone.md', 'pipe.md', '/dev/zero', 'loop.md', 'latin.md');
      assert.equal(code, 2);
      assert.match(`${out}${note}`, /fine\.md/);
      assert.match(note, /^gone\.md: no such file or directory\.$/m);
      assert.match(note, /^pipe\.md: neither a file nor a folder\.$/m);
      assert.match(note, /^loop\.md: too many symbolic links encountered\.$/m);
      assert.match(note, /zero: neither a file nor a folder\.$/m);
    }
    for (const named of ['gone.md', 'pipe.md', '/dev/zero']) {
      assert.equal((await run('list', named)).code, 2);
      for (const command of ['show', 'advance']) assert.equal((await run(command, named)).code, 2);
    }
  });

  it('is told of a file and of a folder that may not be looked into', { skip: process.geteuid?.() === 0 }, async t => {
    const { path, run } = folderOf(t, { 'fine.md': fine, 'no.md': fine, 'shut/a.md': fine });
    chmodSync(join(path, 'no.md'), 0);
    chmodSync(join(path, 'shut'), 0);
    const { code, out, note = '' } = await run('list').finally(() => chmodSync(join(path, 'shut'), 0o700));
    assert.equal(code, 2);
    assert.match(out ?? '', /^fine\.md/);
    assert.match(note, /^no\.md: permission denied\.\nshut: permission denied\.$/m);
  });

  it('of one workspace hides none of another', async t => {
    const here = folderOf(t, { 'fine.md': fine });
    const there = folderOf(t, { '.vscode/settings.json': '{ "a": ' });
    const { code, out, note } = await here.run('list', '.', there.path);
    assert.equal(code, 2);
    assert.match(out ?? '', /^fine\.md/);
    assert.match(note ?? '', /is not valid JSON/);
  });

  it('hides none where another workspace has wrong models: list tells them', async t => {
    const here = folderOf(t, { 'fine.md': fine });
    const there = folderOf(t, { 'fine.md': fine, '.continual-improvement/models/m.md': '---\nmodel: m\n---\n' });
    assert.match((await here.run('list', there.path)).note ?? '', /models\/m\.md:2:1 +error .*wrong-model/);
    assert.equal((await here.run('list')).note, '');
  });
});

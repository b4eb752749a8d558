import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderOf } from './folder.ts';

const before = '---\ninitiative: A\nmeasures:\n  - { name: M, baseline: 3, target: 1 }\n---\n';
const after = before.replace('target: 1', 'target: 1, readings: [{ on: 2026-11-05, value: 2 }]');
const record = ['record', 'a.md', '--value', '2', '--on', '2026-11-05'];
const isWindows = process.platform === 'win32';

describe('a file that is written', () => {
  it('keeps its mode', { skip: isWindows }, async t => {
    for (const mode of [0o600, 0o664, 0o4755]) {
      const { run, path } = folderOf(t, { 'a.md': before });
      chmodSync(join(path, 'a.md'), mode);
      assert.equal((await run(...record)).code, 0);
      assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), after);
      assert.equal(statSync(join(path, 'a.md')).mode & 0o7777, mode);
    }
  });

  it('keeps its owner and its group', { skip: process.getuid?.() !== 0 }, async t => {
    const { run, path } = folderOf(t, { 'a.md': before });
    chownSync(join(path, 'a.md'), 12_345, 54_321);
    assert.equal((await run(...record)).code, 0);
    const { uid, gid } = statSync(join(path, 'a.md'));
    assert.deepEqual([uid, gid], [12_345, 54_321]);
  });

  it('stays one file under all its names', async t => {
    const { run, path } = folderOf(t, { 'a.md': before });
    mkdirSync(join(path, 'other'));
    linkSync(join(path, 'a.md'), join(path, 'other/b.md'));
    const { ino } = statSync(join(path, 'a.md'));
    assert.equal((await run(...record)).code, 0);
    for (const name of ['a.md', 'other/b.md']) {
      assert.equal(readFileSync(join(path, name), 'utf8'), after);
      assert.equal(statSync(join(path, name)).ino, ino);
    }
    assert.deepEqual(readdirSync(path).sort(), ['.vscode', 'a.md', 'other']);
    // A shorter text leaves nothing of the longer one.
    const longer = before.replace('---\ninitiative', '---\nstatus: Proposed       # so\ninitiative');
    writeFileSync(join(path, 'a.md'), longer);
    await run('check', '--fix', 'other/b.md');
    assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), longer.replace('Proposed', 'proposed'));
  });

  it('is that which a link leads to, and the link stays', async t => {
    const { run, path } = folderOf(t, { 'docs/a.md': before });
    symlinkSync('docs/a.md', join(path, 'a.md'));
    assert.equal((await run(...record)).code, 0);
    assert.ok(lstatSync(join(path, 'a.md')).isSymbolicLink());
    assert.equal(readFileSync(join(path, 'docs/a.md'), 'utf8'), after);
    assert.deepEqual(readdirSync(join(path, 'docs')), ['a.md']);
  });

  it('is none that is read-only, whoever asks', async t => {
    const { run, path } = folderOf(t, { 'a.md': before });
    chmodSync(join(path, 'a.md'), 0o444);
    const { code, note } = await run(...record);
    assert.deepEqual([code, note], [2, 'continual-improvement: a.md cannot be written: it is read-only.\n']);
    assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), before);
    assert.deepEqual(readdirSync(path).sort(), ['.vscode', 'a.md']);
    chmodSync(join(path, 'a.md'), 0o644);
  });

  it('may have the longest name that there is', async t => {
    const name = `${'a'.repeat(252)}.md`;
    const { run, path } = folderOf(t, { [name]: before });
    assert.equal((await run('record', name, ...record.slice(2))).code, 0);
    assert.equal(readFileSync(join(path, name), 'utf8'), after);
  });

  it('has the changes of all who change it at once', async t => {
    const { run, path } = folderOf(t, { 'a.md': before });
    const days = Array.from({ length: 8 }, (_, day) => `2026-11-1${day}`);
    const outcomes = await Promise.all(days.map(on => run('record', 'a.md', '--value', '2', '--on', on)));
    assert.deepEqual(
      outcomes.map(({ code }) => code),
      days.map(() => 0),
    );
    const text = readFileSync(join(path, 'a.md'), 'utf8');
    for (const day of days) assert.ok(text.includes(day));
    assert.deepEqual(readdirSync(path).sort(), ['.vscode', 'a.md']);
  });

  it('is not kept from others where nothing is written', async t => {
    const { run, path } = folderOf(t, { 'a.md': before });
    chmodSync(join(path, 'a.md'), 0o444);
    assert.equal((await run(...record, '--dry-run')).code, 0);
    chmodSync(join(path, 'a.md'), 0o644);
    assert.deepEqual(readdirSync(path).sort(), ['.vscode', 'a.md']);
  });
});

describe('--out', () => {
  const draw = ['diagram', 'a.md', '--out'];

  it('writes a file, or in the place of one, and keeps its mode', async t => {
    const { run, path } = folderOf(t, { 'a.md': before });
    assert.deepEqual(await run(...draw, 'a.svg'), { code: 0, out: '', note: '' });
    const svg = readFileSync(join(path, 'a.svg'), 'utf8');
    assert.match(svg, /^<svg [\s\S]*<\/svg>\n$/);
    writeFileSync(join(path, 'b.svg'), 'old');
    chmodSync(join(path, 'b.svg'), 0o640);
    assert.equal((await run(...draw, 'b.svg')).code, 0);
    assert.equal(readFileSync(join(path, 'b.svg'), 'utf8'), svg);
    if (!isWindows) assert.equal(statSync(join(path, 'b.svg')).mode & 0o777, 0o640);
  });

  it('goes through no link, whether it leads somewhere or not', async t => {
    const outside = folderOf(t, { 'a.svg': 'theirs' });
    const { run, path } = folderOf(t, { 'a.md': before, 'c.svg': 'mine', 'pictures/a.svg': 'mine' });
    symlinkSync(join(outside.path, 'a.svg'), join(path, 'a.svg'));
    symlinkSync(join(outside.path, 'new.svg'), join(path, 'new.svg'));
    symlinkSync('c.svg', join(path, 'b.svg'));
    symlinkSync(outside.path, join(path, 'away'));
    for (const name of ['a.svg', 'new.svg', 'b.svg']) {
      const { code, note } = await run(...draw, name);
      assert.equal(code, 2);
      assert.match(note, new RegExp(`: ${name} is a link: nothing is written through it`));
    }
    assert.match(
      (await run(...draw, 'away/new.svg')).note ?? '',
      /away\/new\.svg leads by a link to .*: nothing is written there/,
    );
    assert.equal(readFileSync(join(outside.path, 'a.svg'), 'utf8'), 'theirs');
    assert.equal(readFileSync(join(path, 'c.svg'), 'utf8'), 'mine');
    assert.deepEqual(readdirSync(outside.path).sort(), ['.vscode', 'a.svg']);
    // A link within the workspace is a place in it; a path out of it was typed by whoever typed the command.
    symlinkSync('pictures', join(path, 'here'));
    assert.equal((await run(...draw, 'here/a.svg')).code, 0);
    assert.equal((await run(...draw, join(outside.path, 'new.svg'))).code, 0);
  });

  it('says where it cannot write', async t => {
    const { run, path } = folderOf(t, { 'a.md': before, 'x.svg/a': '' });
    assert.match(
      (await run(...draw, 'nowhere/a.svg')).note ?? '',
      /nowhere\/a\.svg cannot be written: no such file or dir/,
    );
    assert.match((await run(...draw, 'x.svg')).note ?? '', /x\.svg cannot be written: it is not a file\./);
    assert.deepEqual(readdirSync(path).sort(), ['.vscode', 'a.md', 'x.svg']);
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { asideOf, keyBeside, readAside } from '../../../../src/cli/writing/aside.ts';
import { ourselves } from '../../../../src/cli/writing/holder.ts';
import { clearLeftovers } from '../../../../src/cli/writing/leftovers.ts';
import { temporaryFolder } from '../../../workbench/temporary.ts';

const token = 'abcdef012345';

function folderWith(t: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  t.after(() => folder.remove());
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder.path, name), text);
  return folder.path;
}

/** The name of what is put aside for a file. */
const aside = (file: string) => basename(asideOf('.', keyBeside(file)));

function noteOf(file: string, before: string, after: string): string {
  const [from, to] = [before, after].map(text => Buffer.from(text).toString('base64'));
  return JSON.stringify({ file, before: from, after: to });
}

describe('what ended processes have left', () => {
  it('is cleared away', async t => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const path = folderWith(t, {
      'a.md': 'text',
      [`${aside('a.md')}.lock`]: JSON.stringify({ ...ourselves(), pid }),
      [`${aside('a.md')}-${token}.tmp`]: 'te',
      [`${aside('b.md')}-${token}.tmp`]: '',
      [`${aside('b.md')}.lock.${token}`]: '',
    });
    assert.deepEqual(await clearLeftovers(path), []);
    assert.deepEqual(readdirSync(path), ['a.md']);
  });

  it('is not what one that lives has put aside', async t => {
    const files = {
      [`${aside('a.md')}.lock`]: JSON.stringify(ourselves()),
      [`${aside('a.md')}-${token}.tmp`]: 'te',
      [`${aside('a.md')}-${token}.undo`]: noteOf('a.md', 'old', 'new'),
    };
    const path = folderWith(t, files);
    await clearLeftovers(path);
    assert.deepEqual(readdirSync(path).sort(), Object.keys(files).sort());
  });

  it('is nothing of a name that only looks like it', async t => {
    const key = keyBeside('a.md');
    const names = [
      `.continual-improvement-${key}`,
      `.continual-improvement-${key}.tmp`,
      `.continual-improvement-${key}-${token}.tmp.md`,
      `.continual-improvement-${key}-${token}.md`,
      `.continual-improvement-${key.toUpperCase()}x-${token}.tmp`,
      `.continual-improvement-${key}-${token}0.tmp`,
      `x.continual-improvement-${key}-${token}.tmp`,
      '.continual-improvement-notes.tmp',
      '.a.md.tmp',
      'a.md.lock',
      'a.tmp',
    ];
    for (const name of names) assert.equal(readAside(name), undefined, name);
    const path = folderWith(t, Object.fromEntries(names.map(name => [name, 'mine'])));
    mkdirSync(join(path, `${aside('a.md')}-${token}.tmp`));
    symlinkSync('a.tmp', join(path, `${aside('b.md')}-${token}.tmp`));
    const before = readdirSync(path);
    await clearLeftovers(path);
    assert.deepEqual(readdirSync(path), before);
  });

  it('is nothing that a glob of initiatives finds', () => {
    for (const rest of ['.lock', `.lock.${token}`, `-${token}.tmp`, `-${token}.undo`]) {
      const name = `${aside('a.md')}${rest}`;
      assert.ok(readAside(name));
      assert.match(name, /^\..*(?<!\.md|\.csv|\.svg)$/);
    }
  });
});

describe('a file that was half-written in its place', () => {
  const before = 'one\ntwo\nthree\n';
  const after = 'one\nTWO, and more\nthree\n';
  const note = `${aside('a.md')}-${token}.undo`;

  it('holds again what it held, however far its writer had come', async t => {
    const path = folderWith(t, {});
    const file = join(path, 'a.md');
    for (const [from, to] of [
      [before, after],
      [after, before],
    ] as const) {
      for (let written = 4; written <= to.length; written += 3) {
        const half = to.slice(0, written) + from.slice(written);
        writeFileSync(file, half);
        writeFileSync(join(path, note), noteOf('a.md', from, to));
        const isHalf = half !== from && half !== to;
        assert.deepEqual(await clearLeftovers(path), isHalf ? [file] : []);
        assert.equal(readFileSync(file, 'utf8'), isHalf ? from : half);
        assert.deepEqual(readdirSync(path), ['a.md']);
      }
    }
  });

  it('is left alone where somebody has written to it since, or the note is no such note', async t => {
    for (const [text, said] of [
      ['one\nTWO, by hand\nthree\n', noteOf('a.md', before, after)],
      ['one\nTWO, and\nthree\n', noteOf('b.md', before, after)],
      ['one\nTWO, and\nthree\n', noteOf('../a.md', before, after)],
      ['one\nTWO, and\nthree\n', noteOf('', before, after)],
      ['one\nTWO, and\nthree\n', '{"file":"a.md"'],
      ['one\nTWO, and\nthree\n', '[]'],
    ] as const) {
      const path = folderWith(t, { 'a.md': text, 'b.md': text, [note]: said });
      assert.deepEqual(await clearLeftovers(path), []);
      for (const file of ['a.md', 'b.md']) assert.equal(readFileSync(join(path, file), 'utf8'), text);
    }
  });

  it('is not written through a link', async t => {
    const half = after.slice(0, 8) + before.slice(8);
    const path = folderWith(t, { target: half, [note]: noteOf('a.md', before, after) });
    symlinkSync('target', join(path, 'a.md'));
    assert.deepEqual(await clearLeftovers(path), []);
    assert.equal(readFileSync(join(path, 'target'), 'utf8'), half);
  });
});

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { text } from '../races/race.ts';
import { root } from '../workbench/root.ts';
import { temporaryFolder } from '../workbench/temporary.ts';

const cli = join(root, 'dist/cli.js');
const record = ['record', 'a.md', '--value', '21', '--on', '2026-11-10'];
const changed = text.replace('target: 8 }', 'target: 8, readings: [{ on: 2026-11-10, value: 21 }] }');
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
const skip = isRoot ? false : 'only root makes files of other owners';
const mounts = isRoot && canMount();

function folderWith(t: TestContext): string {
  const folder = temporaryFolder();
  t.after(() => {
    // What was mounted there goes first.
    for (const place of ['docs/a.md', 'docs']) spawnSync('umount', ['-q', join(folder.path, place)]);
    folder.remove();
  });
  chmodSync(folder.path, 0o755);
  const path = join(folder.path, 'docs');
  mkdirSync(path);
  mkdirSync(join(folder.path, '.vscode'));
  writeFileSync(join(folder.path, '.vscode/settings.json'), '{}');
  // What is put elsewhere is seen here.
  mkdirSync(join(folder.path, 'tmp'));
  chmodSync(join(folder.path, 'tmp'), 0o1777);
  writeFileSync(join(path, 'a.md'), text);
  return path;
}

function start(cwd: string, typed: readonly string[], uid?: number) {
  const env = { ...process.env, TMPDIR: join(cwd, '../tmp') };
  const ids = uid === undefined ? {} : { uid, gid: uid };
  const { status, stderr } = spawnSync(process.execPath, [cli, ...typed], { cwd, env, ...ids });
  // Whoever is not the owner hears of that, too.
  const note = String(stderr).replace(/^The settings and models of .* are not used: .*\n/gm, '');
  return { status, note };
}

function read(path: string): string {
  return readFileSync(join(path, 'a.md'), 'utf8');
}

/** Names of all that was put aside and is there still. */
function left(path: string): string[] {
  return readdirSync(join(path, '..'), { recursive: true, encoding: 'utf8' }).filter(name =>
    name.includes('.continual-improvement-'),
  );
}

describe('a file that belongs to somebody else', { skip }, () => {
  it('stays theirs where root writes it, and so does that of a group', t => {
    const path = folderWith(t);
    chownSync(join(path, 'a.md'), nobody, 54_321);
    assert.equal(start(path, record).status, 0);
    const { uid, gid } = statSync(join(path, 'a.md'));
    assert.deepEqual([read(path), uid, gid], [changed, nobody, 54_321]);
  });

  it('is overwritten in its place by who may write it and cannot give it away', t => {
    for (const folderMode of [0o777, 0o1777, 0o755]) {
      const path = folderWith(t);
      chmodSync(join(path, 'a.md'), 0o666);
      chmodSync(path, folderMode);
      const { ino } = statSync(join(path, 'a.md'));
      assert.deepEqual(start(path, record, nobody), { status: 0, note: '' });
      const { uid, gid, mode, ino: now } = statSync(join(path, 'a.md'));
      assert.deepEqual([read(path), uid, gid, mode & 0o7777, now], [changed, 0, 0, 0o666, ino]);
      assert.deepEqual(left(path), []);
    }
  });

  it('is refused to who may not write it, even in a folder of theirs', t => {
    const path = folderWith(t);
    chmodSync(path, 0o777);
    const { status, note } = start(path, record, nobody);
    assert.deepEqual([status, note], [2, 'continual-improvement: a.md cannot be written: permission denied.\n']);
    assert.equal(read(path), text);
    assert.deepEqual(left(path), []);
  });

  it('is refused where overwriting it would take a bit of its mode', t => {
    const path = folderWith(t);
    chmodSync(join(path, 'a.md'), 0o4666);
    const { status, note } = start(path, record, nobody);
    assert.equal(status, 2);
    assert.match(note, /a\.md cannot be written: it would lose its set-user-ID or set-group-ID bit\./);
    assert.deepEqual([read(path), statSync(join(path, 'a.md')).mode & 0o7777], [text, 0o4666]);
  });

  it('keeps a group that its owner does not belong to', t => {
    const path = folderWith(t);
    chmodSync(path, 0o777);
    chownSync(join(path, 'a.md'), nobody, 54_321);
    chmodSync(join(path, 'a.md'), 0o640);
    assert.equal(start(path, record, nobody).status, 0);
    const { uid, gid, mode } = statSync(join(path, 'a.md'));
    assert.deepEqual([read(path), uid, gid, mode & 0o7777], [changed, nobody, 54_321, 0o640]);
  });

  it('is a new one of their own for who draws', t => {
    const path = folderWith(t);
    chmodSync(path, 0o777);
    assert.equal(start(path, ['diagram', 'a.md', '--out', 'a.svg'], nobody).status, 0);
    assert.equal(statSync(join(path, 'a.svg')).uid, nobody);
  });

  it('is not locked in a folder that a stranger has made among the temporary ones', t => {
    const path = folderWith(t);
    chmodSync(join(path, 'a.md'), 0o666);
    mkdirSync(join(path, '../tmp', `continual-improvement-${nobody}`));
    const { status, note } = start(path, record, nobody);
    assert.equal(status, 2);
    assert.match(note, /a\.md cannot be written: .*continual-improvement-65534 belongs to somebody else\.\n$/);
    assert.equal(read(path), text);
  });

  it('keeps access lists and attributes, as far as the system has tools to see them', t => {
    const path = folderWith(t);
    const python = (code: string) =>
      spawnSync('python3', ['-c', `import os, sys\n${code}`, join(path, 'a.md')], { encoding: 'utf8' });
    // One more user, 12345, may read: an access list as Linux keeps it.
    const list = '0200000001000600ffffffff02000400393000000400' + '0400ffffffff10000400ffffffff20000000ffffffff';
    const set = `os.setxattr(sys.argv[1], 'user.note', b'kept')\nos.setxattr(sys.argv[1], 'system.posix_acl_access', bytes.fromhex('${list}'))`;
    if (python(set).status !== 0 || !existsSync('/bin/cp')) return t.skip('no attributes here');
    const get = `print([(name, os.getxattr(sys.argv[1], name)) for name in sorted(os.listxattr(sys.argv[1]))])`;
    const before = python(get).stdout;
    assert.match(before, /posix_acl_access.*kept/);
    assert.equal(start(path, record).status, 0);
    assert.equal(read(path), changed);
    assert.equal(python(get).stdout, before);
  });
});

describe('a disk that takes no more', { skip: mounts ? false : 'nothing can be mounted here' }, () => {
  it('leaves the old file when it is full', t => {
    for (const names of [1, 2]) {
      const path = folderWith(t);
      mount(path, 'size=64k');
      const long = text + 'A line that says nothing.\n'.repeat(800);
      writeFileSync(join(path, 'a.md'), long);
      if (names === 2) linkSync(join(path, 'a.md'), join(path, 'b.md'));
      spawnSync('dd', ['if=/dev/zero', `of=${join(path, 'rest')}`, 'bs=4096'], { stdio: 'ignore' });
      const { status, note } = start(path, record);
      assert.deepEqual(
        [status, note],
        [2, 'continual-improvement: a.md cannot be written: no space left on device.\n'],
      );
      assert.equal(read(path), long);
      assert.deepEqual(left(path), []);
    }
  });

  it('leaves the old file when there is no room for its draft', t => {
    const path = folderWith(t);
    mount(path, 'size=64k');
    const long = text + 'A line that says nothing.\n'.repeat(1500);
    writeFileSync(join(path, 'a.md'), long);
    const { status, note } = start(path, record);
    assert.deepEqual([status, note], [2, 'continual-improvement: a.md cannot be written: no space left on device.\n']);
    assert.equal(read(path), long);
    assert.deepEqual(readdirSync(path), ['a.md']);
  });

  it('is told when it is mounted read-only', t => {
    const path = folderWith(t);
    mount(path, 'size=1m');
    writeFileSync(join(path, 'a.md'), text);
    spawnSync('mount', ['-o', 'remount,ro', path]);
    const { status, note } = start(path, record);
    assert.deepEqual([status, note], [2, 'continual-improvement: a.md cannot be written: read-only file system.\n']);
    assert.equal(start(path, [...record, '--dry-run']).status, 0);
    assert.deepEqual(left(path), []);
  });

  it('is no matter to a file that is mounted by itself: it is overwritten', t => {
    const path = folderWith(t);
    writeFileSync(join(path, '../elsewhere.md'), text);
    spawnSync('mount', ['--bind', join(path, '../elsewhere.md'), join(path, 'a.md')]);
    assert.deepEqual(start(path, record), { status: 0, note: '' });
    assert.equal(readFileSync(join(path, '../elsewhere.md'), 'utf8'), changed);
    assert.deepEqual(left(path), []);
  });
});

function mount(path: string, options: string): void {
  assert.equal(spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]).status, 0);
}

function canMount(): boolean {
  const { path, remove } = temporaryFolder();
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path]).status === 0;
  if (isMounted) spawnSync('umount', [path]);
  remove();
  return isMounted;
}

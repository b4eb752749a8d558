import assert from 'node:assert/strict';
import fs, { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { walk } from '../../src/disk/walk.ts';
import { temporaryFolder } from '../workbench/temporary.ts';

const { path: top, remove } = temporaryFolder();
after(remove);
for (const file of ['a/1.md', 'b/2.md', 'b/c/3.md', 'b/d/4.md', 'b/e/5.md', 'f/6.md']) {
  mkdirSync(join(top, file, '..'), { recursive: true });
  writeFileSync(join(top, file), '');
}

/** The files in the order in which they are found, where some folders go first. */
function found(...first: readonly string[]): string[] {
  const paths = walk(fs, top, {
    start: true,
    into: () => true,
    takes: (_, name) => name.endsWith('.md'),
    failed: (_, error) => assert.fail(String(error)),
    first: new Set(first.map(folder => `${top}/${folder}`)),
  });
  return [...paths].flatMap(path => (path === undefined ? [] : [path.slice(top.length + 1)]));
}

it('the folders on the way to what somebody looks at are gone through before those beside them', () => {
  for (const [nested, file] of [
    ['b/c', 'b/c/3.md'],
    ['b/d', 'b/d/4.md'],
    ['b/e', 'b/e/5.md'],
  ] as const)
    assert.deepEqual(found('b', nested).slice(0, 2), ['b/2.md', file]);
  assert.deepEqual(found('a').slice(0, 1), ['a/1.md']);
});

it('nothing is left out, and nothing is found twice', () => {
  assert.deepEqual(found('b', 'b/d').sort(), found().sort());
  assert.equal(found().length, 6);
});

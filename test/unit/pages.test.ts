import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../workbench/root.ts';

const pages = ['src/README.md', 'src/threats.md', 'test/README.md', '.github/CONTRIBUTING.md', '.github/SECURITY.md'];
const read = (page: string) => readFileSync(join(root, page), 'utf8');

describe('the pages for those who work here', () => {
  it('lead to files that are there', () => {
    for (const page of pages)
      for (const [, path = ''] of read(page).matchAll(/\]\(([^)]+)\)/g))
        assert.ok(existsSync(join(root, dirname(page), path)), `${page}: ${path}`);
  });

  it('name a test for each threat', () => {
    const rows = read('src/threats.md').match(/^\| (?!What ).+$/gm) ?? [];
    assert.ok(rows.length > 20);
    for (const row of rows) assert.match(row, /\]\(\.\.\/test\/[\w./-]+\.ts\) \|$/, row);
  });

  it('have a map of the source on which all is where it says', () => {
    const rooms = ['', 'core', 'core/checks', 'editor'];
    const paths = [...read('src/README.md').matchAll(/`([\w-]+(?:\/[\w.-]+)+\/?)`/g)].map(([, path = '']) => path);
    assert.ok(paths.length > 40);
    for (const path of paths)
      assert.ok(
        [...rooms.map(room => join('src', room, path)), path].some(place => existsSync(join(root, place))),
        path,
      );
  });
});

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../workbench/root.ts';

const pages = ['src/threats.md', '.github/SECURITY.md'];

describe('the pages on threats', () => {
  it('name tests that are there, in every row', () => {
    for (const page of pages) {
      const text = readFileSync(join(root, page), 'utf8');
      for (const [, path = ''] of text.matchAll(/\]\(([^)]+)\)/g))
        assert.ok(existsSync(join(root, dirname(page), path)), `${page}: ${path}`);
    }
    const rows = readFileSync(join(root, 'src/threats.md'), 'utf8').match(/^\| (?!What ).+$/gm) ?? [];
    assert.ok(rows.length > 20);
    for (const row of rows) assert.match(row, /\]\(\.\.\/test\/[\w./-]+\.ts\) \|$/, row);
  });
});

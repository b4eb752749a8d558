import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { root } from '../workbench/root.ts';

const bundles = ['dist/cli.js', 'dist/extension.js', 'dist/panel.js'];

describe('the package', () => {
  it('holds what is needed and nothing else', () => {
    const listed = execFileSync('npx', ['vsce', 'ls', '--no-dependencies'], { cwd: root, encoding: 'utf8' });
    assert.deepEqual(listed.trim().split('\n').sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      ...bundles,
      'media/activity-bar.svg',
      'media/diagram-dark.svg',
      'media/diagram-light.svg',
      'media/icon.png',
      'media/panel.css',
      'package.json',
    ]);
  });

  it('is under 800 KB', () => {
    const { size } = statSync(process.env.VSIX ?? join(root, 'dist/continual-improvement.vsix'));
    assert.ok(size < 800_000, `${size} bytes`);
  });

  for (const bundle of bundles) {
    it(`runs no text as code: ${bundle}`, () => {
      assert.doesNotMatch(readFileSync(join(root, bundle), 'utf8'), /\beval\(|new Function\(/);
    });
  }
});

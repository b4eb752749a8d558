import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { plain } from '../../../src/cli/paint.ts';
import { run } from '../../../src/cli/run.ts';
import { folderOf } from './folder.ts';

/** Names with what the header of a patch may be misread by. */
const names = [
  'a b.md',
  'a  b 2026-11-01 10:00:00.md',
  ' led.md',
  'trail .md',
  'trail.md ',
  'dir /x y.md',
  '-x.md',
  '--- a.md',
  'Index: x.md',
  'dev/null',
  'b/dev/null',
  '"quoted".md',
  "it's.md",
  'back\\slash\\n.md',
  'tab\t2026.md',
  'new\nline.md',
  'return\r.md',
  'escape\u001b\u007f.md',
  'ä é.md',
  '日本 語 😀.md',
  'nbsp\u00a0.md',
  'a%20b#c?.md',
];
const before =
  '\ufeff---\r\ninitiative: A\r\nreview: 2026-1-5\r\nsteps: { vision: active }\r\n---\r\n\r\nNo line end ::error::';
const after = before.replace('2026-1-5', '2026-01-05');

const tools: [string, ...string[]][] = [
  ['git', 'apply', '-'],
  ['patch', '-p1'],
];

describe('a patch', () => {
  for (const [tool, ...args] of tools) {
    const isMissing = spawnSync(tool, ['--version']).error !== undefined;
    const skip = isMissing ? `There is no ${tool} here.` : process.platform === 'win32';

    it(`is applied by \`${tool}\`, whatever the name`, { skip }, async t => {
      const { run, path } = folderOf(t, Object.fromEntries(names.map(name => [name, before])));
      const { out } = await run('check', '--fix', '--dry-run', '--', ...names);
      const { status, stdout, stderr } = spawnSync(tool, args, { cwd: path, input: out });
      assert.equal(status, 0, `${stdout}${stderr}`);
      for (const name of names) assert.equal(readFileSync(join(path, name), 'utf8'), after, JSON.stringify(name));
    });

    it(`is applied by \`${tool}\` in the repository where a file lies above the working directory`, {
      skip,
    }, async t => {
      const { path } = folderOf(t, { '.git/HEAD': 'ref: refs/heads/main\n', 'a b.md': before, 'sub/c.md': before });
      mkdirSync(join(path, 'sub', 'here'));
      const { out } = await run(['check', '--fix', '--dry-run', '../../a b.md', '../c.md'], {
        cwd: join(path, 'sub', 'here'),
        today: '2026-11-22',
        paint: plain,
      });
      assert.equal(spawnSync(tool, args, { cwd: path, input: out }).status, 0);
      for (const name of ['a b.md', 'sub/c.md']) assert.equal(readFileSync(join(path, name), 'utf8'), after);
    });
  }
});

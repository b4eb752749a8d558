import assert from 'node:assert/strict';
import { chownSync, lchownSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { isOwn, userOf } from '../../../src/cli/owner.ts';
import { plain } from '../../../src/cli/paint.ts';
import { run } from '../../../src/cli/run.ts';
import { folderOf } from './folder.ts';

const wrong = '---\ninitiative: x\nstatus: gone\nmodel: theirs\n---\n';
const theirs = {
  '.vscode/settings.json': '{ "continualImprovement.checks.severity": { "unknown-status": "off" } }',
  '.continual-improvement/models/m.md':
    '---\nmodel: theirs\nsteps:\n  - { id: a, question: A?, role: plan }\n  - { id: b, question: B?, role: act }\n---\n',
  'sub/a.md': wrong,
};
/** Only root can give a file to somebody else. */
const canGive = process.geteuid?.() === 0;
const somebody = 12_345;

describe('the settings and models of a folder', { skip: process.platform === 'win32' }, () => {
  it('count where it is one’s own', async t => {
    const { run } = folderOf(t, theirs);
    const { out, note } = await run('check', 'sub');
    assert.doesNotMatch(`${out}${note}`, /unknown-status|unknown-model|not used/);
  });

  for (const given of ['.', '.vscode', '.vscode/settings.json', '.git', '.continual-improvement'])
    it(`do not count where ${given} is somebody else’s`, { skip: !canGive }, async t => {
      const { path } = folderOf(t, { ...theirs, '.git/HEAD': '' });
      chownSync(join(path, given), somebody, somebody);
      const check = (...more: string[]) =>
        run(['check', '--today', '2026-11-22', ...more], { cwd: join(path, 'sub'), today: '2026-11-22', paint: plain });
      const { out, note = '', code } = await check();
      assert.equal(code, 1);
      assert.deepEqual(out?.match(/unknown-(status|model)/g)?.sort(), ['unknown-model', 'unknown-status']);
      assert.ok(
        note.startsWith(`The settings and models of ${path} are not used: they belong to somebody else.`),
        note,
      );
      assert.equal(note.match(/not used/g)?.length, 1);
      const trusted = await check('--config', '../.vscode/settings.json');
      assert.doesNotMatch(`${trusted.out}${trusted.note}`, /unknown-status|unknown-model|not used/);
    });

  it('do not count either where they are asked for from elsewhere, or one file is', { skip: !canGive }, async t => {
    const here = folderOf(t, {});
    const { path } = folderOf(t, theirs);
    chownSync(path, somebody, somebody);
    for (const command of [
      ['list', path],
      ['check', path],
      ['show', join(path, 'sub/a.md')],
    ])
      assert.match((await here.run(...command)).note ?? '', /^The settings and models of .* are not used/);
  });

  it('do not count where a link to them is somebody else’s', { skip: !canGive }, t => {
    const { path } = folderOf(t, { 'other.json': '{}', 'x/a': '' });
    symlinkSync('../.vscode', join(path, 'x/.vscode'));
    assert.ok(isOwn(join(path, 'x'), userOf({})));
    lchownSync(join(path, 'x/.vscode'), somebody, somebody);
    assert.ok(!isOwn(join(path, 'x'), userOf({})));
  });
});

describe('a folder', { skip: process.platform === 'win32' }, () => {
  it('is one’s own as Git sees it, before `sudo` and after', t => {
    const { path } = folderOf(t, {});
    const { uid } = statSync(path);
    const other = uid + 1;
    assert.ok(isOwn(path, { id: uid }));
    assert.ok(!isOwn(path, { id: other }));
    assert.ok(isOwn(path, { id: other, before: uid }));
    assert.ok(isOwn(path, undefined));
    assert.equal(userOf({ SUDO_UID: '1000' })?.before, canGive ? 1000 : undefined);
    assert.equal(userOf({ SUDO_UID: 'x' })?.before, undefined);
  });
});

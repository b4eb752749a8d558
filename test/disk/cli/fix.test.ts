import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderOf } from './folder.ts';

const slips = '\ufeff---\r\ninitiative: x\r\nstatus: Proposed # for now\r\nraised: 2026/1/5\r\nlevel: tam\r\n---\r\n';
const mended = slips.replace('Proposed', 'proposed').replace('2026/1/5', '2026-01-05');

describe('checks that mend', () => {
  it('write what is certain and nothing else, tell it, and go on with what is left', async t => {
    const { run, path } = folderOf(t, { 'a.md': slips, 'b.md': '---\ninitiative: y\nstatus: proposed\n---\n' });
    const { code, out = '', note = '' } = await run('check', '--fix');
    assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), mended);
    assert.match(
      note,
      /^a\.md: Change to “proposed” \(unknown-status\)\na\.md: Change to “2026-01-05” \(impossible-date\)\n2 /,
    );
    assert.match(out, /^a\.md:5:8 .*unknown-level/);
    assert.ok(!out.includes('unknown-status'));
    assert.equal(code, 1);
    assert.doesNotMatch((await run('check', '--fix')).note ?? '', /Change/);
  });

  it('show it as a patch with --dry-run, and write nothing', async t => {
    const { run, path } = folderOf(t, { 'a.md': slips });
    const { code, out = '' } = await run('check', '--fix', '--dry-run');
    assert.equal(code, 0);
    assert.match(out, /^--- a\/a\.md\n\+\+\+ b\/a\.md\n/);
    assert.ok(out.includes('+status: proposed # for now\r\n'));
    assert.equal(readFileSync(join(path, 'a.md'), 'utf8'), slips);
    assert.match((await run('check', '--dry-run')).note ?? '', /--dry-run is for --fix/);
  });
});

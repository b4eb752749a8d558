import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../src/core/base/edit.ts';
import { checkInitiative, countFindings } from '../../../src/core/checks/check-file.ts';
import { planAllFixes } from '../../../src/core/checks/fix-all.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { Models } from '../../../src/core/model/models.ts';

const models = new Models();
const today = '2026-11-22';
const file = (lines: string) => new Snapshot(`---\ninitiative: x\nstatus: dropped\n${lines}---\n`, models);
const dates = (count: number) => file(`sustain:\n${'  - 2026/1/5\n'.repeat(count)}`);

describe('of more mistakes than anybody reads', () => {
  it('the first are told, and that there are more', () => {
    const all = checkInitiative(dates(100), { today });
    assert.equal(all.length, 100);
    assert.doesNotMatch(all.at(-1)?.message ?? '', /There are more of these/);

    const first = checkInitiative(dates(101), { today });
    assert.equal(first.length, 100);
    assert.match(first.at(-1)?.message ?? '', /not “2026\/1\/5”\. There are more of these\.$/);
    assert.equal(countFindings(dates(101), { today }).error, 100);
  });

  it('those of each kind are told', () => {
    const steps = Array.from({ length: 150 }, (_, nth) => `  s${nth}: done\n`).join('');
    const history = '  - { on: 2026-01-01, did: start, step: nowhere }\n'.repeat(150);
    const found = checkInitiative(file(`steps:\n${steps}history:\n${history}impact: 9\n`), { today });
    const count = (severity: string) =>
      found.filter(finding => finding.id === 'unknown-step' && finding.severity === severity).length;
    assert.deepEqual([count('error'), count('warning')], [100, 100]);
    assert.ok(found.some(({ message }) => message.includes('`impact`')));
  });

  it('one that hides a step is known, after however many others', () => {
    const steps = Array.from({ length: 150 }, (_, nth) => `  s${nth}: done\n`).join('');
    const { read } = new Snapshot(`---\ninitiative: x\nsteps:\n${steps}  visoin: done\n---\n`, models);
    assert.deepEqual(read.kind === 'initiative' && read.problems.flatMap(({ about = [] }) => about), [
      ['steps', 'visoin'],
    ]);
  });

  it('all are mended at once', () => {
    const { text } = dates(250);
    const { edits, made } = planAllFixes(dates(250), { today });
    assert.equal(made.length, 250);
    assert.equal(applyEdits(text, edits), text.replaceAll('2026/1/5', '2026-01-05'));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../src/core/base/edit.ts';
import { planAllFixes } from '../../../src/core/checks/fix-all.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { Models } from '../../../src/core/model/models.ts';
import { LARGEST_BLOCK } from '../../../src/core/yaml/front-matter.ts';

const models = new Models();

function edits(text: string) {
  return planAllFixes(new Snapshot(text, models), { today: '2026-11-22' }).edits;
}

const slips = `---
initiative: Cut CI time
status: Active
level: Team # ours
review: 2026/12/4
impact: "4"
steps: { Vision: Done, current_state: ACTIVE }
measures:
  - name: Median CI time
    baseline: { value: 22, on: "2026-10-5" }
history:
  - { on: 20261001, did: Start, step: vision }
ignore: { no-owner: mine, no-plan: later, no-sponsor: a team matter }
---

Status: Active
`;

describe('all fixes that are certain', () => {
  it('are made together, and nothing else is', () => {
    assert.equal(
      applyEdits(slips, edits(slips)),
      `---
initiative: Cut CI time
status: active
level: team # ours
review: 2026-12-04
impact: 4
steps: { vision: done, current-state: active }
measures:
  - name: Median CI time
    baseline: { value: 22, on: "2026-10-05" }
history:
  - { on: 2026-10-01, did: start, step: vision }
ignore: { no-owner: mine, no-plan: later, no-sponsor: a team matter }
---

Status: Active
`,
    );
  });

  it('change no line that is right, so that a cursor stays where it is', () => {
    assert.deepEqual(edits(slips)[0], { start: slips.indexOf('Active'), end: slips.indexOf('ctive'), text: 'a' });
  });

  it('hold with a byte order mark and other line ends', () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    assert.equal(applyEdits(windows(slips), edits(windows(slips))), windows(applyEdits(slips, edits(slips))));
  });

  it('are none where a choice is left, or the file is none of ours', () => {
    for (const line of [
      'status: runing',
      'review: 2026-11-31',
      'review: 4.12.2026',
      'review: 202611',
      'review: 2026-11',
      'review: 2026',
      'review: 2026-11-01T23:30:00Z',
      'review: 12012026',
      'impact: "4,5"',
      'impact: 22 min',
      'cycle: "1,234"',
      'cycle: "1.234"',
      'ignore: { no-lessons: we write them in the wiki }',
      'status: Open',
      'level: Department',
    ])
      assert.deepEqual(edits(`---\ninitiative: x\n${line}\n---\n`), [], line);
    assert.deepEqual(edits('---\nstatus: Active\n---\n'), []);
    assert.deepEqual(edits('---\ninitiative: "x\nstatus: Active\n---\n'), []);
  });
});

describe('many fixes', () => {
  const entry = (by: string) => `  - { on: 2026/11/1, did: Start, step: vision, by: ${by} }\n`;
  const file = (count: number) =>
    `---\ninitiative: x\nhistory:\n${Array.from({ length: count }, (_, nth) => entry(`P${nth}`)).join('')}---\n`;

  it('are all made, and change nothing else', () => {
    const text = file(60);
    const { edits, made, left } = planAllFixes(new Snapshot(text, models), { today: '2026-11-22' });
    assert.equal(made.length, 120);
    assert.deepEqual(left, []);
    assert.equal(applyEdits(text, edits), text.replaceAll('2026/11/1', '2026-11-01').replaceAll('Start', 'start'));
  });

  it('are made as long as the front matter can be read after them', () => {
    const dates = (count: number) => `sustain:\n${'  - 2026/1/5\n'.repeat(count)}`;
    const room = LARGEST_BLOCK - '# \n'.length - `initiative: x\n${dates(9)}`.length;
    // Each becomes one character longer for its month, and one for its day.
    const text = `---\ninitiative: x\n# ${'x'.repeat(room - 6)}\n${dates(9)}---\n`;
    const { edits, made, left } = planAllFixes(new Snapshot(text, models), { today: '2026-11-22' });
    assert.deepEqual([made.length, left.length], [3, 6]);
    assert.equal(readInitiative(applyEdits(text, edits), models).kind, 'initiative');
  });

  it('are made but for one that is in the way of the others', () => {
    // Both keys are meant for one: with both renamed, one of the two states would be lost.
    const text = `---\ninitiative: x\nsteps: { Vision: done, VISION: active }\nhistory:\n${entry('A')}---\n`;
    const { edits, made, left } = planAllFixes(new Snapshot(text, models), { today: '2026-11-22' });
    const mended = applyEdits(text, edits);
    assert.match(mended, /history:\n {2}- \{ on: 2026-11-01, did: start, step: vision, by: A \}\n/);
    assert.match(mended, /steps: \{ (?:vision: done, VISION: active|Vision: done, vision: active) \}/);
    assert.equal(made.length, 3);
    assert.equal(left.length, 1);
    assert.deepEqual(edits.length > 0 && planAllFixes(new Snapshot(mended, models), { today: '2026-11-22' }).edits, []);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../src/core/base/edit.ts';
import { checkInitiative } from '../../../src/core/checks/check-file.ts';
import { planAllFixes } from '../../../src/core/checks/fix-all.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { planReadings } from '../../../src/core/initiative/record.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { markedLines, ofKind } from '../mark.ts';
import { hold, models, moved, plan } from './planned.ts';

const rewritten = `---
initiative: x
steps: { vision: done, current-state: done, target-state: done, plan: done, action: active }
measures:
  - name: M
    baseline: { value: 5, true: 2026-10-01 }
    target: { value: 2, "true": 2026-11-01 }
    readings:
      - { True: 2026-11-21, value: 4 }
history:
  - true: 2026-10-20
    did: start
    step: action
---
`;
const mended = rewritten.replaceAll(/"true"|[tT]rue(?=:)/g, 'on');

function altered(text: string) {
  const { problems } = ofKind(readInitiative(text, models), 'initiative');
  return problems.map(({ id, at, related = [] }) => [id, markedLines(text, at).trim(), related.length]);
}

describe('`on` that a tool has rewritten as `true`', () => {
  it('is read, and told once', () => {
    const { initiative } = ofKind(readInitiative(rewritten, models), 'initiative');
    assert.deepEqual(initiative, ofKind(readInitiative(mended, models), 'initiative').initiative);
    assert.deepEqual(altered(rewritten), [['altered-key', 'baseline: { value: 5, «true»: 2026-10-01 }', 3]]);
  });

  it('counts for the checks', () => {
    const ids = checkInitiative(new Snapshot(rewritten, models), { today: '2026-11-25' }).map(({ id }) => id);
    assert.ok(ids.includes('target-overdue'), ids.join());
    const only = rewritten.replace('5, true', '5, on');
    assert.ok(
      checkInitiative(new Snapshot(only, models), { today: '2026-11-25' }).some(({ id }) => id === 'target-overdue'),
    );
  });

  it('is mended everywhere by a certain fix', () => {
    const { edits } = planAllFixes(new Snapshot(rewritten, models), { today: '2026-11-25' });
    assert.equal(applyEdits(rewritten, edits), mended);
  });

  it('gets no second one beside it', () => {
    const planned = plan(rewritten, { kind: 'next-cycle', cycle: 1 });
    assert.match(ofKind(planned, 'refused').reason, /^`true` was `on` before a tool took it for yes, 4 times/);
    assert.ok(moved(rewritten, hold).includes('\n  - on: 2026-11-22\n    did: hold\n    by: Priya\n'));
    const recorded = planReadings(new Snapshot(rewritten, models), [{ measure: 'M', value: 3, on: '2026-11-22' }]);
    assert.ok(
      applyEdits(rewritten, ofKind(recorded, 'edits').edits).includes('\n      - { on: 2026-11-22, value: 3 }\n'),
    );
    ofKind(planReadings(new Snapshot(rewritten, models), [{ measure: 'M', value: 4, on: '2026-11-21' }]), 'refused');
  });

  it('is the file’s own where the format has no `on`, or has it already', () => {
    for (const line of ['true: 2026-10-01', 'own: { true: 1 }', 'history: [{ on: 2026-10-01, true: 2, did: hold }]'])
      assert.deepEqual(altered(`---\ninitiative: x\n${line}\n---\n`), []);
  });
});

describe('a key with a character that nobody sees', () => {
  for (const unseen of ['\u00a0', '\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad'])
    it(`is read, told, and mended: ${JSON.stringify(unseen).replace(unseen, `U+${unseen.charCodeAt(0).toString(16)}`)}`, () => {
      const text = `---\ninitiative: x\n${unseen}owner: Ann\nmeasures: [{ name: M, ${unseen}unit: min }]\n---\n`;
      const { initiative } = ofKind(readInitiative(text, models), 'initiative');
      assert.deepEqual([initiative.owner, initiative.measures[0]?.unit], ['Ann', 'min']);
      assert.deepEqual(
        altered(text).map(([, place]) => place),
        [`«${unseen}owner»: Ann`.trim(), `measures: [{ name: M, «${unseen}unit»: min }]`],
      );
      const { edits } = planAllFixes(new Snapshot(text, models), { today: '2026-11-25' });
      assert.equal(applyEdits(text, edits), text.replaceAll(unseen, ''));
    });

  it('also at the title', () => {
    for (const unseen of ['\u00a0', '\u200b', '\ufeff'])
      assert.equal(
        ofKind(readInitiative(`---\nowner: Ann\n${unseen}initiative: x\n---\n`, models), 'initiative').initiative.title,
        'x',
      );
  });

  it('is told, and left alone, where it may be an indentation', () => {
    for (const lines of [
      'steps:\n\u00a0\u00a0vision: done',
      'steps:\n\u00a0vision: done',
      'owner: A\n\u00a0 level: team',
    ]) {
      const text = `---\ninitiative: x\n${lines}\n---\n`;
      const { initiative, problems } = ofKind(readInitiative(text, models), 'initiative');
      assert.deepEqual([initiative.vision, initiative.level], [undefined, undefined]);
      assert.match(problems[0]?.message ?? '', /^This line is indented by no-break spaces/);
      assert.equal(planAllFixes(new Snapshot(text, models), { today: '2026-11-25' }).made.length, 0);
      ofKind(plan(text, hold), 'refused');
    }
  });

  it('is the file’s own where the plain one stands there, too', () => {
    const { initiative } = ofKind(
      readInitiative('---\ninitiative: x\nowner: Ann\n\u200bowner: Tom\n---\n', models),
      'initiative',
    );
    assert.equal(initiative.owner, 'Ann');
  });
});

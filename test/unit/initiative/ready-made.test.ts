import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkInitiative } from '../../../src/core/checks/check-file.ts';
import { draftInitiative } from '../../../src/core/initiative/draft.ts';
import { allReadyMade, type ReadyMade } from '../../../src/core/initiative/ready-made.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { isBalancing } from '../../../src/core/measures/assess/goal.ts';
import { builtInModels } from '../../../src/core/model/built-in.ts';
import { type Model, type Role, stepsOf } from '../../../src/core/model/model.ts';
import { Models } from '../../../src/core/model/models.ts';
import { StepSections } from '../../../src/core/model/step-sections.ts';
import { ofKind } from '../mark.ts';

const models = new Models();
const on = '2026-11-22';

function draftOf(model: Model, ready?: ReadyMade): string {
  const about = { title: ready?.title ?? 'Begin', level: 'team', model, isDefault: model === models.default } as const;
  return draftInitiative({ ...about, ready }, { on, by: 'Priya' }).text;
}

/** What the checks say once the steps before the one of a role are done, and what was to be done in them. */
function saidAt(role: Role, model: Model, text: string): string[] {
  const at = model.steps.findIndex(({ roles }) => roles.includes(role));
  const states = model.steps.slice(0, at + 1).map(({ id }, index) => `${id}: ${index < at ? 'done' : 'active'}`);
  const there = text
    .replace(/steps:\n.*\n/, `steps: { ${states.join(', ')} }\n`)
    .replace(/history:\n.*\n/, '')
    .replaceAll('- [ ]', '- [x]');
  return checkInitiative(new Snapshot(there, models), { today: on }).map(({ id }) => id);
}

describe('a ready-made initiative', () => {
  it('is one of eight, each of which says it all', () => {
    assert.equal(new Set(allReadyMade().map(({ id }) => id)).size, 8);
    for (const { value, goal, twin, measures, recipe } of allReadyMade()) {
      assert.ok(value !== '' && goal !== '' && twin !== '' && goal !== twin);
      for (const key of ['unit', 'how', 'better'])
        assert.equal(measures.match(new RegExp(`^    ${key}: .+`, 'gm'))?.length, 2, key);
      assert.match(recipe, /^(?:- \[ \] .{20,}(?:\n|$)){4,}$/);
    }
  });

  it('begins with its measures, and with the way to their baseline', () => {
    const [ready] = allReadyMade();
    assert.ok(ready);
    const text = draftOf(models.default, { ...ready, recipe: '- [ ] Export the runs\n- [ ] Note the median' });
    assert.equal(
      text,
      `---
initiative: Cut CI time
status: active
level: team
owner: Priya
value: Everybody who waits for a build before they go on
raised: 2026-11-22
steps:
  vision: active
measures:
  - name: Median CI time
    unit: min
    how: from the push to the last required check, of all pull requests merged in thirty days
    better: lower
  - name: Pull requests undone after the merge
    unit: "%"
    how: of those merged in thirty days, the ones reverted or repaired within a week
    role: balancing
    better: lower
history:
  - { on: 2026-11-22, did: start, step: vision, by: Priya }
---

## What is the vision?



## Where are we now?

- [ ] Export the runs
- [ ] Note the median
`,
    );
  });

  for (const model of builtInModels())
    for (const ready of allReadyMade())
      it(`${model.id}: ${ready.id} is read as it is meant, and nothing is said of it that is not said of any new one`, () => {
        const text = draftOf(model, ready);
        const snapshot = new Snapshot(text, models);
        const { initiative, problems } = ofKind(snapshot.read, 'initiative');
        assert.deepEqual(problems, []);
        assert.deepEqual(
          initiative.measures.map(({ name }) => name),
          [ready.goal, ready.twin],
        );
        assert.deepEqual(initiative.measures.map(isBalancing), [false, true]);
        const [step] = stepsOf(model, 'baseline');
        assert.ok(step);
        const tasks = new StepSections(snapshot.sections, model, initiative).tasks(step);
        assert.deepEqual(tasks.map(({ text }) => `- [ ] ${text}`).join('\n'), ready.recipe);
        const found = (text: string) => checkInitiative(new Snapshot(text, models), { today: on }).map(({ id }) => id);
        assert.deepEqual(found(text), found(draftOf(model)));
        // Who goes on is asked for the numbers that are still missing, and for nothing that is there already.
        const missing = new Set(['no-baseline', 'no-target', 'no-limit', 'nobody-agreed', 'no-vision', 'no-plan']);
        for (const role of ['baseline', 'target', 'plan', 'act'] as const)
          assert.deepEqual(
            saidAt(role, model, text).filter(id => !missing.has(id)),
            [],
            role,
          );
      });
});

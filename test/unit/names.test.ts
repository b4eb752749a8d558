import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settingsOf } from '../../src/cli/settings.ts';
import { amountIn } from '../../src/core/base/amount-in.ts';
import { applyEdits } from '../../src/core/base/edit.ts';
import { checkInitiative } from '../../src/core/checks/check-file.ts';
import { planAllFixes } from '../../src/core/checks/fix-all.ts';
import { nearest } from '../../src/core/checks/fixes/nearest.ts';
import { planFix } from '../../src/core/checks/fixes/plan-fix.ts';
import { checkSettings } from '../../src/core/checks/settings.ts';
import { planMove } from '../../src/core/initiative/plan.ts';
import { readInitiative } from '../../src/core/initiative/read.ts';
import { planMeasure, planReadings } from '../../src/core/initiative/record.ts';
import { Snapshot } from '../../src/core/initiative/snapshot.ts';
import { lineOfAnchor } from '../../src/core/markdown/anchor.ts';
import { stepOfHeading } from '../../src/core/model/heading.ts';
import { readModelFile } from '../../src/core/model/model-file.ts';
import { Models } from '../../src/core/model/models.ts';
import { isFromDiagram } from '../../src/core/protocol/diagram.ts';
import { chartsOf } from '../../src/core/views/chart/chart-of.ts';
import { loopOf } from '../../src/core/views/loop.ts';
import { ofKind } from './mark.ts';

const today = '2026-11-22';

/** What every object answers to. */
const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];

function modelOf(name: string): string {
  const steps = ['purpose', 'baseline', 'act'].map(
    (role, index) =>
      `  - { id: "${index === 0 ? name : role}", question: "${role} ${name}?", label: "${name}${index}", role: ${role} }`,
  );
  return ['---', `model: ${name}`, 'steps:', ...steps, '---', `## ${name}`, '', 'Guidance.', ''].join('\n');
}

function initiativeOf(name: string): string {
  return [
    '---',
    `initiative: About ${name}`,
    `model: ${name}`,
    'status: active',
    `owner: ${name}`,
    `${name}: { ${name}: 1 }`,
    `steps: { ${name}: done, baseline: active }`,
    'measures:',
    `  - { name: ${name}, unit: ${name}, ${name}: 7, baseline: 7, target: { value: 3, ${name}: 1 } }`,
    `ignore: { ${name}: a reason }`,
    'history:',
    `  - { on: 2026-11-01, did: finish, step: ${name}, by: ${name}, why: ${name}, ${name}: x }`,
    '---',
    '',
    `## ${name}`,
    '',
    '- [ ] ask',
    '',
  ].join('\n');
}

describe('a name that every object has is a name as any other', () => {
  for (const name of names) {
    const model = ofKind(readModelFile(modelOf(name)), 'model').model;
    const models = new Models([model]);
    const text = initiativeOf(name);

    it(`${name}, of a model and its step`, () => {
      const read = ofKind(readInitiative(text, models), 'initiative');
      assert.deepEqual(read.problems, []);
      assert.equal(read.model.id, name);
      assert.deepEqual(
        [...read.initiative.states],
        [
          [name, 'done'],
          ['baseline', 'active'],
        ],
      );
      assert.equal(stepOfHeading(read.model, name)?.id, name);
      assert.equal(model.steps[0]?.guidance, 'Guidance.');
      assert.equal(loopOf(read.model, read.initiative).steps[0]?.state, 'done');
    });

    it(`${name}, of a measure, its unit and an own key`, () => {
      const read = ofKind(readInitiative(text, models), 'initiative');
      assert.ok(Object.hasOwn(read.data, name));
      assert.equal(read.initiative.measures[0]?.unit, name);
      assert.equal(amountIn(name, `8 ${name}`, 'en').kind, 'amount');
      assert.equal(chartsOf(read.initiative, read.model, { today, locale: 'en' }).length, 1);
      const recorded = planReadings(new Snapshot(text, models), [{ measure: name, on: today, value: 5 }]);
      const after = ofKind(readInitiative(applyEdits(text, ofKind(recorded, 'edits').edits), models), 'initiative');
      assert.equal(after.initiative.measures[0]?.readings[0]?.value, 5);
      assert.equal(planMeasure(new Snapshot(text, models), { name: `${name} 2`, unit: name }).kind, 'edits');
    });

    it(`${name}, in a move`, () => {
      const move = { kind: 'revisit', step: name, why: name } as const;
      const planned = ofKind(planMove(new Snapshot(text, models), move, { on: today, by: name }), 'edits');
      const after = ofKind(readInitiative(applyEdits(text, planned.edits), models), 'initiative');
      assert.equal(after.initiative.states.get(name), 'active');
      assert.ok(Object.hasOwn(after.data, name));
    });

    it(`${name}, as a check, a severity, a status or a level`, () => {
      const wrong = text
        .replace('status: active', `status: ${name}\nlevel: ${name}`)
        .replace(`: done, baseline: active`, `: ${name}, baseline: active`)
        .replace('did: finish', `did: ${name}`);
      const severities = checkSettings(() => ({ [name]: 'error', 'no-owner': name })).severities ?? {};
      assert.ok(!Object.hasOwn(severities, 'no-owner'));
      const found = checkInitiative(new Snapshot(wrong, models), { today, severities });
      const ids = found.map(({ id }) => id);
      for (const id of ['unknown-status', 'unknown-level', 'unknown-state', 'unknown-move'])
        assert.ok(ids.includes(id), `${id} is among ${ids.join(', ')}`);
      assert.ok(
        checkInitiative(new Snapshot(text, models), { today, severities }).some(({ id }) => id === 'unused-ignore'),
      );
      for (const { fixes } of found)
        for (const fix of fixes) planFix(new Snapshot(wrong, models), fix, { on: today, by: name });
      planAllFixes(new Snapshot(wrong, models), { today });
      assert.ok(nearest(`${name}x`, [name, 'other']).some(({ option }) => option === name));
    });

    it(`${name}, in settings, messages and links`, () => {
      const settings = settingsOf(
        JSON.parse(`{ "${name}": { "continualImprovement.author": "x" }, "files.exclude": { "${name}": true } }`),
      );
      assert.equal(settings.author, '');
      assert.ok(settings.exclude.includes(name));
      const seen = { uri: '', version: 1 };
      assert.equal(isFromDiagram({ type: name }), false);
      assert.equal(isFromDiagram({ type: 'wish', seen, wish: { type: name } }), false);
      assert.equal(isFromDiagram({ type: 'wish', seen, wish: { type: 'move', move: { kind: name } } }), false);
      assert.equal(isFromDiagram(Object.create({ type: 'ready' })), false);
      assert.equal(lineOfAnchor(`# a\n\n## \`${name}\`\n`, name), 2);
      assert.equal(lineOfAnchor('# a\n', name), undefined);
    });
  }
});

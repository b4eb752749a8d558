import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtInModels } from '../../../src/core/model/built-in.ts';
import { stepOfHeading } from '../../../src/core/model/heading.ts';
import { Models } from '../../../src/core/model/models.ts';
import { riskOfSkipping } from '../../../src/core/model/skipping.ts';
import { itil } from './standing.ts';

describe('the built-in models', () => {
  it('are ITIL, which is the default, PDCA and DMAIC', () => {
    assert.deepEqual(new Models().ids, ['itil', 'pdca', 'dmaic']);
    assert.equal(new Models().default.id, 'itil');
  });

  it('hold ITIL’s seven questions', () => {
    assert.deepEqual(
      itil.steps.map(({ id, question, label, roles }) => `${id} | ${question} | ${label} | ${roles}`),
      [
        'vision | What is the vision? | Vision | purpose',
        'current-state | Where are we now? | Current state | baseline',
        'target-state | Where do we want to be? | Target state | target',
        'plan | How do we get there? | Plan | plan',
        'action | Take action | Action | act',
        'evaluation | Did we get there? | Evaluation | evaluate',
        'momentum | How do we keep the momentum going? | Momentum | sustain',
      ],
    );
  });

  for (const model of builtInModels()) {
    it(`${model.id}: each step has its own guidance, with all four parts`, () => {
      for (const { id, guidance } of model.steps) {
        const parts = [...guidance.matchAll(/^### (.+)$/gm)].map(match => match[1]);
        assert.deepEqual(parts, ['Purpose', 'Questions to ask', 'Leave the step with', 'If it is skipped'], id);
      }
      assert.equal(new Set(model.steps.map(({ guidance }) => guidance)).size, model.steps.length);
    });

    it(`${model.id}: each step tells what goes wrong without it`, () => {
      for (const step of model.steps) {
        const risk = riskOfSkipping(step) ?? '';
        assert.match(risk, /^[A-Z].{30,200}\.$/, step.id);
        assert.ok(step.guidance.endsWith(risk), step.id);
      }
      assert.equal(riskOfSkipping({ guidance: 'In our own words.' }), undefined);
    });

    it(`${model.id}: question, label and id of each step lead back to it`, () => {
      for (const step of model.steps) {
        for (const name of [step.question, step.label, step.id]) assert.equal(stepOfHeading(model, name), step);
      }
    });
  }
});

describe('models of a workspace', () => {
  const own = { ...itil, id: 'ours', name: 'Ours' };
  const better = { ...itil, name: 'ITIL as we do it' };

  it('come beside the built-in ones, and win over one of the same id', () => {
    const models = new Models([own, better]);
    assert.deepEqual(
      models.all.map(({ id, name }) => `${id}: ${name}`),
      ['itil: ITIL as we do it', 'pdca: Plan-Do-Check-Act', 'dmaic: DMAIC', 'ours: Ours'],
    );
    assert.equal(models.default, better);
  });

  it('may be the default, unless nobody knows them', () => {
    assert.equal(new Models([own], 'ours').find(undefined), own);
    assert.equal(new Models([], 'ours').find(undefined), itil);
    assert.equal(new Models([own], 'ours').find('nobody'), undefined);
  });
});

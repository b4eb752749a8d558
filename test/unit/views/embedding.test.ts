import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../src/core/base/edit.ts';
import { checkInitiative } from '../../../src/core/checks/check-file.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { builtInModels } from '../../../src/core/model/built-in.ts';
import type { Model } from '../../../src/core/model/model.ts';
import { Models } from '../../../src/core/model/models.ts';
import { embeddingOf, embeddingStep, planEmbedding } from '../../../src/core/views/embedding.ts';
import { ofKind } from '../mark.ts';

const today = '2026-11-22';
const models = new Models();

function fileOf(model: Model, reading: number, body = ''): Snapshot {
  const step = embeddingStep(model);
  const keys = `model: ${model.id}
steps: { ${model.steps.map(({ id }) => `${id}: ${id === step?.id ? 'active' : 'done'}`).join(', ')} }
measures:
  - name: CI time
    unit: min
    baseline: { value: 22, on: 2026-10-05, source: dashboard }
    target: { value: 8, on: 2026-11-20 }
    readings: [{ on: 2026-11-20, value: ${reading} }]`;
  return new Snapshot(`---\ninitiative: Shorter builds\n${keys}\n---\n${body}`, models);
}

function offered(snapshot: Snapshot): string[] {
  const { initiative, model } = ofKind(snapshot.read, 'initiative');
  return embeddingOf({ initiative, model, sections: snapshot.sections }, { today, locale: 'en' });
}

describe('what makes a result last', () => {
  for (const model of builtInModels())
    it(`becomes tasks of the step that is there for it, those that are not there yet: ${model.id}`, () => {
      const snapshot = fileOf(model, 8);
      const all = offered(snapshot);
      assert.equal(all.length, 6);
      assert.ok(all.includes('Name who owns CI time from now on, and when they look at it'));
      const after = ofKind(planEmbedding(snapshot, all.slice(0, 2)), 'edits').after;
      const heading = embeddingStep(model)?.question;
      assert.equal(
        after.text,
        `${snapshot.text}\n## ${heading}\n\n${all
          .slice(0, 2)
          .map(task => `- [ ] ${task}\n`)
          .join('')}`,
      );
      assert.deepEqual(offered(after), all.slice(2));
      const more = ofKind(planEmbedding(after, all.slice(2)), 'edits').after;
      assert.deepEqual(offered(more), []);
      // Nobody is scolded for having taken them.
      const found = (text: string) => checkInitiative(new Snapshot(text, models), { today }).map(({ id }) => id);
      assert.deepEqual(
        found(more.text).filter(id => !found(snapshot.text).includes(id)),
        [],
      );
    });

  it('is something else where the target was missed, and both where it was partly met', () => {
    const [missed, met] = [offered(fileOf(models.default, 21)), offered(fileOf(models.default, 7))];
    assert.deepEqual(missed, [
      'Tell those to whom it was promised what was not reached, and why',
      'Decide with the sponsor: stop, adjust, or try again',
      'Keep what helped, and undo what did not',
    ]);
    assert.deepEqual(offered(fileOf(models.default, 12)), [...missed, ...met]);
  });

  it('is written under what stands there, which stays', () => {
    const snapshot = fileOf(models.default, 8, '## Momentum\r\n\r\n- [x] Tell the team\r\n');
    const { edits, after } = ofKind(planEmbedding(snapshot, ['Tell the users']), 'edits');
    assert.equal(applyEdits(snapshot.text, edits), after.text);
    assert.ok(
      after.text.endsWith('## Momentum\r\n\r\n- [ ] Tell the users\r\n\r\n- [x] Tell the team\r\n'),
      after.text,
    );
  });

  it('needs a model that has a step for it', () => {
    const short = {
      id: 'short',
      name: 'Short',
      steps: [{ id: 'do', question: 'Do', label: 'Do', roles: ['act'], guidance: '' }],
    } as const;
    const snapshot = new Snapshot('---\ninitiative: x\nmodel: short\n---\n', new Models([short]));
    assert.deepEqual(offered(snapshot), []);
    assert.equal(
      ofKind(planEmbedding(snapshot, ['x']), 'refused').reason,
      'The model Short has no step for what comes after the result.',
    );
  });
});

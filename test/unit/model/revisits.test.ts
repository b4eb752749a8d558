import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { revisitsOf } from '../../../src/core/model/position.ts';
import { itil, standing } from './standing.ts';

const table: readonly (readonly [name: string, history: string, revisits: readonly string[]])[] = [
  ['none', 'start vision, finish vision', []],
  [
    'from the step that was active',
    'start vision, finish vision, start current-state, revisit vision',
    ['current-state → vision'],
  ],
  ['from the step started last', 'start plan, start action, revisit vision', ['action → vision']],
  [
    'from the active one, although another was finished since',
    'start plan, start action, finish action, revisit vision',
    ['plan → vision'],
  ],
  [
    'from the step finished last, where none was active',
    'start vision, finish vision, revisit vision',
    ['vision → vision'],
  ],
  ['from nowhere, at the beginning', 'revisit vision', ['nowhere → vision']],
  [
    'from one that was skipped while active',
    'start plan, start action, skip action, revisit vision',
    ['plan → vision'],
  ],
  [
    'from a revisited one',
    'start plan, revisit target-state, revisit vision',
    ['plan → target-state', 'target-state → vision'],
  ],
  [
    'of a revisited one that was finished',
    'start plan, revisit vision, finish vision, revisit current-state',
    ['plan → vision', 'plan → current-state'],
  ],
  ['only those of this cycle', 'start plan, revisit vision, next-cycle, start action, revisit plan', ['action → plan']],
];

describe('revisits of a cycle, from step to step', () => {
  for (const [name, history, expected] of table) {
    it(name, () => {
      const revisits = revisitsOf(itil, standing('', history));
      assert.deepEqual(
        revisits.map(({ from, to }) => `${from?.id ?? 'nowhere'} → ${to.id}`),
        expected,
      );
      assert.ok(revisits.every(({ entry, to }) => entry.did === 'revisit' && entry.step === to.id));
    });
  }

  it('leave out steps that the model lacks', () => {
    const history = [{ did: 'revisit', step: 'gone' } as const, { did: 'revisit' } as const];
    assert.deepEqual(revisitsOf(itil, { ...standing(''), history }), []);
  });
});

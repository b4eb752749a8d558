import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextMove } from '../../../src/core/model/move-words.ts';
import { positionOf } from '../../../src/core/model/position.ts';
import { loopOf } from '../../../src/core/views/loop.ts';
import { positionInBrief, quietLine } from '../../../src/core/views/loop-words.ts';
import { shownInitiative } from '../../../src/core/views/panel.ts';
import { ofKind } from '../mark.ts';
import { initiativeOf } from '../measures/initiative.ts';

describe('what is closed while a step is active', () => {
  for (const status of ['completed', 'dropped'] as const)
    it(`has no current step and nothing next: ${status}`, () => {
      const { initiative, model } = initiativeOf(
        `status: ${status}`,
        'steps: { vision: done, plan: active }',
        'history: [{ on: 2026-10-01, did: start, step: plan }]',
      );
      const loop = loopOf(model, initiative);
      assert.equal(positionOf(model, initiative).current, undefined);
      assert.equal(nextMove(model, initiative), undefined);
      assert.ok(loop.steps.every(({ current }) => !current));
      for (const words of [positionInBrief(loop), quietLine(loop)])
        assert.doesNotMatch(words, /Plan|step|next|current/i);
      const file = {
        uri: '',
        initiative,
        model,
        text: '',
        findings: [],
        sections: [],
        today: '2026-11-25',
        locale: 'en',
      };
      const shown = ofKind(shownInitiative(file, undefined, false), 'initiative');
      assert.equal(shown.next, undefined);
      assert.ok(shown.moves.every(({ move }) => move.kind !== 'advance'));
      assert.notEqual(shown.card.state, 'current');
    });
});

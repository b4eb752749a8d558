import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stepOfHeading } from '../../../src/model/model.ts';
import { itil } from './standing.ts';

const table: readonly (readonly [heading: string, step: string | undefined])[] = [
  ['What is the vision?', 'vision'],
  ['WHAT IS THE VISION', 'vision'],
  ['  What   is the vision ?  ', 'vision'],
  ['What is the vision?!…', 'vision'],
  ['1. What is the vision?', 'vision'],
  ['1) What is the vision?', 'vision'],
  ['1 What is the vision?', 'vision'],
  ['1.1 What is the vision?', 'vision'],
  ['1.1. What is the vision?', 'vision'],
  ['1: What is the vision?', 'vision'],
  ['1 – What is the vision?', 'vision'],
  ['Step 1: What is the vision?', 'vision'],
  ['Step 1 What is the vision?', 'vision'],
  ['IV. Plan', 'plan'],
  ['iv) Plan:', 'plan'],
  ['*What is the vision?*', 'vision'],
  ['**2.** `current-state`', 'current-state'],
  ['Current state', 'current-state'],
  ['current-state', 'current-state'],
  ['Vision', 'vision'],
  ['Vision.', 'vision'],
  ['Take action', 'action'],
  ['Action', 'action'],
  ['Visions', undefined],
  ['Our vision', undefined],
  ['What is the vision? And why?', undefined],
  ['Currentstate', undefined],
  ['Lessons', undefined],
  ['1.', undefined],
  ['', undefined],
];

describe('a heading belongs to a step', () => {
  for (const [heading, step] of table) {
    it(`“${heading}” → ${step ?? 'none'}`, () => assert.equal(stepOfHeading(itil, heading)?.id, step));
  }

  it('whose own name begins with a number or ends with marks', () => {
    const [first] = itil.steps;
    assert.ok(first);
    const step = { ...first, id: '5s', question: '5 whys: why?', label: 'V.I.P.' };
    for (const heading of ['5 whys: why?', '5 Whys: why', 'V.I.P.', '5s', '5S'])
      assert.equal(stepOfHeading({ ...itil, steps: [step] }, heading), step, heading);
  });
});

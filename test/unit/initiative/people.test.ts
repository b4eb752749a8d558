import assert from 'node:assert/strict';
import { it } from 'node:test';
import { doersOf, isDoer, othersIn } from '../../../src/core/initiative/doers.ts';
import { peopleIn } from '../../../src/core/initiative/people.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Models } from '../../../src/core/model/models.ts';
import { ofKind } from '../mark.ts';

it('people are found wherever an initiative names one', () => {
  const text = `---
initiative: x
owner: Priya
sponsor: Tom
raised-by: Ana
agreed: [Jonas, Priya]
history:
  - { did: start, step: vision, by: Mei }
  - { did: hand-over, by: Samir, to: Priya, why: Tom asked }
verdict: { value: met, why: so, by: Ada }
budget-by: Nobody
---
`;
  const { initiative } = ofKind(readInitiative(text, new Models()), 'initiative');
  assert.deepEqual(peopleIn(initiative), ['Priya', 'Tom', 'Ana', 'Jonas', 'Priya', 'Mei', 'Samir', 'Priya', 'Ada']);
});

it('who did the work, and who may see whether it has helped, is told by the history', () => {
  const text = `---
initiative: x
owner: Priya
sponsor: Tom
agreed: [Jonas, priya]
steps: { action: done }
experiments: [{ try: a cache, by: '@ana' }]
history:
  - { did: start, step: vision, by: Lee }
  - { did: finish, step: action, by: Mei }
---
`;
  const { initiative, model } = ofKind(readInitiative(text, new Models()), 'initiative');
  assert.deepEqual(doersOf(initiative, model), ['Priya', 'Mei', '@ana']);
  assert.deepEqual(othersIn(initiative, model), ['Tom', 'Jonas', 'Lee']);
  assert.deepEqual(
    ['Ana', 'PRIYA', 'Lee'].map(name => isDoer(name, initiative, model)),
    [true, true, false],
  );
});

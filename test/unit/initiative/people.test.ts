import assert from 'node:assert/strict';
import { it } from 'node:test';
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

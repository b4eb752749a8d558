import { describe, it } from 'node:test';
import type { Move } from '../../../src/core/model/move.ts';
import { assertMoved, finishVision, startVision } from './planned.ts';

type Row = readonly [name: string, move: Move, before: string, after: string];

const started = '{ on: 2026-11-22, did: start, step: vision, by: Priya }';
const finished = '{ on: 2026-11-22, did: finish, step: vision, by: Priya }';

const steps: readonly Row[] = [
  [
    'in a file with a list that holds itself',
    finishVision,
    'initiative: x\nown: &a [*a]\nsteps: { vision: active }\nhistory: []',
    `initiative: x\nown: &a [*a]\nsteps: { vision: done }\nhistory: [${finished}]`,
  ],
  [
    'are made where they are missing',
    startVision,
    'initiative: x',
    `initiative: x\nsteps:\n  vision: active\nhistory:\n  - ${started}`,
  ],
  [
    'are filled where they are empty',
    startVision,
    'initiative: x\nsteps: # ours\nhistory: []',
    `initiative: x\nsteps: # ours\n  vision: active\nhistory: [${started}]`,
  ],
  [
    'are filled in braces',
    startVision,
    'initiative: x\nsteps: {}\nhistory: []',
    `initiative: x\nsteps: { vision: active }\nhistory: [${started}]`,
  ],
  [
    'get a step at its place in the model',
    startVision,
    'initiative: x\nsteps:\n  # where we are\n  current-state: done # so\nhistory: []',
    `initiative: x\nsteps:\n  # where we are\n  vision: active\n  current-state: done # so\nhistory: [${started}]`,
  ],
  [
    'get it after an own one',
    startVision,
    'initiative: x\nsteps:\n    own: 1\n\nhistory: []',
    `initiative: x\nsteps:\n    own: 1\n    vision: active\n\nhistory: [${started}]`,
  ],
  [
    'keep their quotes and comments',
    finishVision,
    'initiative: x\nsteps:\n  vision:   "active"   # so\nhistory: []',
    `initiative: x\nsteps:\n  vision:   "done"   # so\nhistory: [${finished}]`,
  ],
  [
    'keep single quotes and blanks in braces',
    finishVision,
    "initiative: x\nsteps: {vision : 'active', plan: done}\nhistory: []",
    `initiative: x\nsteps: {vision : 'done', plan: done}\nhistory: [${finished}]`,
  ],
  [
    'get a value where it is missing',
    startVision,
    'initiative: x\nsteps:\n  vision: # soon\nhistory: []',
    `initiative: x\nsteps:\n  vision: active # soon\nhistory: [${started}]`,
  ],
  [
    'keep an anchor that nobody refers to',
    finishVision,
    'initiative: x\nsteps: { vision: &v active }\nhistory: []',
    `initiative: x\nsteps: { vision: &v done }\nhistory: [${finished}]`,
  ],
  [
    'in a file of one flow map',
    startVision,
    '{ initiative: x, owner: a }',
    `{ initiative: x, owner: a, steps: { vision: active }, history: [${started}] }`,
  ],
  [
    'in a file that is indented',
    startVision,
    '  initiative: x\n  owner: a',
    `  initiative: x\n  owner: a\n  steps:\n    vision: active\n  history:\n    - ${started}`,
  ],
  [
    'with a comment of strange form before a brace',
    finishVision,
    'initiative: x\nsteps: {\n  vision: active\n# so\n  }\nhistory: []',
    `initiative: x\nsteps: {\n  vision: done\n# so\n  }\nhistory: [${finished}]`,
  ],
];

describe('a move writes: the steps', () => {
  for (const [name, move, before, after] of steps) it(name, () => assertMoved(before, move, after));
});

import { describe, it } from 'node:test';
import type { Move } from '../../../src/model/moves.ts';
import { assertMoved, finishVision, hold, startVision } from './planned.ts';

type Row = readonly [name: string, move: Move, before: string, after: string];

const held = '{ on: 2026-11-22, did: hold, by: Priya }';
const started = '{ on: 2026-11-22, did: start, step: vision, by: Priya }';
const finished = '{ on: 2026-11-22, did: finish, step: vision, by: Priya }';

const history: readonly Row[] = [
  [
    'is made where it is missing',
    hold,
    'initiative: x\nstatus: active',
    `initiative: x\nstatus: on-hold\nhistory:\n  - ${held}`,
  ],
  [
    'goes to its customary place',
    hold,
    'initiative: x\nstatus: active\nlessons: [a]',
    `initiative: x\nstatus: on-hold\nhistory:\n  - ${held}\nlessons: [a]`,
  ],
  [
    'is filled where it is empty',
    hold,
    'initiative: x\nstatus: active\nhistory:\nend: 1',
    `initiative: x\nstatus: on-hold\nhistory:\n  - ${held}\nend: 1`,
  ],
  [
    'is filled below a comment',
    hold,
    'initiative: x\nstatus: active\nhistory: # none yet\nend: 1',
    `initiative: x\nstatus: on-hold\nhistory: # none yet\n  - ${held}\nend: 1`,
  ],
  [
    'is filled in brackets',
    hold,
    'initiative: x\nstatus: active\nhistory: [] # none',
    `initiative: x\nstatus: on-hold\nhistory: [${held}] # none`,
  ],
  [
    'takes the place of null',
    hold,
    'initiative: x\nstatus: active\nhistory: ~ # none',
    `initiative: x\nstatus: on-hold\nhistory: [${held}] # none`,
  ],
  [
    'grows in a list of flow maps',
    hold,
    'initiative: x\nstatus: active\nhistory:\n  - { did: start, step: vision } # first\n\nend: 1',
    `initiative: x\nstatus: on-hold\nhistory:\n  - { did: start, step: vision } # first\n  - ${held}\n\nend: 1`,
  ],
  [
    'grows in a list of block maps',
    hold,
    'initiative: x\nstatus: active\nhistory:\n  - did: start\n    step: vision # so\n  # next',
    `initiative: x\nstatus: on-hold\nhistory:\n  - did: start\n    step: vision # so\n  - ${held}\n  # next`,
  ],
  [
    'grows in a list without indentation',
    hold,
    'initiative: x\nstatus: active\nhistory:\n- { did: start, step: vision }\nend: 1',
    `initiative: x\nstatus: on-hold\nhistory:\n- { did: start, step: vision }\n- ${held}\nend: 1`,
  ],
  [
    'grows with the list’s own blanks',
    hold,
    'initiative: x\nstatus: active\nhistory:\n     -   { did: start, step: vision }\nend: 1',
    `initiative: x\nstatus: on-hold\nhistory:\n     -   { did: start, step: vision }\n     -   ${held}\nend: 1`,
  ],
  [
    'grows after an item of several lines',
    hold,
    'initiative: x\nstatus: active\nhistory:\n  - did: start\n    why: |\n      long\n\n      text\nend: 1',
    `initiative: x\nstatus: on-hold\nhistory:\n  - did: start\n    why: |\n      long\n\n      text\n  - ${held}\nend: 1`,
  ],
  [
    'grows in a flow list',
    hold,
    'initiative: x\nstatus: active\nhistory: [{ did: start, step: vision }, ] # so',
    `initiative: x\nstatus: on-hold\nhistory: [{ did: start, step: vision }, ${held}, ] # so`,
  ],
  [
    'grows in a flow list over lines',
    hold,
    'initiative: x\nstatus: active\nhistory: [\n  { did: start, step: vision }, # a\n  { did: finish, step: vision } # b\n  ]',
    `initiative: x\nstatus: on-hold\nhistory: [\n  { did: start, step: vision }, # a\n  { did: finish, step: vision },\n  ${held} # b\n  ]`,
  ],
  [
    'has an anchor that nobody refers to',
    hold,
    'initiative: x\nstatus: active\nhistory: &log\n  - { did: start, step: vision }',
    `initiative: x\nstatus: on-hold\nhistory: &log\n  - { did: start, step: vision }\n  - ${held}`,
  ],
  [
    'gets the reason, quoted where it must be',
    { kind: 'drop', why: 'a: b, "c"\nd' },
    'initiative: x\nstatus: active\nhistory: []',
    'initiative: x\nstatus: dropped\nhistory: [{ on: 2026-11-22, did: drop, by: Priya, why: "a: b, \\"c\\"\\nd" }]',
  ],
];

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

describe('a move writes: the history', () => {
  for (const [name, move, before, after] of history) it(name, () => assertMoved(before, move, after));
});

describe('a move writes: the steps', () => {
  for (const [name, move, before, after] of steps) it(name, () => assertMoved(before, move, after));
});

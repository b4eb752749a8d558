import { describe, it } from 'node:test';
import type { Move } from '../../../src/core/model/move.ts';
import { assertMoved, hold } from './planned.ts';

type Row = readonly [name: string, move: Move, before: string, after: string];

const held = '{ on: 2026-11-22, did: hold, by: Priya }';
/** The same with a line for each key. */
const inLines = 'on: 2026-11-22\n    did: hold\n    by: Priya';

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
    'grows in a list of block maps by one of them',
    hold,
    'initiative: x\nstatus: active\nhistory:\n  - did: start\n    step: vision # so\n  # next',
    `initiative: x\nstatus: on-hold\nhistory:\n  - did: start\n    step: vision # so\n  - ${inLines}\n  # next`,
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
    'grows after an item of several lines, as that is written',
    hold,
    'initiative: x\nstatus: active\nhistory:\n  - did: start\n    why: |\n      long\n\n      text\nend: 1',
    `initiative: x\nstatus: on-hold\nhistory:\n  - did: start\n    why: |\n      long\n\n      text\n  - ${inLines}\nend: 1`,
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

const texts: readonly Row[] = [
  [
    'with a comment on its first line',
    hold,
    'initiative: x\nstatus: active\nvalue: >- # said by the people on call\n  a\n  b\n\nend: 1',
    `initiative: x\nstatus: on-hold\nvalue: >- # said by the people on call\n  a\n  b\nhistory:\n  - ${held}\n\nend: 1`,
  ],
  [
    'with blank lines that belong to it',
    hold,
    'initiative: x\nstatus: active\nvalue: |+\n  a\n\n\nend: 1',
    `initiative: x\nstatus: on-hold\nvalue: |+\n  a\n\n\nhistory:\n  - ${held}\nend: 1`,
  ],
  [
    'in quotes',
    hold,
    'initiative: x\nstatus: active\nvalue: "a\n\n  b" # so\nend: 1',
    `initiative: x\nstatus: on-hold\nvalue: "a\n\n  b" # so\nhistory:\n  - ${held}\nend: 1`,
  ],
  [
    'without quotes',
    hold,
    'initiative: x\nstatus: active\nvalue: a\n  b\n\n  c\nend: 1',
    `initiative: x\nstatus: on-hold\nvalue: a\n  b\n\n  c\nhistory:\n  - ${held}\nend: 1`,
  ],
];

describe('a move writes: the history', () => {
  for (const [name, move, before, after] of history) it(name, () => assertMoved(before, move, after));
});

describe('a move writes after a text over several lines', () => {
  for (const [name, move, before, after] of texts) it(name, () => assertMoved(before, move, after));
});

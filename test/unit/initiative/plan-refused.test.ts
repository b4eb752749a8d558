import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Move } from '../../../src/core/model/move.ts';
import { ofKind } from '../mark.ts';
import { finishVision, hold, moved, plan, startVision } from './planned.ts';

const table: readonly (readonly [name: string, text: string, move: Move, reason: RegExp])[] = [
  [
    'a value that is only a key',
    '---\ninitiative: x\nsteps: { vision }\n---\n',
    startVision,
    /`vision` has no value that could be replaced/,
  ],
  ['a text that is no initiative', '# Notes\n', hold, /not an initiative: its front matter has no `initiative:`/],
  ['a front matter that cannot be read', '---\ninitiative: "x\n---\n', hold, /not valid YAML: a quote " is not closed/],
  ['a front matter that is not closed', '---\ninitiative: x\n', hold, /is not closed/],
  [
    'conflict markers',
    '---\ninitiative: x\n<<<<<<< a\nstatus: active\n=======\nstatus: proposed\n>>>>>>> b\n---\n',
    hold,
    /merge conflict markers/,
  ],
  ['a block of code', '---js\n{ initiative: 1 }\n---\n', hold, /neither read nor run/],
  ['a model that nobody knows', '---\ninitiative: x\nmodel: ours\n---\n', startVision, /no model “ours”/],
  ['a status that nobody knows', '---\ninitiative: x\nstatus: stopped\n---\n', hold, /`status` is .*, not “stopped”/],
  [
    'a state that nobody knows',
    '---\ninitiative: x\nsteps: { vision: begun }\n---\n',
    { kind: 'start', step: 'plan' },
    /`vision` is .*, not “begun”/,
  ],
  [
    'a move that the states do not allow',
    '---\ninitiative: x\nsteps: { vision: done }\n---\n',
    finishVision,
    /Vision is done, not active/,
  ],
  [
    'steps that are an alias',
    '---\ninitiative: x\nbase: &b { vision: active }\nsteps: *b\n---\n',
    finishVision,
    /`steps` is an alias of another place/,
  ],
  [
    'steps that an alias repeats',
    '---\ninitiative: x\nsteps: &b { vision: active }\ncopy: *b\n---\n',
    finishVision,
    /`steps` stands in another place too/,
  ],
  [
    'a state that is an alias',
    '---\ninitiative: x\nown: &a active\nsteps: { vision: *a }\n---\n',
    finishVision,
    /`vision` is an alias of another place/,
  ],
  [
    'a state that an alias repeats',
    '---\ninitiative: x\nsteps: { vision: &a active, own: *a }\n---\n',
    finishVision,
    /`vision` stands in another place too/,
  ],
  ['a history that is an alias', '---\ninitiative: x\nown: &a []\nhistory: *a\n---\n', hold, /`history` is an alias/],
  [
    'a history that is no list',
    '---\ninitiative: x\nhistory: long\n---\n',
    hold,
    /`history` is a list of .*, not “long”/,
  ],
  [
    'a history that is a map',
    '---\ninitiative: x\nhistory: { a: b }\n---\n',
    hold,
    /`history` is a list of .*, not a map/,
  ],
  [
    'steps that are a list',
    '---\ninitiative: x\nsteps: [vision]\n---\n',
    startVision,
    /`steps` is a map of .*, not a list/,
  ],
  [
    'a state over several lines',
    '---\ninitiative: x\nsteps:\n  vision: >-\n    active\n---\n',
    finishVision,
    /`vision` is not a single value/,
  ],
  [
    'measures that are an alias',
    '---\ninitiative: x\nown: &m [{ name: a, readings: [{ value: 1 }] }]\nmeasures: *m\n---\n',
    { kind: 'next-cycle', cycle: 1 },
    /`measures` is an alias/,
  ],
];

describe('a move is refused, with the reason, for', () => {
  for (const [name, text, move, reason] of table) {
    it(name, () => {
      for (const written of [text, `\ufeff${text.replaceAll('\n', '\r\n')}`])
        assert.match(ofKind(plan(written, move), 'refused').reason, reason);
    });
  }

  it('a second time, each kind of it', () => {
    const text =
      '---\ninitiative: x\nsteps: { vision: active, plan: done }\nhistory: [{ did: revisit, step: vision }]\n---\n';
    const moves: Move[] = [
      { kind: 'start', step: 'action' },
      { kind: 'advance', step: 'vision', from: 'active' },
      { kind: 'revisit', step: 'plan' },
      { kind: 'confirm', step: 'plan' },
      { kind: 'skip', step: 'vision' },
      { kind: 'next-cycle', cycle: 1 },
      { kind: 'hold' },
      { kind: 'complete' },
    ];
    for (const move of moves) ofKind(plan(moved(text, move), move), 'refused');
  });

  it('but an own key in the steps, whatever it says, is in nobody’s way', () => {
    const text = '---\ninitiative: x\nsteps: { vision: active, note: waiting for Tom }\nhistory: []\n---\n';
    assert.match(moved(text, finishVision), /vision: done, note: waiting for Tom }/);
  });
});

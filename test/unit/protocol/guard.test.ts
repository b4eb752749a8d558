import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FromPage, ToPage, Wish } from '../../../src/core/protocol/panel.ts';
import { isFromPage, isToPage } from '../../../src/core/protocol/panel-guard.ts';
import { loopOf } from '../drawing/loops.ts';

const seen = { uri: 'file:///a.md', standing: '["A","active",1,[],0]' };
const place = { start: { line: 3, character: 0 }, end: { line: 3, character: 8 } };

const wishes: Wish[] = [
  { type: 'select', step: 'plan' },
  { type: 'open', step: 'plan' },
  { type: 'goToFinding', finding: { id: 'no-value', message: 'Nobody gains.', at: place } },
  { type: 'move', move: { kind: 'start', step: 'plan' } },
  { type: 'move', move: { kind: 'revisit', step: 'plan', why: 'new facts' } },
  { type: 'move', move: { kind: 'advance', step: 'plan', from: 'active' } },
  { type: 'move', move: { kind: 'next-cycle', cycle: 2 } },
  { type: 'move', move: { kind: 'hold', why: 'holidays', until: '2027-01-10' } },
  { type: 'move', move: { kind: 'hand-over' } },
  { type: 'move', move: { kind: 'hand-over', to: 'Ann', why: 'a new team' } },
  { type: 'move', move: { kind: 'drop' } },
  { type: 'toggle', task: { step: 'plan', text: 'Ask', nth: 0 }, done: true },
  { type: 'pin', pinned: false },
  { type: 'record' },
  { type: 'addMeasure' },
  { type: 'save' },
];
const asked: FromPage[] = [{ type: 'ready' }, ...wishes.map(wish => ({ ...wish, seen }))];

const junk: unknown[] = [
  undefined,
  null,
  'ready',
  [],
  {},
  ...wishes,
  { type: 'save', seen: { uri: 'file:///a.md' } },
  { type: 'toString', seen },
  { type: '__proto__', seen },
  { type: 'select', seen },
  { type: 'select', seen, step: 4 },
  { type: 'goToFinding', seen },
  { type: 'goToFinding', seen, finding: { id: 'no-value', message: '' } },
  { type: 'goToFinding', seen, finding: { id: 'a', message: '', at: { ...place, start: { line: -1, character: 0 } } } },
  { type: 'move', seen },
  { type: 'move', seen, move: 'start' },
  { type: 'move', seen, move: { kind: 'explode' } },
  { type: 'move', seen, move: { kind: 'start' } },
  { type: 'move', seen, move: { kind: 'revisit', step: 'plan', why: {} } },
  { type: 'move', seen, move: { kind: 'advance', step: 'plan', from: 'done' } },
  { type: 'move', seen, move: { kind: 'next-cycle', cycle: '2' } },
  { type: 'move', seen, move: { kind: 'hand-over', to: ['Ann'] } },
  { type: 'move', seen, move: { kind: 'hold', until: 'when it is warm' } },
  { type: 'move', seen, move: { kind: 'hold', until: '2027-02-30' } },
  { type: 'toggle', seen, task: { step: 'plan', text: 'Ask', nth: -1 }, done: true },
  { type: 'toggle', seen, task: { step: 'plan', text: 'Ask' }, done: true },
  { type: 'toggle', seen, mark: 12, done: true },
  { type: 'toggle', seen, task: { step: 'plan', text: 'Ask', nth: 0 }, done: 'yes' },
  { type: 'pin', seen, pinned: 1 },
];

describe('messages from the page', () => {
  for (const message of asked) it(`are known: ${JSON.stringify(message)}`, () => assert.ok(isFromPage(message)));
  for (const message of junk) it(`are refused: ${JSON.stringify(message)}`, () => assert.ok(!isFromPage(message)));
});

describe('messages to the page', () => {
  const button = { move: { kind: 'resume' }, label: 'Resume', detail: 'Takes it up again.' } as const;
  const finding = { severity: 'warning', name: { id: 'no-value', message: 'Nobody waits.', at: place } } as const;
  const message: ToPage = {
    type: 'show',
    shown: {
      kind: 'initiative',
      seen,
      loop: loopOf(3, index => `Step ${index}`, [{ from: 2, to: 1 }]),
      selected: 's1',
      card: {
        step: 's1',
        number: 2,
        label: 'Step 1',
        question: 'Why?',
        state: 'done',
        guidanceHtml: '',
        tasks: [{ text: 'Ask', done: false, name: { step: 'plan', text: 'Ask', nth: 0 } }],
        moves: [button],
        findings: [finding],
      },
      next: button,
      moves: [],
      charts: [
        {
          name: 'CI time',
          locale: 'en',
          today: '2031-01-01',
          standing: { words: 'no reading yet' },
          verdict: { kind: 'open', words: 'not measured' },
          baseline: { value: 22 },
          target: { value: 8, on: '2031-02-01' },
          readings: [{ value: 15, on: '2031-01-01' }],
        },
      ],
      verdict: 'Verdict: met.',
      course: {
        locale: 'en',
        today: '2031-01-01',
        cycle: 1,
        rows: [{ label: 'Plan', stretches: [{ from: '2030-12-01' }], lead: 31 }],
        holds: [],
        returns: [{ from: 1, to: 0, on: '2030-12-10' }],
        readings: [],
      },
      findings: [finding],
      pinned: false,
    },
  };

  it('are known', () => {
    assert.ok(isToPage(message));
    assert.ok(isToPage({ type: 'show', shown: { kind: 'nothing', message: 'Open a file.' } }));
  });

  it('are refused when a part of them is missing or of another kind', () => {
    for (const part of ['seen', 'loop', 'selected', 'card', 'moves', 'findings', 'charts', 'pinned'])
      assert.ok(!isToPage({ type: 'show', shown: { ...message.shown, [part]: undefined } }), part);
    assert.ok(!isToPage({ type: 'show', shown: { ...message.shown, next: {} } }));
    assert.ok(!isToPage({ type: 'show', shown: { ...message.shown, loop: { ...loopOf(2, String), steps: [{}] } } }));
    const chart = {
      name: 'CI time',
      locale: 'en',
      today: '',
      standing: { words: '' },
      readings: [{ value: Number.NaN }],
    };
    assert.ok(!isToPage({ type: 'show', shown: { ...message.shown, charts: [chart] } }));
    assert.ok(!isToPage({ type: 'show', shown: { ...message.shown, course: {} } }));
    assert.ok(!isToPage({ type: 'find', query: 'x' }));
  });
});

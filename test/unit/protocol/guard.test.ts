import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type FromDiagram,
  isDiagramState,
  isFromDiagram,
  isToDiagram,
  type ToDiagram,
  type Wish,
} from '../../../src/core/protocol/diagram.ts';
import { LARGEST_FILE } from '../../../src/core/yaml/head.ts';
import { loopOf } from '../drawing/loops.ts';

const seen = { uri: 'file:///a.md', version: 3 };
const place = { start: { line: 3, character: 0 }, end: { line: 3, character: 8 } };

const wishes: Wish[] = [
  { type: 'select', step: 'plan' },
  { type: 'open', step: 'plan' },
  { type: 'goToFinding', finding: { id: 'no-value', written: 'value:', at: place } },
  { type: 'move', move: { kind: 'start', step: 'plan' } },
  { type: 'move', move: { kind: 'revisit', step: 'plan', why: 'new facts' } },
  { type: 'move', move: { kind: 'advance', step: 'plan', from: 'active' } },
  { type: 'move', move: { kind: 'next-cycle', cycle: 2 } },
  { type: 'move', move: { kind: 'hold', why: 'holidays', until: '2027-01-10' } },
  { type: 'move', move: { kind: 'keep', until: '2026-12-12' } },
  { type: 'move', move: { kind: 'hand-over' } },
  { type: 'move', move: { kind: 'hand-over', to: 'Ann', why: 'a new team' } },
  { type: 'move', move: { kind: 'drop' } },
  { type: 'toggle', task: { step: 'plan', text: 'Ask', nth: 0 }, done: true },
  { type: 'pin', pinned: false },
  { type: 'record' },
  { type: 'addMeasure' },
  { type: 'tryOut' },
  { type: 'conclude' },
  { type: 'save' },
];
const asked: FromDiagram[] = [{ type: 'ready' }, ...wishes.map(wish => ({ type: 'wish' as const, seen, wish }))];

const notWishes: unknown[] = [
  undefined,
  { type: 'toString' },
  { type: '__proto__' },
  { type: 'select' },
  { type: 'select', step: 4 },
  { type: 'goToFinding' },
  { type: 'goToFinding', finding: { id: 'no-value', written: '' } },
  { type: 'goToFinding', finding: { id: 'a', written: '', at: { ...place, start: { line: -1, character: 0 } } } },
  { type: 'move' },
  { type: 'move', move: 'start' },
  { type: 'move', move: { kind: 'explode' } },
  { type: 'move', move: { kind: 'start' } },
  { type: 'move', move: { kind: 'revisit', step: 'plan', why: {} } },
  { type: 'move', move: { kind: 'advance', step: 'plan', from: 'done' } },
  { type: 'move', move: { kind: 'next-cycle', cycle: '2' } },
  { type: 'move', move: { kind: 'hand-over', to: ['Ann'] } },
  { type: 'move', move: { kind: 'hold', until: 'when it is warm' } },
  { type: 'move', move: { kind: 'hold', until: '2027-02-30' } },
  { type: 'toggle', task: { step: 'plan', text: 'Ask', nth: -1 }, done: true },
  { type: 'toggle', task: { step: 'plan', text: 'Ask' }, done: true },
  { type: 'toggle', mark: 12, done: true },
  { type: 'toggle', task: { step: 'plan', text: 'Ask', nth: 0 }, done: 'yes' },
  { type: 'pin', pinned: 1 },
];

const junk: unknown[] = [
  undefined,
  null,
  'ready',
  [],
  {},
  ...wishes,
  { type: 'wish', wish: { type: 'save' } },
  { type: 'wish', seen: { uri: 'file:///a.md' }, wish: { type: 'save' } },
  { type: 'wish', seen: { version: 3 }, wish: { type: 'save' } },
  { type: 'wish', seen: { ...seen, version: 1.5 }, wish: { type: 'save' } },
  ...notWishes.map(wish => ({ type: 'wish', seen, wish })),
];

describe('messages from the page', () => {
  for (const message of asked) it(`are known: ${JSON.stringify(message)}`, () => assert.ok(isFromDiagram(message)));
  for (const message of junk) it(`are refused: ${JSON.stringify(message)}`, () => assert.ok(!isFromDiagram(message)));

  it('are refused when they say more than a file can hold', () => {
    const selected = (step: string) => ({ type: 'wish', seen, wish: { type: 'select', step } });
    assert.ok(isFromDiagram(selected('x'.repeat(LARGEST_FILE / 2))));
    assert.ok(!isFromDiagram(selected('x'.repeat(LARGEST_FILE))));
  });
});

describe('messages to the page', () => {
  const button = { move: { kind: 'resume' }, label: 'Resume', detail: 'Takes it up again.' } as const;
  const finding = {
    severity: 'warning',
    message: 'Nobody waits.',
    name: { id: 'no-value', written: 'value:', at: place },
  } as const;
  const message: ToDiagram = {
    type: 'show',
    ...seen,
    shown: {
      kind: 'initiative',
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
        trials: [{ change: 'A cache', says: 'Kept', isOpen: false }],
        embedding: ['Tell the users'],
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
    assert.ok(isToDiagram(message));
    assert.ok(isToDiagram({ type: 'show', version: 1, shown: { kind: 'nothing', message: 'Open a file.' } }));
  });

  it('are refused when a part of them is missing or of another kind', () => {
    const showing = (shown: unknown) => isToDiagram({ type: 'show', ...seen, shown });
    assert.ok(showing(message.shown));
    assert.ok(!isToDiagram({ ...message, version: undefined }));
    assert.ok(!isToDiagram({ ...message, uri: 7 }));
    for (const part of ['loop', 'selected', 'card', 'moves', 'findings', 'charts', 'pinned'])
      assert.ok(!showing({ ...message.shown, [part]: undefined }), part);
    assert.ok(!showing({ ...message.shown, next: {} }));
    assert.ok(!showing({ ...message.shown, loop: { ...loopOf(2, String), steps: [{}] } }));
    const chart = {
      name: 'CI time',
      locale: 'en',
      today: '',
      standing: { words: '' },
      readings: [{ value: Number.NaN }],
    };
    assert.ok(!showing({ ...message.shown, charts: [chart] }));
    assert.ok(!showing({ ...message.shown, course: {} }));
    assert.ok(!isToDiagram({ type: 'find', query: 'x' }));
  });
});

describe('what a page keeps', () => {
  it('is known, whichever details are open', () => {
    const state = { uri: 'file:///a.md', selected: 'plan', pinned: true };
    assert.ok(isDiagramState({ ...state, open: {} }));
    assert.ok(isDiagramState({ ...state, open: { guidance: false, 'values:0': true } }));
    for (const other of [undefined, null, state, { ...state, open: [] }, { ...state, open: { guidance: 'yes' } }])
      assert.ok(!isDiagramState(other), JSON.stringify(other));
  });
});

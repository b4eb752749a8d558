import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { difference } from '../../../src/core/base/difference.ts';
import type { Move } from '../../../src/core/model/move.ts';
import { compare } from '../../fuzz/comparison.ts';
import { brokenBy } from '../../fuzz/promise-of-move.ts';
import { models } from '../initiative/planned.ts';

const before = [
  '---',
  'initiative: x',
  'owner: Tom # since May',
  'status: active',
  'steps: { vision: active, own: 7 }',
  'history: [{ did: start, step: vision }]',
  '---',
  'body',
  '',
].join('\n');

/** What the comparison says of an edit that may change some keys. */
function said(after: string, keys: readonly string[] = ['status', 'steps', 'history'], text = before): string {
  const comparison = compare(text, after, difference(text, after), { keys });
  return comparison.kind === 'wrong' ? comparison.what : comparison.kind;
}

describe('an edit is right', () => {
  it('when it changes the keys that it means to', () => {
    assert.equal(said(before.replace('active', 'on-hold')), 'right');
    assert.equal(said('no front matter', [], 'no front matter'), 'unread');
  });
});

describe('an edit is wrong', () => {
  const planted: readonly (readonly [what: string, after: string, says: RegExp])[] = [
    ['another value', before.replace('Tom', 'Tim'), /another key has changed: .*Tom.* → .*Tim/],
    ['another kind of value', before.replace('owner: Tom', 'owner: 7'), /another key/],
    [
      'another order',
      before.replace('initiative: x\nowner: Tom # since May', 'owner: Tom # since May\ninitiative: x'),
      /another key/,
    ],
    ['a key less', before.replace('owner: Tom # since May\n', ''), /another key/],
    ['a comment less', before.replace(' # since May', ''), /a comment is gone: # since May/],
    ['another text below', before.replace('body', 'Body'), /the text below/],
    ['another line end', before.replace('active\n', 'done\r\n'), /LF became LFCRLF/],
    ['what nobody can read', before.replace('status: active', 'status: "active'), /cannot be read any more/],
    ['another fence', before.replace('---', '--- '), /opening fence/],
  ];
  for (const [what, after, says] of planted)
    it(`when there is ${what} after it`, () => {
      assert.notEqual(after, before);
      assert.match(said(after), says);
    });

  it('when its edits make another text than the one that is there', () => {
    assert.match(
      JSON.stringify(compare(before, before.replace('active', 'done'), [], { keys: ['status'] })),
      /the edits make another text/,
    );
  });
});

describe('a move is wrong', () => {
  const finish: Move = { kind: 'finish', step: 'vision' };
  const hold: Move = { kind: 'hold', until: '2027-01-11' };

  /** What is said of a move that made one text of another. */
  function broken(move: Move, after: string, text = before): string | undefined {
    const comparison = compare(text, after, difference(text, after), {
      keys: ['status', 'cycle', 'review', 'steps', 'history', 'measures'],
    });
    return comparison.kind === 'right' ? brokenBy(move, models.default, comparison) : comparison.kind;
  }

  it('when the step is not what it was to be, or another one is', () => {
    const finished = before.replace('vision: active', 'vision: done');
    assert.equal(broken(finish, finished), undefined);
    assert.match(broken(finish, before) ?? '', /the step is not done/);
    assert.match(broken(finish, finished.replace('own: 7', 'own: 8')) ?? '', /another step has changed: own/);
  });

  it('when what has happened is told in another way', () => {
    const finished = before.replace('vision: active', 'vision: done');
    assert.match(broken(finish, finished.replace('[{ did: start', '[{ did: finish')) ?? '', /what was in `history`/);
  });

  it('when it writes over what is not understood', () => {
    const onHold = (text: string) => text.replace('active', 'on-hold').replace(/review: .*/, 'review: 2027-01-11');
    for (const [review, isRight] of [
      ['2026-12-04', true],
      ['"2026-12-04"', true],
      ['', true],
      ['2026-02-30', false],
      ['every quarter', false],
      ['[2026-12-04]', false],
    ] as const) {
      const text = before.replace('---\nbody', `review: ${review}\n---\nbody`);
      const says = broken(hold, onHold(text), text);
      if (isRight) assert.equal(says, undefined);
      else assert.match(says ?? '', /what was not understood at `review` was written over/);
    }
    const listed = before.replace('status: active', 'status: [active]');
    assert.match(broken(hold, listed.replace('[active]', 'on-hold'), listed) ?? '', /at `status` was written over/);
  });

  it('when the next cycle is not the one after this', () => {
    const quoted = before.replace('---\nbody', 'cycle: "3"\n---\nbody');
    const next: Move = { kind: 'next-cycle', cycle: 1 };
    assert.match(broken(next, quoted.replace('"3"', '2'), quoted) ?? '', /the cycle is not the next one: 2, not 4/);
    assert.equal(broken(next, quoted.replace('"3"', '4'), quoted), undefined);
  });
});

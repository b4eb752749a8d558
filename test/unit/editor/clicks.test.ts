import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Uri } from 'vscode';
import { Clicks } from '../../../src/editor/acts/clicks.ts';

const uri = (path: string) => ({ toString: () => path }) as Uri;

function clicker() {
  let now = 1000;
  const clicks = new Clicks(() => now);
  return (path: string, after: number, ofAny = false) => {
    now += after;
    return clicks.isRepeated(uri(path), { ofAny });
  };
}

describe('a click too soon after another one', () => {
  it('is the second of a double click, as long as one takes', () => {
    const click = clicker();
    assert.deepEqual(
      [click('a.md', 0), click('a.md', 130), click('a.md', 300), click('a.md', 70)],
      [false, true, true, false],
    );
  });

  it('is none on another file, which was meant', () => {
    const click = clicker();
    assert.deepEqual([click('a.md', 0), click('b.md', 50)], [false, false]);
  });

  it('is one on any row, which may just have come under the pointer', () => {
    const click = clicker();
    assert.deepEqual(
      [click('a.md', 0, true), click('b.md', 130, true), click('b.md', 370, true)],
      [false, true, false],
    );
  });

  it('is none where nothing has come of the one before', () => {
    const clicks = new Clicks(() => 1000);
    assert.equal(clicks.isRepeated(uri('a.md')), false);
    clicks.ended(false);
    assert.equal(clicks.isRepeated(uri('a.md')), false);
  });

  it('may come long after it, where the move took long: what it is meant for is seen until then', () => {
    let now = 1000;
    const clicks = new Clicks(() => now);
    const isRepeatedAfter = (time: number) => {
      now += time;
      return clicks.isRepeated(uri('a.md'));
    };
    assert.equal(isRepeatedAfter(0), false);
    now += 700;
    clicks.ended(true);
    assert.deepEqual([isRepeatedAfter(400), isRepeatedAfter(100)], [true, false]);
  });

  it('is not taken for the first of another pair', () => {
    const click = clicker();
    assert.deepEqual([click('a.md', 0), click('a.md', 400), click('a.md', 150)], [false, true, false]);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Showings } from '../../../src/editor/panels/showings.ts';

describe('what a page was shown', () => {
  it('is what was begun last, in whatever order it is put together', () => {
    const showings = new Showings<string>();
    const [slow, quick] = [showings.begin(), showings.begin()];
    assert.ok(quick > slow);
    assert.ok(showings.isLatest(quick));
    assert.ok(!showings.isLatest(slow));
  });

  it('is known for a while by its version, and no other is', () => {
    const showings = new Showings<string>();
    const first = showings.begin();
    showings.keep(first, 'first');
    const never = showings.begin();
    for (let more = 0; more < 10; more++) showings.keep(showings.begin(), 'later');
    assert.equal(showings.of(first), 'first');
    assert.equal(showings.of(never), undefined);
    assert.equal(showings.of(first - 1), undefined);
    for (let more = 0; more < 100; more++) showings.keep(showings.begin(), 'later');
    assert.equal(showings.of(first), undefined);
  });
});

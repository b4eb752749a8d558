import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changed, unchanged } from '../simulate/questions.ts';
import { shareOf } from '../simulate/share.ts';

/** In per cent of a few processes, as `npm run simulate` has them of many. */
function share(questions: typeof unchanged, what: RegExp) {
  const question = questions.find(one => what.test(one.what));
  assert.ok(question, String(what));
  return shareOf(question, 400);
}

describe('of a process that nothing changes', () => {
  it('hardly ever a day for its target is named', () => {
    for (const count of [4, 12]) {
      const { plain } = share(unchanged, new RegExp(`^A day for the target, from ${count} readings`));
      assert.ok(plain < 10, `${plain} % with ${count} readings`);
    }
  });

  it('no signal by few readings is told as if it were sure, and hardly a “met”', () => {
    const signals = share(unchanged, /limits from 6 readings, and 26/);
    assert.deepEqual([signals.plain, signals.hedged > 30], [0, true]);
    const met = share(unchanged, /^“Met”/);
    assert.ok(met.plain < 5 && met.hedged > 5, `${met.plain} % and ${met.hedged} %`);
  });
});

describe('of a process that changes', () => {
  it('it is told as it was before', () => {
    for (const what of [/limits from 30 readings/, /steady trend/, /levelled off/, /holds the day/]) {
      const { plain } = share(changed, what);
      assert.ok(plain > 80, `${plain} %: ${what}`);
    }
  });
});

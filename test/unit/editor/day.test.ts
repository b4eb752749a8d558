import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { watchDay } from '../../../src/editor/host/day.ts';

const MINUTE = 60_000;

describe('another day', () => {
  afterEach(() => mock.timers.reset());

  function watched(start: Date) {
    mock.timers.enable({ apis: ['setTimeout'] });
    let now = start.getTime();
    let told = 0;
    const watch = watchDay(
      () => told++,
      () => new Date(now),
    );
    return {
      /** The clock goes on, and timers ring. */
      pass: (minutes: number) => {
        now += minutes * MINUTE;
        mock.timers.tick(minutes * MINUTE);
        return told;
      },
      /** The machine sleeps: the clock goes on, and no timer rings. */
      sleep: (minutes: number) => {
        now += minutes * MINUTE;
      },
      dispose: () => watch.dispose(),
    };
  }

  it('is told right after midnight, once', () => {
    const day = watched(new Date(2026, 10, 25, 23, 30));
    assert.deepEqual([day.pass(29), day.pass(2), day.pass(60)], [0, 1, 1]);
  });

  it('is told ten minutes after a machine wakes up, at the latest', () => {
    const day = watched(new Date(2026, 10, 25, 12, 0));
    day.sleep(26 * 60);
    assert.equal(day.pass(10), 1);
  });

  it('is told no more when nobody listens', () => {
    const day = watched(new Date(2026, 10, 25, 23, 59));
    day.dispose();
    assert.equal(day.pass(5), 0);
  });
});

import assert from 'node:assert/strict';
import { beforeEach, describe, it, mock } from 'node:test';
import { watchDay } from '../../../src/editor/day.ts';

const MINUTE = 60_000;
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();

describe('watching for the next day', () => {
  let days = 0;
  beforeEach(() => {
    days = 0;
  });

  function watchedFrom(now: number, work: (watch: ReturnType<typeof watchDay>) => void): void {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now });
    const watch = watchDay(() => {
      days += 1;
    });
    try {
      work(watch);
    } finally {
      watch.dispose();
      mock.timers.reset();
    }
  }

  it('tells of it at midnight, and not before', () =>
    watchedFrom(at(25, 23, 55), () => {
      mock.timers.tick(5 * MINUTE - 1);
      assert.equal(days, 0);
      mock.timers.tick(1);
      assert.equal(days, 1);
    }));

  it('tells of each day', () =>
    watchedFrom(at(25, 12), () => {
      for (let minute = 0; minute < 48 * 60; minute++) mock.timers.tick(MINUTE);
      assert.equal(days, 2);
    }));

  it('tells within minutes after a sleep, in which no timer runs', () =>
    watchedFrom(at(25, 18), () => {
      mock.timers.tick(MINUTE);
      mock.timers.setTime(at(26, 9));
      mock.timers.tick(10 * MINUTE);
      assert.equal(days, 1);
    }));

  it('is over when nobody wants to know any more', () => {
    watchedFrom(at(25, 23, 59), watch => {
      watch.dispose();
      mock.timers.tick(10 * MINUTE);
      assert.equal(days, 0);
    });
  });
});

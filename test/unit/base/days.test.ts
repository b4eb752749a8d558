import assert from 'node:assert/strict';
import { it } from 'node:test';
import { daysIn } from '../../../src/core/base/days.ts';
import { isDate } from '../../../src/core/initiative/fields.ts';

it('a month has as many days as the calendar gives it', () => {
  for (const year of [1900, 2000, 2023, 2024, 2100, 9999])
    for (let month = 1; month <= 12; month++)
      assert.equal(daysIn(year, month), new Date(Date.UTC(year, month, 0)).getUTCDate(), `${year}-${month}`);
});

it('a date is a day that the calendar has', () => {
  const written = ['2024-02-29', '2023-02-29', '2026-00-10', '2026-13-01', '2026-04-31', '2026-12-00', '2026-1-1'];
  assert.deepEqual(written.filter(isDate), ['2024-02-29']);
});

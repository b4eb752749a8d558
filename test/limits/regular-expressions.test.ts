import assert from 'node:assert/strict';
import { it } from 'node:test';
import { analyse } from 'scslre';
import { leastTime } from './growth.ts';
import { pumpedFor, pumpedTo } from './pumped.ts';
import { findRegularExpressions } from './regular-expressions.ts';

const { written, making } = findRegularExpressions();

it('all regular expressions of the source are found', () => {
  assert.ok(written.length > 200, `${written.length}`);
});

it('only few are made of texts, each from parts of the source itself', () => {
  assert.deepEqual([...making].sort(), expectedMakers);
});

const expectedMakers = [
  'src/cli/paint.ts',
  'src/core/markdown/heading-forms.ts',
  'src/core/measures/import/readings.ts',
];

it('none can be led astray, as far as that can be told without trying', () => {
  const reports = written.flatMap(({ file, pattern }) =>
    analyse(pattern).reports.map(({ type }) => `${file}: ${pattern} (${type})`),
  );
  assert.deepEqual(reports, []);
});

/** Of a text four times as long: what is linear takes four times as long, what is quadratic sixteen times. */
const MOST_GROWTH = 9;

/** What takes less than that for a text of this length is not quadratic. In milliseconds, and characters. */
const [NOTHING, LENGTH] = [1, 2000];

it('each takes a time that grows with its text, and no faster', () => {
  const slow = written.flatMap(({ file, pattern }) =>
    pumpedFor(pattern).flatMap(pumped => {
      const timeFor = (length: number, goes: number) => {
        const text = pumpedTo(length, pumped);
        return leastTime(() => text.replace(pattern, ''), goes);
      };
      if (timeFor(LENGTH, 1) < NOTHING || timeFor(LENGTH, 3) < NOTHING) return [];
      const growth = timeFor(2 * LENGTH, 3) / timeFor(LENGTH / 2, 3);
      return growth > MOST_GROWTH ? [`${file}: ${pattern} on ${JSON.stringify(pumped)} (${growth})`] : [];
    }),
  );
  assert.deepEqual(slow, []);
});

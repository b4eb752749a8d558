import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixesIn } from './fixed.ts';

function meant(line: string): string[] {
  return fixesIn(`---\ninitiative: x\n${line}\n---\n`).map(({ certainty, title }) => `${certainty}: ${title}`);
}

describe('what was meant is offered as surely as anybody can know it', () => {
  for (const [line, ...fixes] of [
    ['review: 2026/11/4', 'certain: Change to “2026-11-04”'],
    ['review: 20261104', 'certain: Change to “2026-11-04”'],
    ['review: 2026-11-04 09:30', 'likely: Change to “2026-11-04”'],
    ['review: 2026-11-04T23:30:00-05:00', 'likely: Change to “2026-11-04”'],
    ['review: 202611', 'possible: Change to “2026-11-01”', 'possible: Change to “2026-11-30”'],
    ['review: 2026-02', 'possible: Change to “2026-02-01”', 'possible: Change to “2026-02-28”'],
    ['review: 202613'],
    ['review: 2026-13-04', 'possible: Change to “2026-04-13”'],
    ['review: 4.11.2026', 'likely: Change to “2026-11-04”'],
    ['review: 04/11/2026'],
    ['cycle: "2"', 'certain: Change to “2”'],
    ['cycle: "1,234"', 'possible: Change to “1.234”', 'possible: Change to “1234”'],
    ['cycle: "1.234"', 'possible: Change to “1.234”', 'possible: Change to “1234”'],
    ['cycle: "0.123"', 'certain: Change to “0.123”'],
    ['measures: [{ name: a, unit: min, baseline: 22, target: hold }]', 'likely: Watch it by a limit of 22 min'],
    ['measures: [{ name: a, target: hold }]'],
    ['impact: 2,5', 'likely: Change to “2.5”'],
  ] as const)
    it(line, () => {
      assert.deepEqual(meant(line), fixes);
    });
});

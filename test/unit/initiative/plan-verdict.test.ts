import { describe, it } from 'node:test';
import type { Claim } from '../../../src/core/initiative/initiative.ts';
import { assertMoved } from './planned.ts';

describe('completing with a verdict of one’s own', () => {
  const claim: Claim = { value: 'met', why: 'the last week was a holiday', by: 'Priya' };
  const written = '{ value: met, why: the last week was a holiday, by: Priya }';
  const history = 'history:\n  - { on: 2026-11-01, did: start, step: vision }\n';
  const entry = '  - { on: 2026-11-22, did: complete, by: Priya }\n';

  for (const [title, before, comment] of [
    ['writes it in its place', '', ''],
    ['replaces a word', 'verdict: missed # too early\n', ' # too early'],
    ['replaces a map in one line', 'verdict: { value: missed, note: ours } # too early\n', ' # too early'],
    ['replaces a map over several lines', 'verdict:\n  value: missed\n  why: too early\n', ''],
  ] as const)
    it(title, () => {
      assertMoved(
        `initiative: x\nstatus: active\n${history}${before}next: [a]`,
        { kind: 'complete' },
        `initiative: x\nstatus: completed\n${history}${entry}verdict: ${written}${comment}\nnext: [a]`,
        { claim },
      );
    });
});

it('completing with somebody who has seen the benefit writes who and when', () => {
  const history = 'history:\n  - { on: 2026-11-01, did: start, step: vision }\n';
  const entry = '  - { on: 2026-11-22, did: complete, by: Priya }\n';
  assertMoved(
    `initiative: x\nstatus: active\n${history}next: [a]`,
    { kind: 'complete' },
    `initiative: x\nstatus: completed\nconfirmed: { by: Lee, on: 2026-11-22 }\n${history}${entry}next: [a]`,
    { confirmed: 'Lee' },
  );
});

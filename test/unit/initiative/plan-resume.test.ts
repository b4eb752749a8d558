import { describe, it } from 'node:test';
import { assertMoved } from './planned.ts';

const resumed = '  - { on: 2026-11-22, did: resume, by: Priya }';

function assertResumed(review: string, hold: string, after: string) {
  const rest = `steps: { vision: active }\nhistory:\n  - ${hold}`;
  assertMoved(
    `initiative: x\nstatus: on-hold\n${review}${rest}`,
    { kind: 'resume' },
    `initiative: x\nstatus: active\n${after}${rest}\n${resumed}`,
  );
}

describe('resume', () => {
  it('takes the review away that the hold had set', () => {
    assertResumed('review: 2026-11-20 # back\n', '{ on: 2026-10-05, did: hold, until: 2026-11-20 }', '');
    const kept =
      '{ on: 2026-10-05, did: hold, until: 2026-11-01 }\n  - { on: 2026-11-01, did: keep, until: 2026-12-04 }';
    assertResumed('review: 2026-12-04\n', kept, '');
  });

  it('does so too where the next cycle takes it up', () => {
    const history = 'history: [{ on: 2026-10-05, did: hold, until: 2026-12-04 }';
    assertMoved(
      `initiative: x\nstatus: on-hold\nreview: 2026-12-04\nsteps: { vision: active }\ncycles: []\n${history}]`,
      { kind: 'next-cycle', cycle: 1 },
      `initiative: x\nstatus: active\ncycle: 2\nsteps: { vision: active }\ncycles: [{ cycle: 1, from: 2026-10-05, to: 2026-11-22 }]\n${history}, { on: 2026-11-22, did: next-cycle, by: Priya }, { on: 2026-11-22, did: start, step: vision, by: Priya }]`,
    );
  });

  it('leaves a review that is another one, or that no hold has set', () => {
    for (const hold of ['{ on: 2026-10-05, did: hold, until: 2026-11-20 }', '{ on: 2026-10-05, did: hold }'])
      assertResumed('review: 2026-12-04\n', hold, 'review: 2026-12-04\n');
    const earlier = '{ on: 2026-01-05, did: hold, until: 2026-12-04 }\n  - { on: 2026-10-05, did: hold, why: moved }';
    assertResumed('review: 2026-12-04\n', earlier, 'review: 2026-12-04\n');
  });
});

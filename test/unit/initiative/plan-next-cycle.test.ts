import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import type { Move } from '../../../src/core/model/move.ts';
import { StepSections } from '../../../src/core/model/step-sections.ts';
import { ofKind } from '../mark.ts';
import { assertMoved, models, moved, plan } from './planned.ts';

const first: Move = { kind: 'next-cycle', cycle: 1 };

describe('the next cycle', () => {
  it('keeps what was reached, starts from it, and begins with the first step', () => {
    assertMoved(
      `initiative: x
status: completed
steps:
  vision: done # agreed
  plan: skipped
  own-step: 1
measures:
  - name: Median CI time
    baseline: { value: 22, on: 2026-10-05, source: dashboard } # slow
    target: { value: 8, on: 2026-12-20 }
    readings:
      - { on: 2026-11-01, value: 15 }
      - { on: 2026-10-20, value: 18 }
  - name: Flaky failures
    baseline: 2 # %
    readings: [{ value: 1.5 }]
  - name: Nobody reads this
    baseline: 7
history:
  - { on: 2026-10-01, did: start, step: vision }
lessons: [a]`,
      first,
      `initiative: x
status: active
cycle: 2
steps:
  vision: active # agreed
  plan: not-started
  own-step: 1
measures:
  - name: Median CI time
    baseline: { value: 15, on: 2026-11-01, source: reading in cycle 1 } # slow
    target: { value: 8, on: 2026-12-20 }
    readings:
      - { on: 2026-11-01, value: 15 }
      - { on: 2026-10-20, value: 18 }
  - name: Flaky failures
    baseline: { value: 1.5, on: 2026-11-22, source: reading in cycle 1 } # %
    readings: [{ value: 1.5 }]
  - name: Nobody reads this
    baseline: 7
cycles:
  - { cycle: 1, from: 2026-10-01, to: 2026-11-22, measures: [{ name: Median CI time, baseline: 22, target: 8, due: 2026-12-20, actual: 15 }, { name: Flaky failures, baseline: 2, actual: 1.5 }, { name: Nobody reads this, baseline: 7 }] }
history:
  - { on: 2026-10-01, did: start, step: vision }
  - { on: 2026-11-22, did: next-cycle, by: Priya }
  - { on: 2026-11-22, did: start, step: vision, by: Priya }
lessons: [a]`,
    );
  });

  describe('agrees on a target of its own', () => {
    const turned = (measures: string, then: string, line: string) =>
      assertMoved(
        `initiative: x\nsteps: { vision: active }\nmeasures:\n${measures}\n`,
        first,
        `initiative: x\ncycle: 2\nsteps: { vision: active }\nmeasures:\n${then}\ncycles:\n  - { cycle: 1, to: 2026-11-22, measures: [${line}] }\n${after}\n`,
      );
    const baseline = (value: number) => `baseline: { value: ${value}, on: 2026-11-01, source: reading in cycle 1 }`;
    const readings = (value: number) => `    readings:\n      - { on: 2026-11-01, value: ${value} }`;

    it('once the one before is met: the way that is better is kept', () => {
      turned(
        `  - name: Calls\n    unit: '%'\n    baseline: 9 # log\n    target: { value: 20, on: 2026-12-30 } # agreed\n${readings(22)}`,
        `  - name: Calls\n    unit: '%'\n    better: higher\n    ${baseline(22)} # log\n${readings(22)}`,
        '{ name: Calls, baseline: 9, target: 20, due: 2026-12-30, actual: 22 }',
      );
      turned(
        '  - { name: a, baseline: 9, target: 2, readings: [{ on: 2026-11-01, value: 2 }] }',
        `  - { name: a, better: lower, ${baseline(2)}, readings: [{ on: 2026-11-01, value: 2 }] }`,
        '{ name: a, baseline: 9, target: 2, actual: 2 }',
      );
    });

    it('once the day of the one before has passed, read or not', () => {
      turned(
        `  - name: a\n    baseline: 9\n    target: { value: 20, on: 2026-11-21 }\n${readings(12)}`,
        `  - name: a\n    better: higher\n    ${baseline(12)}\n${readings(12)}`,
        '{ name: a, baseline: 9, target: 20, due: 2026-11-21, actual: 12 }',
      );
      turned(
        '  - name: a\n    baseline: 9\n    target:\n      value: 20\n      on: 2026-11-21',
        '  - name: a\n    better: higher\n    baseline: 9',
        '{ name: a, baseline: 9, target: 20, due: 2026-11-21 }',
      );
    });

    it('and takes the path to it along', () => {
      turned(
        `  - name: a\n    baseline: 9\n    target: { value: 20, on: 2026-11-21 }\n    milestones: # agreed\n      - { value: 15, on: 2026-11-02 }\n      - { value: 18 }\n${readings(12)}`,
        `  - name: a\n    better: higher\n    ${baseline(12)}\n${readings(12)}`,
        '{ name: a, baseline: 9, target: 20, due: 2026-11-21, milestones: [{ value: 15, on: 2026-11-02 }, { value: 18 }], actual: 12 }',
      );
    });

    it('also where it is met between two values, of which neither side is better', () => {
      turned(
        `  - name: a\n    baseline: 25\n    target: { between: [18, 22] }\n${readings(20)}`,
        `  - name: a\n    ${baseline(20)}\n${readings(20)}`,
        '{ name: a, baseline: 25, target: { between: [18, 22] }, actual: 20 }',
      );
    });

    it('and writes answers as they are, in quotes for those to whom they would be something else', () => {
      turned(
        '  - name: a\n    baseline: no\n    target: yes\n    readings:\n      - { on: 2026-11-01, value: yes }',
        '  - name: a\n    better: higher\n    baseline: { value: "yes", on: 2026-11-01, source: reading in cycle 1 }\n    readings:\n      - { on: 2026-11-01, value: yes }',
        '{ name: a, baseline: "no", target: "yes", actual: "yes" }',
      );
    });

    it('but keeps one that is still to be reached', () => {
      turned(
        `  - name: a\n    baseline: 9\n    target: { value: 20, on: 2026-11-22 }\n${readings(12)}`,
        `  - name: a\n    ${baseline(12)}\n    target: { value: 20, on: 2026-11-22 }\n${readings(12)}`,
        '{ name: a, baseline: 9, target: 20, due: 2026-11-22, actual: 12 }',
      );
    });

    it('and leaves the word for what is better as somebody wrote it', () => {
      turned(
        `  - name: a\n    better: lower\n    baseline: 9\n    target: 2\n${readings(1)}`,
        `  - name: a\n    better: lower\n    ${baseline(1)}\n${readings(1)}`,
        '{ name: a, baseline: 9, target: 2, actual: 1 }',
      );
    });

    it('which takes its place where it is agreed already, however that is written', () => {
      const agreed = (measure: string, target: { value: number; on?: string }, then: string, line: string) =>
        assertMoved(
          `initiative: x\nsteps: { vision: active }\nmeasures:\n${measure}\n`,
          first,
          `initiative: x\ncycle: 2\nsteps: { vision: active }\nmeasures:\n${then}\ncycles:\n  - { cycle: 1, to: 2026-11-22, measures: [${line}] }\n${after}\n`,
          { beginning: { targets: [{ measure: 0, ...target }] } },
        );
      agreed(
        `  - name: a\n    baseline: 9\n    target: { value: 20, on: 2026-12-30 } # the board\n${readings(22)}`,
        { value: 30, on: '2027-03-31' },
        `  - name: a\n    ${baseline(22)}\n    target: { value: 30, on: 2027-03-31 } # the board\n${readings(22)}`,
        '{ name: a, baseline: 9, target: 20, due: 2026-12-30, actual: 22 }',
      );
      agreed(
        `  - name: a\n    baseline: 9\n    target: 20 # calls\n${readings(22)}`,
        { value: 30, on: '2027-03-31' },
        `  - name: a\n    ${baseline(22)}\n    target: { value: 30, on: 2027-03-31 } # calls\n${readings(22)}`,
        '{ name: a, baseline: 9, target: 20, actual: 22 }',
      );
      agreed(
        `  - name: a\n    baseline: 9\n    target:\n      note: ours\n      value: 20\n      on: 2026-11-21\n    milestones: [{ value: 15 }]\n${readings(12)}`,
        { value: 15 },
        `  - name: a\n    ${baseline(12)}\n    target:\n      note: ours\n      value: 15\n${readings(12)}`,
        '{ name: a, baseline: 9, target: 20, due: 2026-11-21, milestones: [{ value: 15 }], actual: 12 }',
      );
      // Two numbers are not replaced by one.
      agreed(
        `  - name: a\n    baseline: 25\n    target: { between: [18, 22] }\n${readings(20)}`,
        { value: 19 },
        `  - name: a\n    ${baseline(20)}\n${readings(20)}`,
        '{ name: a, baseline: 25, target: { between: [18, 22] }, actual: 20 }',
      );
      agreed(
        `  - name: a\n    baseline: 9\n    target: 20\n${readings(22)}`,
        { value: 10 },
        `  - name: a\n    ${baseline(22)}\n    target: { value: 10 }\n${readings(22)}`,
        '{ name: a, baseline: 9, target: 20, actual: 22 }',
      );
      // One that is still to be reached stays.
      agreed(
        `  - name: a\n    baseline: 9\n    target: 20\n${readings(12)}`,
        { value: 10 },
        `  - name: a\n    ${baseline(12)}\n    target: 20\n${readings(12)}`,
        '{ name: a, baseline: 9, target: 20, actual: 12 }',
      );
    });

    it('and keeps the side of a limit, which the new baseline would turn or hide', () => {
      for (const value of [3, 5])
        turned(
          `  - name: a\n    baseline: 2\n    limit: 3\n${readings(value)}`,
          `  - name: a\n    better: lower\n    ${baseline(value)}\n    limit: 3\n${readings(value)}`,
          `{ name: a, baseline: 2, actual: ${value} }`,
        );
      turned(
        `  - name: a\n    baseline: 2\n    limit: 3\n${readings(2.5)}`,
        `  - name: a\n    ${baseline(2.5)}\n    limit: 3\n${readings(2.5)}`,
        '{ name: a, baseline: 2, actual: 2.5 }',
      );
    });
  });

  const after =
    'history:\n  - { on: 2026-11-22, did: next-cycle, by: Priya }\n  - { on: 2026-11-22, did: start, step: vision, by: Priya }';

  it('adds everything that is missing, in the customary order', () => {
    assertMoved(
      'initiative: x',
      first,
      `initiative: x\ncycle: 2\nsteps:\n  vision: active\ncycles:\n  - { cycle: 1, to: 2026-11-22 }\n${after}`,
    );
  });

  it('goes on with the records of earlier cycles, which may come last in the file', () => {
    assertMoved(
      'initiative: x\ncycle: 2\nsteps: { vision: active }\ncycles:\n  - { cycle: 1, to: 2026-09-01 }',
      { kind: 'next-cycle', cycle: 2 },
      `initiative: x\ncycle: 3\nsteps: { vision: active }\ncycles:\n  - { cycle: 1, to: 2026-09-01 }\n  - { cycle: 2, to: 2026-11-22 }\n${after}`,
    );
  });

  it('dates a cycle from its own history, not from that of the one before', () => {
    const history = 'history:\n- { on: 2026-01-01, did: start, step: vision }\n- { on: 2026-06-01, did: next-cycle }';
    assertMoved(
      `initiative: x\ncycle: 2\nsteps: { vision: active }\ncycles: []\n${history}`,
      { kind: 'next-cycle', cycle: 2 },
      `initiative: x\ncycle: 3\nsteps: { vision: active }\ncycles: [{ cycle: 2, from: 2026-06-01, to: 2026-11-22 }]\n${history}${after.replace('history:', '').replaceAll('  -', '-')}`,
    );
  });

  it('writes a baseline where none was, in each style', () => {
    const measure = 'name: a\n    readings: [{ on: 2026-11-01, value: 3 }]';
    const baseline = '{ value: 3, on: 2026-11-01, source: reading in cycle 1 }';
    const rest = `\ncycles:\n  - { cycle: 1, to: 2026-11-22, measures: [{ name: a, actual: 3 }] }\n${after}`;
    for (const [before, then] of [
      [`- ${measure}`, `- ${measure.replace('a\n', `a\n    baseline: ${baseline}\n`)}`],
      [`- ${measure}\n    baseline: # none yet`, `- ${measure}\n    baseline: ${baseline} # none yet`],
      [
        '- { name: a, readings: [{ on: 2026-11-01, value: 3 }] }',
        `- { name: a, baseline: ${baseline}, readings: [{ on: 2026-11-01, value: 3 }] }`,
      ],
    ] as const)
      assertMoved(
        `initiative: x\nsteps: { vision: active }\nmeasures:\n  ${before}`,
        first,
        `initiative: x\ncycle: 2\nsteps: { vision: active }\nmeasures:\n  ${then}${rest}`,
      );
  });

  it('changes a baseline over several lines line by line', () => {
    assertMoved(
      'initiative: x\nsteps: { vision: active }\nmeasures:\n- name: a\n  baseline:\n    note: ours # kept\n    value: 9\n  readings: [{ on: 2026-11-01, value: 3 }]',
      first,
      `initiative: x\ncycle: 2\nsteps: { vision: active }\nmeasures:\n- name: a\n  baseline:\n    note: ours # kept\n    value: 3\n    on: 2026-11-01\n    source: reading in cycle 1\n  readings: [{ on: 2026-11-01, value: 3 }]\ncycles:\n  - { cycle: 1, to: 2026-11-22, measures: [{ name: a, baseline: 9, actual: 3 }] }\n${after}`,
    );
  });

  describe('keeps the verdict of the ended one', () => {
    const judge = () => 'partly-met';
    const ended = (said: string) => `initiative: x\nstatus: completed\n${said}steps: { vision: done }\n`;
    const begun = (line: string) =>
      `initiative: x\nstatus: active\ncycle: 2\nsteps: { vision: active }\ncycles:\n  - ${line}\n${after}\n`;

    it('as the readings tell it', () => {
      assertMoved(ended(''), first, begun('{ cycle: 1, to: 2026-11-22, verdict: partly-met }'), { judge });
    });

    it('as people told it; where the readings tell another, both', () => {
      assertMoved(
        `${ended('')}verdict: { value: met, why: good enough } # we think\n`,
        first,
        begun('{ cycle: 1, to: 2026-11-22, verdict: { value: met, why: good enough }, derived: partly-met }'),
        { judge },
      );
      assertMoved(ended('verdict: partly-met\n'), first, begun('{ cycle: 1, to: 2026-11-22, verdict: partly-met }'), {
        judge,
      });
    });
  });

  describe('has a heading of its own in each section that has text', () => {
    const front = (cycle: string, steps: string) => `---\ninitiative: x\n${cycle}steps: { ${steps} }\n`;
    const begun = `cycles:\n  - { cycle: 1, to: 2026-11-22 }\n${after}\n---\n`;
    const divided = (body: string, move = first) =>
      moved(`${front('', 'vision: done')}---\n${body}`, move, { beginning: { headings: true } });
    const assertDivided = (body: string, then: string) => {
      const head = front('cycle: 2\n', 'vision: active') + begun;
      assert.equal(divided(body), head + then);
      const windows = (text: string) => text.replaceAll('\n', '\r\n');
      assert.equal(
        moved(windows(`${front('', 'vision: done')}---\n${body}`), first, { beginning: { headings: true } }),
        windows(head + then),
      );
    };

    it('so that what was ticked before does not count as done now', () => {
      assertDivided(
        '# x\n\n## What is the vision?\n\n- [x] a\n- [ ] b\n\n## Plan\nDays.  \n\n## Notes\n\nmine\n\n## Take action\n\n\n',
        '# x\n\n## What is the vision?\n\n- [x] a\n- [ ] b\n\n### Cycle 2\n\n\n## Plan\nDays.  \n\n### Cycle 2\n\n\n## Notes\n\nmine\n\n## Take action\n\n\n',
      );
      const { sections, read } = new Snapshot(divided('## Vision\n- [x] a\n'), models);
      const { model, initiative } = ofKind(read, 'initiative');
      const [vision] = model.steps;
      assert.deepEqual(vision && new StepSections(sections, model, initiative).tasks(vision), []);
    });

    it('also in the last line of a file', () => {
      assertDivided('## Vision\n\nmore', '## Vision\n\nmore\n\n### Cycle 2\n');
    });

    it('once for a step that has several, and not where somebody has written one', () => {
      assertDivided(
        '## Vision\na\n## Plan\nb\n### Cycle 2\nc\n## Vision\n### Cycle 1\nd\n## Lessons',
        '## Vision\na\n## Plan\nb\n### Cycle 2\nc\n## Vision\n### Cycle 1\nd\n\n### Cycle 2\n\n## Lessons',
      );
    });

    it('but where it would be none, nothing is written', () => {
      const planned = plan(`${front('', 'vision: done')}---\n## Vision\n\n\`\`\`\nnever closed`, first, {
        beginning: { headings: true },
      });
      assert.match(ofKind(planned, 'refused').reason, /cannot be edited safely/);
    });
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Models } from '../../../src/core/model/models.ts';
import { markedLines, ofKind } from '../mark.ts';

const models = new Models();

/** Each problem as `id: the marked line`. */
function problemsIn(text: string): string[] {
  const read = readInitiative(text, models);
  const problems = read.kind === 'not-an-initiative' ? [] : read.problems;
  return problems.map(({ id, at }) => `${id}: ${markedLines(text, at).trim()}`);
}

const table: readonly (readonly [line: string, ...problems: string[]])[] = [
  ['status: stopped', 'unknown-status: status: «stopped»'],
  ['status: "Active" # so', 'unknown-status: status: «"Active"» # so'],
  ['status: |- # so\n  stopped', 'unknown-status: status: «|- # so\n  stopped»'],
  ['status: [active]', 'wrong-type: status: «[active]»'],
  ['model: ours', 'unknown-model: model: «ours»'],
  ['level: galaxy', 'unknown-level: level: «galaxy»'],
  ['cycle: 0', 'wrong-type: cycle: «0»'],
  ['cycle: first', 'wrong-type: cycle: «first»'],
  ['impact: 6', 'wrong-type: impact: «6»'],
  ['effort: 1.5', 'wrong-type: effort: «1.5»'],
  ['effort: .nan', 'wrong-type: effort: «.nan»'],
  ['owner: { name: Priya }', 'wrong-type: owner: «{ name: Priya }»'],
  ['owner:\n  - Priya', 'wrong-type: «- Priya»'],
  ['raised: 2026-02-30', 'impossible-date: raised: «2026-02-30»'],
  ["review: '1 May'", "impossible-date: review: «'1 May'»"],
  [
    'sustain: [2027-01-15, 2027-13-01, soon]',
    'impossible-date: sustain: [2027-01-15, «2027-13-01», soon]',
    'impossible-date: sustain: [2027-01-15, 2027-13-01, «soon»]',
  ],
  ['sustain: soon', 'impossible-date: sustain: «soon»'],
  ['agreed: [Tom, [Ana]]', 'wrong-type: agreed: [Tom, «[Ana]»]'],
  ['steps: done', 'wrong-type: steps: «done»'],
  ['steps: [vision]', 'wrong-type: steps: «[vision]»'],
  ['steps: { vision: finished }', 'unknown-state: steps: { vision: «finished» }'],
  ['steps: { vision: true }', 'unknown-state: steps: { vision: «true» }'],
  ['steps:\n  visoin: done', 'unknown-step: «visoin»: done'],
  ['steps:\n  note: waiting', 'unknown-step: «note»: waiting'],
  ['history: long', 'wrong-type: history: «long»'],
  ['history:\n  - started', 'wrong-type: - «started»'],
  ['history:\n  -\n  - 7', 'wrong-type: - «7»'],
  ['history:\n  - { did: dance, step: vision }', 'unknown-move: - { did: «dance», step: vision }'],
  ['history:\n  - did: start\n    step: visoin', 'unknown-step: step: «visoin»'],
  ['history:\n  - { did: start, on: 2026-1-1 }', 'impossible-date: - { did: start, on: «2026-1-1» }'],
  ['history: [{ did: hold, until: later }]', 'impossible-date: history: [{ did: hold, until: «later» }]'],
  ['measures: { name: a }', 'wrong-type: measures: «{ name: a }»'],
  ['measures:\n  - name: a\n    baseline: many', 'wrong-type: baseline: «many»'],
  ['measures:\n  - name: a\n    target: { value: "8" }', 'wrong-type: target: { value: «"8"» }'],
  ['measures:\n  - name: a\n    target: { between: [18] }', 'wrong-type: target: { between: «[18]» }'],
  ['measures:\n  - name: a\n    target: { between: 18-22 }', 'wrong-type: target: { between: «18-22» }'],
  ['measures:\n  - name: a\n    target: { between: [18, "22"] }', 'wrong-type: target: { between: «[18, "22"]» }'],
  [
    'measures:\n  - name: a\n    target: { value: 20, between: [18, 22] }',
    'wrong-type: target: { value: 20, between: «[18, 22]» }',
  ],
  ['measures:\n  - { name: a, target: yes, baseline: 3 }', 'wrong-type: - { name: a, target: yes, baseline: «3» }'],
  ['measures:\n  - { name: a, target: 3, baseline: no }', 'wrong-type: - { name: a, target: 3, baseline: «no» }'],
  [
    'measures:\n  - { name: a, target: { value: true }, readings: [{ value: 1 }, { value: maybe }, { value: no }] }',
    'wrong-type: - { name: a, target: { value: true }, readings: [{ value: «1» }, { value: maybe }, { value: no }] }',
    'wrong-type: - { name: a, target: { value: true }, readings: [{ value: 1 }, { value: «maybe» }, { value: no }] }',
  ],
  ['measures:\n  - name: a\n    better: up', 'wrong-type: better: «up»'],
  [
    'measures:\n  - { name: a, readings: [{ value: 1, on: 2026-09-31 }] }',
    'impossible-date: - { name: a, readings: [{ value: 1, on: «2026-09-31» }] }',
  ],
  ['measures:\n  - { name: a, readings: [15] }', 'wrong-type: - { name: a, readings: [«15»] }'],
];

const messages: readonly (readonly [line: string, message: string])[] = [
  ['status: Active', '`status` is proposed, active, on-hold, completed or dropped, not “Active”.'],
  ['model: ours', 'There is no model “ours”: `model` is itil, pdca or dmaic.'],
  ['owner: [Priya]', '`owner` is a text, not a list.'],
  ['owner: { name: Priya }', '`owner` is a text, not a map.'],
  ['owner: [[Ann]]', '`owner` is a text, not a list in a list: a link in double brackets needs quotes.'],
  ['agreed: [[Ann]]', '`agreed` is a text, not a list in a list: a link in double brackets needs quotes.'],
  ['status: [active]', '`status` is proposed, active, on-hold, completed or dropped, not a list.'],
  ['review: { on: 2026-12-04 }', '`review` is a date of the form YYYY-MM-DD, not a map.'],
  ['owner: true', '`owner` is a text, not “true”.'],
  ['agreed: [Ann, false]', 'An entry of `agreed` is a text, not “false”.'],
  ['parent: true', '`parent` is the path of a file, not “true”.'],
  ['next: 3', '`next` is the path of a file, not “3”.'],
  ['next: [./a.md, 3]', 'An entry of `next` is the path of a file, not “3”.'],
  ['cycles: 4', '`cycles` is a list of `- { … }` lines, not “4”.'],
  ['agreed: [Priya, [Tom]]', 'An entry of `agreed` is a text, not a list.'],
  ['cycle: 0', '`cycle` is a whole number from 1 on, not 0.'],
  ['impact: high', '`impact` is a number, not “high”.'],
  ['effort: 9', '`effort` is a whole number from 1 to 5, not 9.'],
  ['raised: 2026-02-30', '`raised` is 2026-02-30: the calendar has no such day.'],
  ['sustain: [in May]', 'An entry of `sustain` is a date of the form YYYY-MM-DD, not “in May”.'],
  ['steps: done', '`steps` is a map of `key: value` lines, not “done”.'],
  ['steps: { vision: begun }', '`vision` is not-started, active, done or skipped, not “begun”.'],
  ['model: pdca\nsteps: { doing: done }', 'Plan-Do-Check-Act has no step “doing”: its steps are plan, do, check, act.'],
  ['history: begun', '`history` is a list of `- { … }` lines, not “begun”.'],
  ['history: [begun]', 'An entry of `history` is a map `{ … }`, not “begun”.'],
  [
    'history: [{ did: begin }]',
    '`did` is start, finish, confirm, revisit, skip, keep, hold, resume, hand-over, next-cycle, complete or drop, not “begin”.',
  ],
  ['measures: [{ name: a, better: less }]', '`better` is lower or higher, not “less”.'],
  ['measures: [{ name: a, baseline: 22 min }]', '`baseline` is a number, not “22 min”: only the number stands here.'],
  ['measures: [{ name: a, target: "8" }]', '`target` is a number, not “8” in quotes.'],
  ['verdict: good', '`verdict` is met, partly-met, missed or regressed, not “good”.'],
];

describe('a problem says in a sentence which value is not understood, and what is', () => {
  for (const [line, message] of messages)
    it(message, () => {
      const text = `---\ninitiative: x\n${line}\n---\n`;
      const { problems } = ofKind(readInitiative(text, models), 'initiative');
      assert.deepEqual(
        problems.map(problem => problem.message),
        [message],
      );
    });
});

describe('a problem stands at its exact place', () => {
  for (const [line, ...expected] of table) {
    it(expected.join(' and '), () => {
      const text = `---\ninitiative: é 🚀\n${line}\nend: x\n---\n`;
      assert.deepEqual(problemsIn(text), expected);
      assert.deepEqual(problemsIn(`\ufeff${text.replaceAll('\n', '\r\n')}`), expected);
    });
  }

  it('of a title that is missing or no text', () => {
    const beside = 'history: [{ did: hold }]';
    assert.deepEqual(problemsIn(`---\ninitiative:\n${beside}\n---\n`), ['wrong-type: «initiative»:']);
    assert.deepEqual(problemsIn(`---\ninitiative: [a]\n${beside}\n---\n`), ['wrong-type: initiative: «[a]»']);
  });

  it('also through an alias', () => {
    const text = '---\ninitiative: x\nbase: &b { vision: finished }\nsteps: *b\n---\n';
    assert.deepEqual(problemsIn(text), ['unknown-state: base: &b { vision: «finished» }']);
  });

  it('of a list that holds itself', () => {
    assert.deepEqual(problemsIn('---\ninitiative: x\nlessons: &a\n  - *a\n---\n'), ['wrong-type: - «*a»']);
  });

  it('of a front matter that cannot be read', () => {
    assert.deepEqual(problemsIn('---\ninitiative: "x\n---\n'), ['invalid-yaml: initiative: «"x»']);
    assert.deepEqual(problemsIn('---\n<<<<<<< a\ninitiative: x\n>>>>>>> b\n---\n'), ['conflict-markers: «<<<<<<< a»']);
  });

  it('of each value, none hides another', () => {
    const text = '---\ninitiative: x\nstatus: a\nsteps: { vision: b, plan: done, c: d }\nimpact: 9\n---\n';
    assert.deepEqual(
      problemsIn(text)
        .map(problem => problem.split(':')[0])
        .sort(),
      ['unknown-state', 'unknown-status', 'unknown-step', 'wrong-type'],
    );
    const { initiative } = ofKind(readInitiative(text, models), 'initiative');
    assert.deepEqual([initiative.status, [...initiative.states]], ['active', [['plan', 'done']]]);
  });

  it('but the steps of an unknown model are not held against the default one', () => {
    const text = '---\ninitiative: x\nmodel: ours\nsteps: { why: done }\nhistory: [{ did: start, step: why }]\n---\n';
    assert.deepEqual(problemsIn(text), ['unknown-model: model: «ours»']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Models } from '../../../src/core/model/models.ts';
import { wordsOf } from '../../../src/core/model/move-words.ts';
import { decisionsOf } from '../../../src/core/register/review/decisions.ts';
import { eventInWords, happenedBetween, happenedSince } from '../../../src/core/register/review/happened.ts';
import { paperInMarkdown } from '../../../src/core/register/review/paper.ts';
import { type Asking, reasonInWords, reasonsOf } from '../../../src/core/register/review/reason.ts';
import {
  type Reviewed,
  reviewOf,
  reviewOnPaper,
  sinceInWords,
  wantingOf,
} from '../../../src/core/register/review/review.ts';
import { ofKind } from '../mark.ts';
import { initiativeOf } from '../measures/initiative.ts';

const today = '2026-11-28';
const models = new Models();

/** Why an initiative with these lines wants a decision. */
function reasons(...lines: readonly string[]): string[] {
  return asked({}, ...lines);
}

function asked(asking: Partial<Asking>, ...lines: readonly string[]): string[] {
  const { initiative, model } = initiativeOf(...lines);
  return reasonsOf(initiative, model, { today, ...asking }).map(reason => reasonInWords(reason, today));
}

function file(path: string, ...lines: readonly string[]): Reviewed {
  const read = ofKind(readInitiative(`---\ninitiative: ${path}\n${lines.join('\n')}\n---\n`, models), 'initiative');
  return { path: `${path}.md`, read, asking: { today, locale: 'en' } };
}

/** A history, line by line: day, deed, step, and what else it says. */
function history(...lines: readonly string[]): string {
  const entries = lines.map(line => {
    const [on, did, step, ...told] = line.split(' ');
    return `  - { on: ${on}, did: ${did}${step && step !== '-' ? `, step: ${step}` : ''}${told.length > 0 ? `, ${told.join(' ')}` : ''} }`;
  });
  return ['history:', ...entries].join('\n');
}

const recent = '2026-11-20 start vision';
const target = (readings: string, on = '2026-11-20') =>
  `measures: [{ name: Time, unit: min, baseline: { value: 22, on: 2026-01-05 }, target: { value: 8, on: ${on} }, readings: ${readings} }]`;

describe('what wants a decision', () => {
  it('is a review whose day has come, and none that is to come', () => {
    assert.deepEqual(reasons('review: 2026-11-20'), ['review overdue by 8 days']);
    assert.deepEqual(reasons('review: 2026-11-28'), ['review due today']);
    assert.deepEqual(reasons('review: 2026-11-29'), []);
    assert.deepEqual(reasons('status: proposed', 'review: 2026-11-20'), ['review overdue by 8 days']);
  });

  it('is a target whose day has passed, and that was not reached', () => {
    assert.deepEqual(reasons(target('[{ on: 2026-11-19, value: 9 }]')), ['target overdue by 8 days']);
    assert.deepEqual(reasons(target('[{ on: 2026-11-19, value: 8 }]')), []);
    assert.deepEqual(reasons(target('[{ on: 2026-11-19, value: 9 }]', today)), []);
  });

  it('is a hold that is over, wherever it says so, or that says no day', () => {
    const hold = (rest: string) => history(`2026-10-01 hold - ${rest}`);
    assert.deepEqual(reasons('status: on-hold', 'review: 2026-11-28'), ['return due today']);
    assert.deepEqual(reasons('status: on-hold', hold('until: 2026-11-18')), ['return overdue by 10 days']);
    assert.deepEqual(reasons('status: on-hold', hold('why: away')), [
      'on hold since 2026-10-01, without a day to return',
    ]);
    assert.deepEqual(reasons('status: on-hold'), ['on hold without a day to return']);
    assert.deepEqual(reasons('status: on-hold', hold('until: 2027-01-11')), []);
  });

  it('is one in which nothing happens, however often it was looked at', () => {
    const quiet = history('2026-06-01 start vision', '2026-07-01 keep - until: 2026-08-01');
    assert.deepEqual(reasons(quiet), ['nothing has happened for 180 days, since 2026-06-01']);
    assert.deepEqual(asked({ quietDays: 365 }, quiet), []);
    assert.deepEqual(reasons('status: on-hold', 'review: 2027-01-01', quiet), []);
  });

  it('is a stale step', () => {
    const lines = history('2026-11-01 finish plan', '2026-11-10 revisit target-state');
    assert.deepEqual(reasons('steps: { target-state: active, plan: done }', lines), [
      'Plan may no longer be right: an earlier step was revisited',
    ]);
  });

  it('is a proposal without a day', () => {
    assert.deepEqual(reasons('status: proposed', 'raised: 2026-11-14'), ['proposed 14 days ago, and not decided']);
    assert.deepEqual(reasons('status: proposed'), ['proposed, and not decided']);
    assert.deepEqual(reasons('status: proposed', 'review: 2026-12-01'), []);
  });

  it('is a reading after the end that nobody has taken, and nothing else of what is over', () => {
    assert.deepEqual(reasons('status: completed', 'sustain: [2026-11-20]', 'review: 2026-10-01', target('[]')), [
      'reading overdue by 8 days',
    ]);
    assert.deepEqual(reasons('status: dropped', 'review: 2026-10-01', target('[]')), []);
  });

  const acting = { itil: 'action', pdca: 'do', dmaic: 'improve' };
  for (const [model, act] of Object.entries(acting))
    it(`is what has fallen back, and a target that has passed: in ${model}`, () => {
      const lines = (readings: string, status = 'active') => [
        `model: ${model}`,
        `status: ${status}`,
        `steps: { ${act}: active }`,
        target(readings),
        history(`2026-10-01 start ${act}`, ...(status === 'completed' ? ['2026-11-21 complete'] : [])),
      ];
      const lost = '[{ on: 2026-11-20, value: 8 }, { on: 2026-11-27, value: 20 }]';
      const fell = /^Time has fallen back to 20 min since 2026-11-20/;
      for (const status of ['active', 'completed']) {
        const [first, ...others] = reasons(...lines(lost, status));
        assert.match(first ?? '', fell);
        assert.deepEqual(others, []);
      }
      assert.deepEqual(reasons(...lines('[{ on: 2026-11-20, value: 15 }]')), ['target overdue by 8 days']);
    });

  it('is what somebody has called off track, until it is looked at or somebody says otherwise', () => {
    const said = (...updates: readonly string[]) => `updates: [${updates.map(update => `{ ${update} }`).join(', ')}]`;
    const off = 'on: 2026-11-20, health: off-track, by: Priya, note: no runners';
    assert.deepEqual(reasons(said(off)), ['off track, as Priya says: no runners']);
    assert.deepEqual(reasons(said('health: off-track')), ['off track, as somebody says']);
    assert.deepEqual(reasons(said(off, 'on: 2026-11-27, health: at-risk')), []);
    const look = '2026-11-27 keep - until: 2026-12-11';
    assert.deepEqual(reasons(said(off), 'review: 2026-12-11', history(look)), []);
    const since = off.replace('2026-11-20', '2026-11-28');
    assert.deepEqual(reasons(said(since), 'review: 2026-12-11', history(look)).length, 1);
    assert.deepEqual(reasons('status: completed', said(off)), []);
  });

  it('comes with its reasons by how they press', () => {
    const lines = [
      'review: 2026-11-01',
      'steps: { target-state: active, plan: done }',
      target('[]'),
      history('2026-03-01 finish plan', '2026-03-10 revisit target-state'),
    ];
    assert.deepEqual(reasons(...lines), [
      'review overdue by 27 days',
      'target overdue by 8 days',
      'nothing has happened for 263 days, since 2026-03-10',
      'Plan may no longer be right: an earlier step was revisited',
    ]);
  });

  it('is nothing that a team has silenced, in the file or in the settings', () => {
    const quiet = history('2026-06-01 start vision');
    assert.deepEqual(reasons('ignore: { nothing-happened: waits for the audit }', quiet), []);
    assert.deepEqual(asked({ severities: { 'nothing-happened': 'off' } }, quiet), []);
    assert.deepEqual(asked({ severities: { 'review-overdue': 'off' } }, 'review: 2026-11-01').length, 1);
  });

  it('rests once it was looked at, until the day to which it was kept', () => {
    const known = ['steps: { target-state: active, plan: done }', target('[]')];
    const past = ['2026-03-01 finish plan', '2026-03-10 revisit target-state'];
    const look = '2026-11-27 keep - until: 2026-12-11';
    assert.deepEqual(reasons('review: 2026-12-11', ...known, history(...past, look)), []);
    assert.deepEqual(reasons('review: 2026-11-28', ...known, history(...past, look)).length, 4);
    // What has come up since is not known yet.
    const since = '2026-11-28 revisit current-state';
    assert.deepEqual(reasons('review: 2026-12-11', ...known, history(...past, look, since)), [
      'Plan may no longer be right: an earlier step was revisited',
    ]);
    assert.deepEqual(reasons('review: 2026-12-11', target('[]', '2026-11-27'), history(recent, look)), [
      'target overdue by 1 day',
    ]);
  });
});

describe('a review', () => {
  const wanting = (...files: readonly Reviewed[]) => reviewOf(files, today).wanting.map(({ path }) => path);

  it('begins with what is overdue longest, then goes by the kind of reason', () => {
    const files = [
      file('calm', 'review: 2027-01-01'),
      file('waits', 'status: proposed', 'raised: 2025-01-01'),
      file('stale', 'steps: { target-state: active, plan: done }', history('2026-11-10 revisit target-state')),
      file('silent', history('2026-06-01 start vision')),
      file('late', 'review: 2026-11-20'),
      file('later', 'status: on-hold', 'review: 2026-11-10'),
      file('also-late', 'review: 2026-11-20'),
    ];
    const expected = ['later', 'also-late', 'late', 'silent', 'stale', 'waits'].map(name => `${name}.md`);
    assert.deepEqual(wanting(...files), expected);
    assert.deepEqual(wanting(...files.toReversed()), expected);
    assert.deepEqual(wanting(file('calm')), []);
  });

  it('tells what has happened since it was looked at last', () => {
    const lines = [
      'review: 2026-11-20',
      'steps: { plan: active }',
      target('[{ on: 2026-11-05, value: 15 }, { on: 2026-11-12, value: 12.5 }]'),
      'updates: [{ on: 2026-11-10, health: at-risk, by: Tom }]',
      'experiments: [{ on: 2026-11-06, try: remote cache, seen: 2026-11-09, got: three minutes, then: undone }]',
    ];
    const past = ['2026-10-20 finish target-state', '2026-11-02 keep - until: 2026-11-20'];
    const since = (...more: readonly string[]) => {
      const one = wantingOf(file('a', ...lines, history(...past, ...more)));
      return one && sinceInWords(one);
    };
    assert.deepEqual(since('2026-11-13 hand-over - to: Ann, why: a new team'), [
      '2026-11-06: “remote cache” is tried',
      '2026-11-09: “remote cache”: undone, three minutes',
      '2026-11-10: at risk, as Tom says',
      '2026-11-12: Time: 22 → 12.5 min, 2 readings',
      '2026-11-13: handed over to Ann: a new team',
    ]);
    const none = wantingOf(file('a', 'review: 2026-11-20', history(...past)));
    assert.deepEqual(none && sinceInWords(none), ['Nothing has happened since it was looked at on 2026-11-02']);
    const never = wantingOf(
      file('a', 'review: 2026-11-20', history(...['1', '2', '3', '4', '5', '6'].map(n => `2026-11-0${n} skip plan`))),
    );
    assert.equal(never && sinceInWords(never).length, 5);
  });

  it('tells what every kind of move was', () => {
    const told = history(
      '2026-11-01 start plan',
      '2026-11-02 finish plan',
      '2026-11-03 revisit plan why: learned more',
      '2026-11-04 skip action',
      '2026-11-05 confirm plan',
      '2026-11-06 keep - until: 2026-12-01',
      '2026-11-07 hold - until: 2026-12-01',
      '2026-11-08 hold',
      '2026-11-09 resume',
      '2026-11-10 hand-over - to: Ann',
      '2026-11-11 next-cycle',
      '2026-11-12 complete',
      '2026-11-13 drop - why: no use',
      '2026-12-24 start vision',
    );
    const { initiative, model } = initiativeOf(told);
    const words = (on: string) =>
      happenedSince(initiative, model, { on }, today).map(event => eventInWords(event, { locale: 'en' }));
    assert.deepEqual(words('2026-11-01'), [
      'Plan begun',
      'Plan done',
      'Plan taken up again: learned more',
      'Action left out',
      'Plan confirmed',
      'kept until 2026-12-01',
      'put on hold until 2026-12-01',
      'put on hold',
      'taken up again',
      'handed over to Ann',
      'the next cycle begun',
      'completed',
      'dropped: no use',
    ]);
    assert.deepEqual(words('2026-11-13'), ['dropped: no use']);
  });

  it('tells what has become of an initiative from one version to the next', () => {
    const before = initiativeOf(target('[{ on: 2026-11-05, value: 15 }]'), history(recent));
    const after = initiativeOf(
      target('[{ on: 2026-11-05, value: 15 }, { on: 2026-11-28, value: 12 }]'),
      history(recent, '2026-11-28 keep - until: 2026-12-12'),
    );
    const became = happenedBetween(before.initiative, after.initiative, after.model, today);
    assert.deepEqual(
      became.map(event => eventInWords(event, { locale: 'en' })),
      ['kept until 2026-12-12', 'Time: 15 → 12 min'],
    );
    assert.deepEqual(happenedBetween(after.initiative, after.initiative, after.model, today), []);
  });

  it('is decided by what is allowed, and is kept until the day that the rhythm proposes', () => {
    const decisions = (...lines: readonly string[]) => {
      const { initiative, model } = initiativeOf(...lines);
      const reasons = reasonsOf(initiative, model, { today });
      return decisionsOf(initiative, model, reasons, today).map(move => wordsOf(model, initiative, move).label);
    };
    assert.deepEqual(decisions('review: 2026-11-27', 'every: 2 weeks', 'steps: { vision: active }'), [
      'Keep until 2026-12-11',
      'Keep',
      'Advance to Current state',
      'Put on hold',
      'Hand over',
      'Drop',
    ]);
    assert.deepEqual(decisions('status: on-hold', 'review: 2026-11-20'), ['Keep', 'Resume', 'Hand over', 'Drop']);
    assert.deepEqual(
      decisions('steps: { target-state: active, plan: done }', history('2026-11-10 revisit target-state')).slice(0, 3),
      ['Keep', 'Confirm Plan', 'Advance to Action'],
    );
    const done = 'vision current-state target-state plan action evaluation momentum'.split(' ');
    assert.ok(decisions(`steps: { ${done.map(step => `${step}: done`).join(', ')} }`).includes('Complete'));
    const lost = target('[{ on: 2026-11-20, value: 8 }, { on: 2026-11-27, value: 20 }]');
    const over = ['status: completed', lost, history('2026-10-01 start action', '2026-11-21 complete')];
    assert.deepEqual(decisions(...over), ['Begin cycle 2']);
    assert.deepEqual(decisions('status: completed', 'sustain: [2026-11-20]', target('[]')), []);
  });

  it('is a paper in markdown, in which what files say does nothing', () => {
    const files: Reviewed[] = [
      file('[a](command:x) *b*', 'review: 2026-11-20', 'owner: <Ann>'),
      { path: 'broken.md', read: { kind: 'broken', message: 'It is not *closed*.' }, asking: { today } },
    ];
    assert.equal(
      paperInMarkdown(reviewOnPaper(reviewOf(files, today, '2026-11-21'))),
      `# Review of 2026-11-28

1 initiative wants a decision.

## Wants a decision (1)

- [\\[a\\](command\\:x) \\*b\\*](<[a](command:x) *b*.md>) (\\<Ann\\>)
  - Review overdue by 8 days

## Cannot be read (1)

- [broken.md](<broken.md>)
  - It is not \\*closed\\*.
`,
    );
    assert.equal(
      paperInMarkdown(reviewOnPaper(reviewOf([], today))),
      '# Review of 2026-11-28\n\nNothing wants a decision.\n',
    );
  });
});

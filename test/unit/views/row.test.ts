import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { needsOf } from '../../../src/core/checks/needs.ts';
import type { PlacedFinding } from '../../../src/core/checks/placed-finding.ts';
import { filterOf } from '../../../src/core/views/filter.ts';
import { completionsOf } from '../../../src/core/views/filter-completion.ts';
import { type RowSource, rowOf } from '../../../src/core/views/row.ts';
import { rowTooltip } from '../../../src/core/views/row-tooltip.ts';
import { initiativeOf } from '../measures/initiative.ts';

const today = '2026-11-25';
const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function finding(id: string, severity: PlacedFinding['severity']): PlacedFinding {
  return { id, severity, message: id, written: '', related: [], ...place };
}

function source(lines: readonly string[], findings: readonly PlacedFinding[] = []): RowSource {
  const read = initiativeOf(...lines);
  return { ...read, findings, needs: needsOf(read, findings, today), today, locale: 'en' };
}

const time = 'measures: [{ name: CI time, unit: min, baseline: 22, target: 8, readings: [{ value: 15 }] }]';
const plan = 'steps: { vision: done, current-state: done, target-state: done, plan: active }';

describe('the row of an initiative', () => {
  const row = (lines: readonly string[], findings?: readonly PlacedFinding[]) => rowOf(source(lines, findings));

  it('begins with what is due, and where it stands', () => {
    const { description, mark, told } = row(['review: 2026-11-22', 'cycle: 2', plan, time]);
    assert.equal(description, 'overdue 3 days · 4. Plan · 50% so far · cycle 2');
    assert.deepEqual(mark, { kind: 'open', share: 3 / 7, need: 'overdue', step: 4 });
    assert.equal(
      told,
      'Cut CI time, active, 3 of 7 steps done, at Plan, review overdue by 3 days, 50% of the way to the target so far',
    );
  });

  it('says once what a day and a check both say', () => {
    const said = [
      finding('review-overdue', 'warning'),
      finding('no-sponsor', 'warning'),
      finding('wrong-type', 'error'),
    ];
    assert.equal(row(['review: 2026-11-22'], said).description, '1 error · 1. Vision · 1 warning');
  });

  it('shows by its mark what there is to see, also where it is closed', () => {
    const kinds = (...lines: readonly string[]) => row(lines).mark;
    assert.deepEqual(kinds('status: on-hold'), { kind: 'resting', status: 'on-hold' });
    assert.deepEqual(kinds('status: on-hold', 'review: 2026-11-26'), {
      kind: 'resting',
      status: 'on-hold',
      need: 'due-soon',
    });
    assert.deepEqual(kinds('status: completed', time), { kind: 'judged', verdict: 'partly-met' });
    assert.deepEqual(rowOf({ ...source([]), isTyped: true }).mark, { kind: 'typing' });
  });

  it('shows what it is sorted by, and its folder where there are several', () =>
    assert.equal(
      rowOf({ ...source([plan]), sortedBy: '2026-12-04', root: 'platform' }).description,
      '4. Plan · 2026-12-04 · platform',
    ));
});

describe('the tooltip of a row', () => {
  const tooltip = (...lines: readonly string[]) =>
    rowTooltip(source(lines, [finding('no-sponsor', 'warning')]), ({ kind }) => `command:${kind}`).split('\n\n');

  it('has its title and four lines: need, goal, next move, owner and review', () =>
    assert.deepEqual(tooltip('review: 2026-11-22', 'owner: Priya', plan, time), [
      '**Cut CI time**',
      'Review overdue by 3 days · 1 warning',
      '▰▰▰▰▰▱▱▱▱▱ CI time\\: 15 min\\, half way from 22 to 8 min',
      '[Advance to Action](command:advance)',
      'Owner\\: Priya · review\\: 2026\\-11\\-22',
    ]));

  it('leaves out what there is not, and shows a verdict where there is one', () => {
    assert.deepEqual(tooltip('status: dropped'), ['**Cut CI time**', '1 warning']);
    assert.deepEqual(tooltip('status: completed', time), ['**Cut CI time**', '1 warning', 'Verdict\\: partly met\\.']);
  });

  it('takes no text for markup, and keeps its blanks, so that no word is broken', () => {
    const [, , , owner] = tooltip('owner: "[x](command:quit)  <b> `c` & www.example.com"');
    assert.equal(owner, 'Owner\\: \\[x\\]\\(command\\:quit\\) \\<b\\> \\`c\\` \\& www\\.example\\.com');
  });
});

describe('a filter', () => {
  const all = [
    { ...source(['owner: Ana Lee', 'level: team', 'review: 2026-11-01', plan]), path: 'team/ci.md' },
    { ...source(['owner: Anatol', 'status: on-hold']), path: 'own/pairing.md' },
    { ...source(['owner: 田中', 'status: completed']), path: 'old.md' },
  ];
  const shown = (text: string) => all.filter(filterOf(text)).map(({ path }) => path);

  it('asks for beginnings of words, all of them', () => {
    assert.deepEqual(shown('ci'), ['team/ci.md', 'own/pairing.md', 'old.md']);
    assert.deepEqual(shown('i'), []);
    assert.deepEqual(shown('LEE pla'), ['team/ci.md']);
    assert.deepEqual(shown('lee hold'), []);
    assert.deepEqual(shown('own/'), ['own/pairing.md']);
    assert.deepEqual(shown('中'), ['old.md']);
    assert.deepEqual(shown(''), shown(' '));
  });

  it('asks one key alone, with quotes where there are blanks', () => {
    assert.deepEqual(shown('owner:ana'), ['team/ci.md', 'own/pairing.md']);
    assert.deepEqual(shown('owner:"ana l"'), ['team/ci.md']);
    assert.deepEqual(shown('step:plan'), ['team/ci.md']);
    assert.deepEqual(shown('status:on-hold'), ['own/pairing.md']);
    assert.deepEqual(shown('sponsor:ana'), []);
  });

  it('asks what an initiative is in, also while that is typed', () => {
    assert.deepEqual(shown('is:overdue'), ['team/ci.md']);
    assert.deepEqual(shown('is:ov'), ['team/ci.md']);
    assert.deepEqual(shown('is:closed'), ['old.md']);
    assert.deepEqual(shown('is:open is:due'), ['team/ci.md']);
    assert.deepEqual(shown('is:nonsense'), []);
  });

  it('is offered what its last word may become', () => {
    const offered = (text: string) => completionsOf(text, all).map(({ word }) => word);
    assert.deepEqual(offered('o'), ['owner:']);
    assert.deepEqual(offered('plan is:o'), ['is:overdue', 'is:open']);
    assert.deepEqual(offered('owner:'), ['owner:"Ana Lee"', 'owner:Anatol', 'owner:田中']);
    assert.deepEqual(offered('owner:"Ana L'), ['owner:"Ana Lee"']);
    assert.deepEqual(offered('anything'), []);
    assert.equal(completionsOf('plan owner:"an', all)[0]?.filter, 'plan owner:"Ana Lee" ');
    assert.equal(completionsOf('plan ', all)[0]?.filter, 'plan owner:');
  });
});

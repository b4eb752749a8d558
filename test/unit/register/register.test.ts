import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { Models } from '../../../src/core/model/models.ts';
import { columnIds, columnOf } from '../../../src/core/register/columns.ts';
import { groupBys, grouped } from '../../../src/core/register/grouping.ts';
import { healthInWords, healthOf } from '../../../src/core/register/health.ts';
import { differenceInWords } from '../../../src/core/register/joint.ts';
import { ordered, orderInText, readOrder } from '../../../src/core/register/order.ts';
import { isPreset, presets, withPreset } from '../../../src/core/register/presets.ts';
import { type PriorityMethod, priorityMethodOf } from '../../../src/core/register/priority.ts';
import { facetIn, quoted, readQuery, withFacet } from '../../../src/core/register/query.ts';
import { type Row, row as rowShape, titleOf } from '../../../src/core/register/row.ts';
import { medianOf, summaryOf } from '../../../src/core/register/summary.ts';
import { arranged, usualView } from '../../../src/core/register/view.ts';
import { looking, readRow, row } from './rows.ts';

const underWay = `initiative: Cut CI time
owner: Mei
level: team
review: 2026-11-16
impact: 4
effort: 3
steps: { vision: done, current-state: done, target-state: done, plan: done, action: active }
measures:
  - name: Median
    unit: min
    baseline: { value: 22, on: 2026-10-01 }
    target: { value: 10, on: 2026-12-18 }
    readings: [{ on: 2026-11-20, value: 20 }]
  - name: Longest
    unit: min
    baseline: { value: 40, on: 2026-10-01 }
    target: 20
    readings: [{ on: 2026-11-01, value: 22 }]
history:
  - { on: 2026-10-05, did: start, step: action }`;
const proposed = 'initiative: Sprint 10 without overtime\nstatus: proposed\nimpact: 3\nraised: 2026-11-01';
const held = 'initiative: Sprint 9 retrospective\nowner: Tom\nstatus: on-hold\nreview: 2026-11-20';
const met = `initiative: Roll back quickly
owner: Ana
status: completed
sustain: [2026-11-10, 2027-01-10]
measures:
  - { name: Rollback, unit: min, baseline: { value: 34, on: 2026-05-01 }, target: 5, readings: [{ on: 2026-09-01, value: 4 }] }
history:
  - { on: 2026-06-01, did: start, step: action }
  - { on: 2026-09-02, did: complete }`;

const rows = () => [
  row(underWay, 'team/ci.md'),
  row(proposed, 'team/overtime.md'),
  row(held, 'retro.md'),
  row(met, 'team/rollback.md'),
  row('initiative: "open', 'broken.md'),
];
const titles = (found: readonly Parameters<typeof titleOf>[0][]) => found.map(titleOf);
const words = (column: (typeof columnIds)[number], text: string) => columnOf(column).words(readRow(text), looking);

describe('the health of the programme', () => {
  const back = `${underWay}
  - { on: 2026-10-06, did: revisit, step: plan }
  - { on: 2026-10-07, did: finish, step: plan }`;
  const all = () => [...rows(), row(back.replace('Cut CI', 'Cut test').replace('\nlevel', '\nvision: Trust\nlevel'))];
  const lines = (shown: readonly Row[]) => healthInWords(healthOf(shown, looking)).flatMap(({ lines }) => lines);

  it('says of each number which rows it counts', () => {
    const told = lines(all()).filter(({ where }) => where !== undefined);
    assert.ok(told.length > 12);
    for (const { name, value, where = '' } of told) {
      const query = readQuery(where, looking);
      assert.ok(query.kind === 'query', where);
      assert.equal(
        all().filter(row => row.kind === 'initiative' && query.matches(row)).length,
        Number.parseInt(value, 10),
        name,
      );
    }
  });

  it('says how often something went back, and which vision has how many', () => {
    const told = Object.fromEntries(lines(all()).map(({ name, value }) => [name, value]));
    assert.equal(told['went back to a step'], '1, 1 time');
    assert.equal(told.Trust, '1');
    assert.equal(told['No vision'], '3');
  });

  it('says of one its days, and of several a half', () => {
    const inAction = (shown: readonly Row[]) => lines(shown).find(({ name }) => name === 'Action')?.value;
    assert.equal(inAction([row(underWay)]), '1, 49 days');
    assert.equal(inAction([row(underWay), row(underWay, 'b.md')]), '2, half of them longer than 49 days');
  });
});

describe('the priority of a row', () => {
  const told = (text: string, priority: PriorityMethod) => {
    const { key, words } = columnOf('priority');
    return [key(readRow(text), { ...looking, priority }), words(readRow(text), { ...looking, priority })];
  };
  const all = 'initiative: A\nreach: 400\nimpact: 3\nconfidence: 80\neffort: 2\ntime-criticality: 5\nrisk-reduction: 1';

  it('is reckoned in the way that is chosen, and the arithmetic stands beside it', () => {
    assert.deepEqual(told(all, 'impact-effort'), [1.5, '3 / 2 = 1.5']);
    assert.deepEqual(told(all, 'rice'), [480, '400 × 3 × 80% / 2 = 480']);
    assert.deepEqual(told(all, 'wsjf'), [4.5, '(3 + 5 + 1) / 2 = 4.5']);
  });

  it('says what is missing, and never guesses it', () => {
    const some = 'initiative: A\nimpact: 3\neffort: 2';
    assert.deepEqual(told(some, 'rice'), [undefined, 'no reach, impact 3, no confidence, effort 2']);
    assert.deepEqual(told(some, 'wsjf'), [undefined, 'impact 3, no time criticality, no risk reduction, effort 2']);
    assert.deepEqual(told('initiative: A\nreach: many', 'rice'), [undefined, '']);
    assert.deepEqual(told('initiative: A\nreach: 0\nimpact: 3\nconfidence: 0\neffort: 2', 'rice')[0], 0);
  });

  it('is impact over effort where nothing else that is known is chosen', () => {
    for (const written of ['', 'constructor', '__proto__', undefined, 3])
      assert.equal(priorityMethodOf(written), 'impact-effort');
    assert.equal(priorityMethodOf('wsjf'), 'wsjf');
  });
});

describe('a row of the register', () => {
  it('says where an initiative stands, how it goes, what comes, and what it is worth', () => {
    const said = Object.fromEntries(columnIds.map(id => [id, words(id, underWay)]).filter(([, text]) => text));
    assert.deepEqual(said, {
      title: 'Cut CI time',
      step: 'Action, 5 of 7',
      status: 'Active',
      level: 'Team',
      owner: 'Mei',
      goal: '22 → 20 → 10 min',
      course: 'behind',
      next: '2026-11-16 review overdue by 7 days',
      priority: '4 / 3 = 1.3',
      age: '49 d',
      moved: '3 d',
      needs: 'Review overdue by 7 days',
      findings: said.findings,
      review: '2026-11-16',
      cycle: '1',
      model: 'ITIL continual improvement',
      folder: 'initiatives',
    });
    assert.match(said.findings ?? '', /warning/);
  });

  it('is of the goal that is furthest behind, and one without a reading is behind all others', () => {
    assert.equal(readRow(underWay).goal?.name, 'Median');
    const unread = underWay.replace('    readings: [{ on: 2026-11-01, value: 22 }]\n', '');
    assert.deepEqual(readRow(unread).goal, { name: 'Longest', from: '40', to: '20 min' });
    assert.equal(words('course', unread), 'not read yet');
  });

  it('shows what a person says beside what the numbers say, where they part', () => {
    const saying = (health: string, text = underWay) =>
      words('course', `${text}\nupdates: [{ on: 2026-11-20, health: ${health} }]`);
    assert.equal(saying('on-track'), 'behind, said to be on track');
    assert.equal(saying('at-risk'), 'behind');
    assert.equal(saying('off-track', 'initiative: A'), 'off track');
    assert.equal(saying('on-track', 'initiative: A\nmeasures: [{ name: Wait }]'), 'not read yet, said to be on track');
    assert.equal(saying('on-track', 'initiative: A\nstatus: completed'), 'not measured');
  });

  it('shows what is missing as missing', () => {
    assert.equal(words('priority', proposed), 'impact 3, no effort');
    assert.equal(words('goal', 'initiative: A\nmeasures: [{ name: Wait, target: 3 }]'), 'no baseline → 3');
    assert.equal(words('goal', 'initiative: A\nmeasures: [{ name: Wait }]'), 'no numbers yet');
    assert.equal(words('step', 'initiative: A\nstatus: dropped'), 'Dropped');
  });

  it('tells what it needs, and what came of it', () => {
    assert.deepEqual(readRow(proposed).needs, []);
    assert.deepEqual(readRow(held).needs, [{ kind: 'overdue', dated: { kind: 'return', on: '2026-11-20' } }]);
    assert.deepEqual(readRow(met).outcome, { verdict: 'met' });
    assert.equal(readRow(underWay).outcome, undefined);
    assert.equal(
      words('course', met.replace('status: completed', 'status: completed\nverdict: missed')),
      'missed, as somebody says',
    );
  });

  it('is plain data that a guard knows again', () => {
    for (const made of rows()) assert.ok(rowShape(JSON.parse(JSON.stringify(made))), titleOf(made));
    assert.ok(!rowShape({ ...rows()[0], steps: ['begun'] }));
  });
});

describe('the order of rows', () => {
  const inOrder = (sort: string) => titles(ordered(rows(), readOrder(sort) ?? [], looking));

  it('is by several columns, then by title, where numbers count as numbers', () => {
    assert.deepEqual(inOrder('title'), [
      'broken.md',
      'Cut CI time',
      'Roll back quickly',
      'Sprint 9 retrospective',
      'Sprint 10 without overtime',
    ]);
    assert.deepEqual(inOrder('-status,title').slice(1), [
      'Roll back quickly',
      'Sprint 10 without overtime',
      'Sprint 9 retrospective',
      'Cut CI time',
    ]);
  });

  it('has what says nothing last, whichever way it goes', () => {
    assert.equal(inOrder('priority')[1], 'Cut CI time');
    assert.equal(inOrder('-priority')[1], 'Cut CI time');
    assert.equal(inOrder('-owner').at(-1), 'Sprint 10 without overtime');
  });

  it('is read as it is written, and nothing is guessed', () => {
    assert.equal(orderInText(readOrder('-priority,title') ?? []), '-priority,title');
    assert.equal(readOrder('importance'), undefined);
    assert.equal(readOrder('constructor'), undefined);
    assert.deepEqual(readOrder(''), []);
  });
});

describe('what is asked of the register', () => {
  const found = (where: string) => {
    const query = readQuery(where, looking);
    assert.ok(query.kind === 'query', where);
    return titles(rows().filter(query.matches));
  };

  it('holds terms against rows', () => {
    const ci = ['Cut CI time'];
    assert.deepEqual(found('is:mine'), ci);
    assert.deepEqual(found('is:needs-me'), ci);
    assert.deepEqual(found('is:moved'), ci);
    assert.deepEqual(found('pace:behind'), ci);
    assert.deepEqual(found('step:action'), ci);
    assert.deepEqual(found('step:Action level:team'), ci);
    assert.deepEqual(found('owner:mei,"Ana"'), ['Cut CI time', 'Roll back quickly']);
    assert.deepEqual(found('no:owner'), ['Sprint 10 without overtime']);
    assert.deepEqual(found('is:overdue -is:mine'), ['Sprint 9 retrospective', 'Roll back quickly']);
    assert.deepEqual(found('verdict:met'), ['Roll back quickly']);
    assert.deepEqual(found('sprint 9'), ['Sprint 9 retrospective']);
    assert.deepEqual(found('"ROLL back"'), ['Roll back quickly']);
    assert.deepEqual(found('folder:team status:proposed'), ['Sprint 10 without overtime']);
    assert.equal(found('').length, 5);
  });

  it('has files that cannot be read among what is open and wants something', () => {
    assert.ok(found('is:open').includes('broken.md'));
    assert.ok(found('is:needs').includes('broken.md'));
    assert.deepEqual(found('is:closed'), ['Roll back quickly']);
  });

  it('refuses what it does not know, with what it knows', () => {
    const reason = (where: string) => {
      const query = readQuery(where, looking);
      return query.kind === 'refused' && query.reason;
    };
    assert.match(reason('is:late') || '', /“is:” takes open, closed, .*not “late”/);
    assert.match(reason('who:Mei') || '', /“who:” is none of status, level/);
    assert.match(reason('no:constructor') || '', /“constructor:”/);
    assert.equal(reason('https://example.com'), false);
  });

  it('takes any value that is quoted for it', () => {
    for (const owner of ['Ana Li', 'Li, Ana', '-x', 'a:b', '', 'Jürgen']) {
      const query = readQuery(`owner:${quoted(owner)}`, looking);
      assert.ok(query.kind === 'query');
      assert.ok(owner === '' || query.matches({ ...readRow(held), owner }), owner);
    }
  });
});

describe('a question that is clicked', () => {
  const [open, mine, , overdue] = presets;

  it('takes the place of the others, and leaves what else is asked', () => {
    assert.equal(withPreset('is:open build owner:"Ana Li"', overdue), 'is:overdue build owner:"Ana Li"');
    assert.equal(withPreset('is:overdue', mine), 'is:open is:mine');
    assert.equal(withPreset('is:open is:mine -is:stale', undefined), '-is:stale');
    for (const preset of presets)
      assert.deepEqual(
        presets.filter(one => isPreset(withPreset('a b', preset), one)),
        [preset],
      );
    assert.ok(open && !isPreset('is:open is:mine', open));
  });

  it('asks for a value of a facet, and tells which one is asked for', () => {
    assert.equal(withFacet('is:open owner:Mei,Tom', 'owner', 'Ana Li'), 'is:open owner:"Ana Li"');
    assert.equal(withFacet('owner:Mei build', 'owner', undefined), 'build');
    assert.equal(facetIn('is:open owner:"Ana Li"', 'owner'), 'Ana Li');
    for (const asked of ['-owner:Mei', 'owner:Mei,Tom', 'owner:Mei owner:Tom', 'build'])
      assert.equal(facetIn(asked, 'owner'), undefined);
  });
});

describe('the register as a whole', () => {
  it('shows what is open, the next date in front', () => {
    const shown = arranged(rows(), usualView, looking);
    assert.ok(shown.kind === 'arranged');
    assert.deepEqual(titles(shown.rows), [
      'broken.md',
      'Cut CI time',
      'Sprint 9 retrospective',
      'Sprint 10 without overtime',
    ]);
  });

  it('puts rows under headings, files that cannot be read in front', () => {
    const labels = (by: (typeof groupBys)[number]) =>
      grouped(rows(), by, 'en').map(({ label, rows }) => `${label} ${rows.length}`);
    assert.deepEqual(labels('status'), ['Cannot be read 1', 'Active 1', 'On hold 1', 'Proposed 1', 'Completed 1']);
    assert.deepEqual(labels('owner'), ['Cannot be read 1', 'Ana 1', 'Mei 1', 'Tom 1', 'Nobody 1']);
    assert.deepEqual(labels('folder'), ['Cannot be read 1', 'team 3', 'Top folder 1']);
    assert.deepEqual(labels('need'), ['Cannot be read 1', 'Overdue 3', 'Nothing now 1']);
    for (const by of groupBys) assert.equal(grouped(rows(), by, 'en').flatMap(({ rows }) => rows).length, 5);
  });

  it('is summed up', () => {
    assert.deepEqual(summaryOf(rows(), looking), {
      all: 4,
      open: 3,
      unreadable: 1,
      baseline: 1,
      target: 1,
      reading: 1,
      verdicts: { met: 1 },
      paces: { behind: 1 },
      needs: { overdue: 3 },
      medianAge: 49,
    });
    assert.equal(medianOf([4, 1, 3, 2]), 2.5);
    assert.equal(medianOf([]), undefined);
  });

  it('says why a view cannot be shown', () => {
    assert.equal(arranged(rows(), { where: 'x:y', sort: '' }, looking).kind, 'refused');
    assert.equal(arranged(rows(), { where: '', sort: 'worth' }, looking).kind, 'refused');
  });
});

describe('one move of many', () => {
  const read = (frontMatter: string) => {
    const { read } = new Snapshot(`---\n${frontMatter}\n---\n`, new Models([]));
    if (read.kind !== 'initiative') throw new Error(frontMatter);
    return read.initiative;
  };

  it('tells what it would make of each', () => {
    const before = read('initiative: A\nowner: Mei');
    const held = read('initiative: A\nowner: Mei\nstatus: on-hold\nreview: 2026-12-01');
    assert.equal(differenceInWords(before, held), 'active → on hold and review none → 2026-12-01');
    assert.equal(differenceInWords(before, read('initiative: A\nowner: Ana')), 'owner Mei → Ana');
    assert.equal(differenceInWords(before, before), '');
  });
});

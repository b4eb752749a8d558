import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { elbowPath } from '../../../src/core/drawing/paths.ts';
import { grouped } from '../../../src/core/register/grouping.ts';
import { itemsOf, lineNow } from '../../../src/core/register/items.ts';
import { arrowsOf, othersOf } from '../../../src/core/register/roadmap/arrows.ts';
import { laneOf } from '../../../src/core/register/roadmap/lane.ts';
import {
  dayAt,
  dayNumber,
  dayOfNumber,
  fitted,
  panned,
  type Span,
  ticksIn,
  usualSight,
  xOf,
  zoomed,
} from '../../../src/core/register/roadmap/sight.ts';
import { besideBar, laneInWords } from '../../../src/core/register/roadmap/words.ts';
import { readView, viewInText } from '../../../src/core/register/saved-view.ts';
import { looking, readRow } from './rows.ts';

const today = dayNumber(looking.today);

/** A lane with its days as people write them. */
function lane(frontMatter: string) {
  const { bar, fill, late, outlook, holds, marks, extent } = laneOf(readRow(`initiative: A\n${frontMatter}`), today);
  const told = (span: Span | undefined) => span && `${dayOfNumber(span.from)} ${dayOfNumber(span.to)}`;
  return {
    bar: told(bar),
    isOpen: bar?.isOpen,
    fill,
    late: told(late),
    outlook: outlook && `${outlook.kind} ${told(outlook)}`,
    holds: holds.map(told),
    marks: marks.map(({ kind, on, need }) => [kind, on, ...(need ? [need] : [])].join(' ')),
    extent: told(extent),
  };
}

const acting = 'steps: { vision: done, current-state: done, target-state: done, plan: done, action: active }';
const begun = 'history: [{ on: 2026-10-05, did: start, step: vision }, { on: 2026-10-20, did: start, step: action }]';
const measure = (target: string, readings = '') =>
  `measures: [{ name: M, baseline: { value: 20, on: 2026-10-10 }, ${target}, readings: [${readings}] }]`;
const due = 'target: { value: 10, on: 2026-12-18 }';

describe('the lane of an initiative', () => {
  it('goes from its beginning to the day of its target, filled as far as the goal has come', () => {
    const { bar, isOpen, fill, marks, extent } = lane(
      `${acting}\n${begun}\n${measure(due, '{ on: 2026-11-10, value: 16 }')}`,
    );
    assert.deepEqual([bar, isOpen, fill, marks], ['2026-10-05 2026-12-18', false, 0.4, []]);
    assert.equal(extent, bar);
  });

  it('goes to today and is open where no day is agreed, and is not filled then', () => {
    const { bar, isOpen, fill } = lane(
      `${acting}\n${begun}\n${measure('target: 10', '{ on: 2026-11-10, value: 16 }')}`,
    );
    assert.deepEqual([bar, isOpen, fill], ['2026-10-05 2026-11-23', true, undefined]);
  });

  it('begins with its first number where no history tells of a beginning, and with the day it was raised where nothing does', () => {
    assert.equal(lane(measure(due)).bar, '2026-10-10 2026-12-18');
    assert.equal(lane('raised: 2026-09-01').bar, '2026-09-01 2026-11-23');
    assert.equal(lane('status: proposed\nraised: 2026-09-01\nhistory: [{ on: 2026-09-20, did: keep }]').isOpen, true);
  });

  it('begins with its cycle', () => {
    const history = `history:\n  - { on: 2026-01-05, did: start, step: vision }\n  - { on: 2026-09-01, did: next-cycle }`;
    assert.equal(lane(`cycle: 2\n${history}`).bar, '2026-09-01 2026-11-23');
  });

  it('says since when it is late, as long as its target waits for somebody', () => {
    const late = 'target: { value: 10, on: 2026-11-01 }';
    assert.equal(lane(`${acting}\n${begun}\n${measure(late)}`).late, '2026-11-01 2026-11-23');
    assert.equal(lane(`${acting}\n${begun}\n${measure(late, '{ on: 2026-10-30, value: 9 }')}`).late, undefined);
    assert.equal(lane(`status: dropped\n${begun}\n${measure(late)}`).late, undefined);
  });

  it('ends where it ended, and marks the target there was and the readings to come', () => {
    const closed = `status: completed\nhistory:\n  - { on: 2026-09-05, did: start, step: vision }\n  - { on: 2026-10-30, did: complete }`;
    const { bar, fill, marks } = lane(
      `${closed}\n${measure(due, '{ on: 2026-10-29, value: 9 }')}\nsustain: [2027-01-10]`,
    );
    assert.deepEqual([bar, fill], ['2026-09-05 2026-10-30', 1]);
    assert.deepEqual(marks, ['reading 2027-01-10', 'target 2026-12-18']);
    assert.equal(
      lane(`${closed.replace('completed', 'dropped').replace('complete }', 'drop }')}\n${measure(due)}`).fill,
      undefined,
    );
  });

  it('has what is between: holds, milestones, reviews, and the targets of further goals', () => {
    const history = `history:
  - { on: 2026-10-05, did: start, step: vision }
  - { on: 2026-10-10, did: hold }
  - { on: 2026-10-20, did: resume }
  - { on: 2026-11-02, did: hold, until: 2026-12-01 }`;
    const measures = `measures:
  - { name: M, baseline: { value: 20, on: 2026-10-10 }, target: { value: 10, on: 2026-12-18 }, milestones: [{ value: 15, on: 2026-11-15 }] }
  - { name: N, baseline: 3, target: { value: 1, on: 2026-12-04 } }`;
    const held = lane(`status: on-hold\n${history}\n${measures}`);
    assert.deepEqual(held.holds, ['2026-10-10 2026-10-20', '2026-11-02 2026-12-01']);
    assert.deepEqual(held.marks, ['milestone 2026-11-15', 'return 2026-12-01', 'target 2026-12-04']);
    assert.deepEqual(lane(`review: 2026-11-20`).marks, ['review 2026-11-20 overdue']);
  });

  it('holds until today where a hold says no day', () => {
    const held = lane('status: on-hold\nhistory: [{ on: 2026-11-02, did: hold }]');
    assert.deepEqual(held.holds, ['2026-11-02 2026-11-23']);
  });

  it('shows when the readings have it at its target, against the day that was agreed', () => {
    const readings =
      '{ on: 2026-10-26, value: 19 }, { on: 2026-11-02, value: 18 }, { on: 2026-11-09, value: 17.1 }, { on: 2026-11-16, value: 15.9 }, { on: 2026-11-20, value: 15.4 }';
    const outlook = (on: string) =>
      lane(`${acting}\n${begun}\n${measure(`target: { value: 10, on: ${on} }`, readings)}`).outlook?.split(' ');
    assert.equal(outlook('2026-12-10')?.[0], 'late');
    assert.equal(outlook('2027-06-30')?.[0], 'in-time');
    const [, from = '', to = ''] = outlook('2027-06-30') ?? [];
    assert.ok(from > '2026-12-10' && from < to && to < '2027-02-28', `${from} ${to}`);
    assert.equal(outlook(from)?.[0], 'unsure');
    const rests = lane(`status: on-hold\n${acting}\n${begun}\n${measure(due, readings)}`);
    assert.equal(rests.outlook, undefined);
  });

  it('is empty where no day is told, and takes a slip of the pen for one day', () => {
    const { bar, extent, marks } = lane('owner: Mei');
    assert.deepEqual([bar, extent, marks], [undefined, undefined, []]);
    assert.equal(lane(`${begun}\n${measure('target: { value: 10, on: 2025-12-18 }')}`).bar, '2026-10-05 2026-10-05');
  });
});

describe('the arrows between initiatives', () => {
  const dated = 'raised: 2026-09-01';
  const rows = [
    readRow(`initiative: Runners\nowner: Tom\n${dated}\nnext: [./tests.md]`, 'runners.md'),
    readRow(`initiative: Builds\nowner: Mei\n${dated}\nblocked-by: [./runners.md]`, 'builds.md'),
    readRow(`initiative: Tests\nowner: Mei\n${dated}`, 'tests.md'),
    readRow(`initiative: Talks\nowner: Ana\nblocked-by: [./runners.md, ./nowhere.md]`, 'talks.md'),
  ];
  const known = new Map(rows.map(row => [row.file, row]));
  const items = (closed: readonly string[] = [], shown = rows) =>
    itemsOf(grouped(shown, 'owner', 'en'), shown, new Set(closed));
  const arrows = (lines: ReturnType<typeof items>) =>
    arrowsOf(lines, known, row => laneOf(row, today)).map(({ kind, from, to }) => [kind, from?.line, to.line]);

  it('lead from the end of one bar to the beginning of the other, and to no row without a bar', () => {
    // Ana, Talks, Mei, Builds, Tests, Tom, Runners
    assert.deepEqual(arrows(items()).sort(), [
      ['next', 6, 4],
      ['waits', 6, 3],
    ]);
    const [first] = arrowsOf(items(), known, row => laneOf(row, today));
    assert.deepEqual([first?.from?.day, first?.to.day], [today, dayNumber('2026-09-01')]);
  });

  it('lead to the heading of what is folded, and to none where both are under it', () => {
    // Ana, Talks, Mei, Tom, Runners
    assert.deepEqual(arrows(items(['=Mei'])).sort(), [
      ['next', 4, 2],
      ['waits', 4, 2],
    ]);
    const own = rows.map(row => ({ ...row, owner: 'Mei' }));
    assert.deepEqual(arrows(items(['=Mei'], own)), []);
  });

  it('come from nowhere where what is waited for is not shown, as long as it is open', () => {
    const shown = rows.filter(({ title }) => title !== 'Runners');
    assert.deepEqual(arrows(items([], shown)), [['waits', undefined, 3]]);
    const over = new Map(known).set('file:///runners.md', { ...rows[0], status: 'completed' } as (typeof rows)[0]);
    assert.deepEqual(
      arrowsOf(items([], shown), over, row => laneOf(row, today)),
      [],
    );
  });

  it('are told of whether they are shown or not', () => {
    const others = othersOf(known);
    assert.deepEqual(others('file:///runners.md'), {
      waitsFor: [],
      keeps: ['Builds', 'Talks'],
      next: ['Tests'],
      after: [],
    });
    assert.deepEqual(others('file:///talks.md').waitsFor, ['Runners']);
  });

  it('go straight where there is room, else around', () => {
    assert.equal(elbowPath({ x: 10, y: 5 }, { x: 60, y: 45 }), 'M10 5H19V45H60');
    assert.equal(elbowPath({ x: 50, y: 5 }, { x: 20, y: 45 }), 'M50 5H59V25H11V45H20');
    assert.equal(elbowPath(undefined, { x: 20, y: 45 }), 'M2 45H20');
  });

  it('keeps the line that had the focus, wherever it is by then', () => {
    const line = items().findIndex(({ key }) => key === 'file:///tests.md');
    assert.equal(lineNow({ line, key: 'file:///tests.md' }, items([], rows.toReversed())), 3);
    assert.equal(lineNow({ line, key: 'file:///tests.md' }, items(['=Mei'])), 4);
  });
});

describe('what of the axis is in sight', () => {
  const scope = { middle: today, scale: 4, width: 800 };
  const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-6, `${a} is not ${b}`);

  it('keeps the day under the pointer while it zooms, also where it zooms no further', () => {
    for (const x of [0, 250, 400, 799])
      for (const factor of [1.5, 0.4, 1e9, 1e-9]) {
        const after = { ...zoomed(scope, factor, x), width: 800 };
        near(dayAt(x, after), dayAt(x, scope));
        near(xOf(dayAt(x, scope), after), x);
      }
    assert.equal(zoomed(scope, 1e9).scale, zoomed(scope, 1e12).scale);
  });

  it('moves by pixels, and comes back', () => {
    assert.deepEqual(panned(scope, 40), { middle: today + 10, scale: 4 });
    assert.equal(panned(panned(scope, 40), -40).middle, today);
  });

  it('has today in the middle at first, and most of what there is around it', () => {
    const spans = [-40, -20, 60, 90].map(days => ({ from: today, to: today + days }));
    const sight = usualSight([...spans, { from: today - 9000, to: today }], today, 800);
    near(xOf(today, { ...sight, width: 800 }), 400);
    near(800 / sight.scale / 2, 90 * 1.15);
    assert.equal(usualSight([], today, 600).middle, today);
  });

  it('has all of a time where that is asked for', () => {
    const span = { from: today - 100, to: today + 500 };
    const all = { ...fitted(span, 800), width: 800 };
    near(xOf(span.from, all), 40);
    near(xOf(span.to, all), 760);
  });

  it('names as many days as there is room for', () => {
    const texts = (scale: number) => ticksIn({ ...scope, scale }, 'en').map(({ text }) => text);
    assert.deepEqual(texts(4), ['Sep', 'Oct', 'Nov', 'Dec', '2027', 'Feb', 'Mar']);
    assert.ok(texts(30).includes('Nov 23'), texts(30).join());
    assert.ok(
      texts(0.3).every(text => /^\d{4}$/.test(text)),
      texts(0.3).join(),
    );
  });
});

describe('the roadmap in words', () => {
  const nobody = { waitsFor: [], keeps: [], next: [], after: [] };

  it('says in whole sentences all that it shows', () => {
    const row = readRow(
      `initiative: Cut CI time\nreview: 2026-12-04\n${acting}\n${begun}\n${measure(due, '{ on: 2026-11-10, value: 16 }')}`,
    );
    assert.equal(
      laneInWords(row, { ...nobody, waitsFor: ['Runners'], next: ['Tests', 'Talks'] }, looking),
      'Cut CI time. It began on 2026-10-05. Its target is for 2026-12-18. M: 40% of the way to the target. How it goes: on pace. ' +
        'Marked: Review on 2026-12-04. It waits for Runners. It is followed by Tests and Talks.',
    );
    assert.deepEqual(besideBar(row, looking), ['Dec 18, on pace', 'Dec 18', 'on pace']);
  });

  it('says what is missing', () => {
    assert.equal(
      laneInWords(readRow('initiative: A\nstatus: on-hold'), nobody, looking),
      'A, on hold. No day is told of it.',
    );
    assert.equal(
      laneInWords(readRow('initiative: A\nstatus: proposed\nraised: 2026-11-01'), nobody, looking),
      'A, proposed. It was raised on 2026-11-01. No day is agreed for its target.',
    );
    assert.match(
      laneInWords(
        readRow(`initiative: A\n${measure('target: { value: 1, on: 2026-11-01 }')}\n${acting}`),
        nobody,
        looking,
      ),
      /Its target is for 2026-11-01\. Target overdue by 22 days\./,
    );
  });

  it('is a view that can be saved', () => {
    const view = { title: 'Plan', where: 'is:open', sort: 'next', as: 'roadmap' } as const;
    assert.deepEqual(readView(viewInText(view), 'plan'), { kind: 'view', view });
  });
});

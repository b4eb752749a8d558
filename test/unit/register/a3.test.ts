import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { referenceInWords } from '../../../src/core/initiative/reference.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { Models } from '../../../src/core/model/models.ts';
import { type A3, a3Of } from '../../../src/core/register/a3/a3.ts';
import { a3Page } from '../../../src/core/register/a3/page.ts';
import type { Part } from '../../../src/core/register/a3/part.ts';
import { sizeFor } from '../../../src/core/register/a3/size.ts';

const models = new Models([]);

function sheetOf(text: string): A3 {
  const snapshot = new Snapshot(text, models);
  if (snapshot.read.kind !== 'initiative') throw new Error('It is no initiative.');
  return a3Of({ ...snapshot.read, sections: snapshot.sections, text, today: '2026-11-23', locale: 'en' });
}

/** What stands in a box, its markup aside. */
function wordsIn({ boxes }: A3, title: string): string {
  return (boxes.find(box => box.title === title)?.parts ?? []).map(wordsOf).join(' | ');
}

function wordsOf(part: Part): string {
  switch (part.kind) {
    case 'facts':
      return part.facts.map(([name, value]) => `${name}: ${value}`).join('; ');
    case 'prose':
      return part.html.replace(/<[^<>]*>|\n/g, '');
    case 'items':
      return part.items.join('; ');
    case 'tasks':
      return part.tasks.map(({ text, done }) => `${done ? 'x' : '-'} ${text}`).join('; ');
    case 'table':
      return part.rows.map(row => row.map(cell => cell ?? '?').join(', ')).join('; ');
    case 'charts':
      return part.charts.map(({ name }) => name).join('; ');
    case 'result':
    case 'more':
      return part.says;
  }
}

const builds = `---
initiative: Shorter builds
owner: Mei
agreed: [Mei, { by: Tom, on: 2026-10-09 }]
vision: ../vision.md#feedback-before-attention-is-lost
value: Ten minutes a push
steps: { vision: done, current-state: done, target-state: done, plan: done, action: active }
measures:
  - name: CI time
    unit: min
    baseline: { value: 22, on: 2026-10-05, source: dashboard }
    target: { value: 8, on: 2026-12-20 }
    readings: [{ on: 2026-11-09, value: 15 }]
  - { name: Failures, unit: "%", role: balancing, limit: 3 }
experiments:
  - { on: 2026-11-02, obstacle: slow install, try: remote cache, expect: under a minute, seen: 2026-11-09, got: three minutes, then: undone }
  - { on: 2026-11-16, obstacle: slow install, try: local cache, expect: under a minute, seen: 2026-11-30 }
history:
  - { on: 2026-10-12, did: start, step: action }
lessons: [Measure on the *main* branch only]
next: [./split-tests.md]
---

## What is the vision?

Seven of eleven named it. See [the vision](../vision.md).

## How do we get there?

Three changes, one at a time.

- [x] Try four jobs (Ana)

### Causes

- The tests share one database

### Costs

Two days.

## Take action

- [ ] Cache the install

## Did we get there?

To be filled in.

### Lessons

- A cache is cold at first
`;

describe('an initiative on one sheet', () => {
  it('goes from the problem to what was learned, each thing in its place and nowhere else', () => {
    const sheet = sheetOf(builds);
    const told = Object.fromEntries(sheet.boxes.map(({ title }) => [title, wordsIn(sheet, title)]));
    assert.deepEqual(told, {
      'Problem and vision':
        'Vision: Feedback before attention is lost; Value: Ten minutes a push | Seven of eleven named it. See the vision.',
      Baseline: 'CI time, 22 min, 2026-10-05, dashboard; Failures, ?, ?, ?',
      Target: 'CI time, 8 min, 2026-12-20; Failures, no worse than 3%, ',
      'Causes and obstacles': 'The tests share one database | slow install',
      Plan: 'Three changes, one at a time.CostsTwo days. | x Try four jobs (Ana); - Cache the install',
      Experiments:
        '2026-11-16, local cache, under a minute, to be seen on 2026-11-30, open; 2026-11-02, remote cache, under a minute, three minutes, undone',
      Readings: 'CI time; Failures',
      Verdict:
        'Partly met so far | CI time is at 15 min, 50% of the way from its baseline of 22 min; the target is 8 min. It rests on 1 reading; how much it swings anyway is not known yet.; Failures was not read after action began on 2026-10-12.',
      'Lessons and what comes next':
        'Measure on the main branch only; A cache is cold at first | Follows from it: split-tests.md',
    });
    assert.deepEqual(sheet.facts, [
      ['Owner', 'Mei'],
      ['Agreed by', 'Mei, Tom 2026-10-09'],
    ]);
  });

  it('shows what is missing as missing', () => {
    const sheet = sheetOf('---\ninitiative: An idea\nstatus: proposed\n---\n');
    assert.equal(wordsIn(sheet, 'Verdict'), 'Not measured | No measure says what was to get better.');
    assert.equal(a3Page(sheet).match(/Nothing yet/g)?.length, 8);
  });

  it('puts the text of a step that serves several roles in one place', () => {
    const sheet = sheetOf(
      '---\ninitiative: A\nmodel: pdca\n---\n\n## What will we change, and what do we expect?\n\nAll of it.\n',
    );
    const places = sheet.boxes.filter(({ title }) => wordsIn(sheet, title).includes('All of it.'));
    assert.deepEqual(
      places.map(({ title }) => title),
      ['Plan'],
    );
  });

  it('is a page that runs nothing and holds no markup of a stranger', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const page = a3Page(
      sheetOf(
        `---\ninitiative: '${evil}'\nowner: '${evil}'\nlessons: ['${evil}']\nmeasures: [{ name: '${evil}', unit: '${evil}', baseline: 1, target: 2, readings: [{ on: 2026-11-01, value: 2, note: '${evil}' }] }]\nexperiments: [{ try: '${evil}' }]\n---\n\n## What is the vision?\n\n${evil} [x](javascript:alert(1)) [y](https://example.com)\n\n## How do we get there?\n\n- [ ] ${evil}\n`,
      ),
    );
    assert.ok(page.includes("default-src 'none'"));
    assert.ok(!/<img|<script|javascript:/.test(page));
    assert.deepEqual(page.match(/href="[^"]*"/g), ['href="https://example.com"']);
  });

  it('has smaller letters the more stands on it, as far as they can be read', () => {
    const prose = (count: number) => [{ title: 'A', parts: [{ kind: 'prose', html: 'word '.repeat(count) } as const] }];
    assert.equal(sizeFor(prose(10)), 14);
    assert.ok(sizeFor(prose(3000)) < 10 && sizeFor(prose(3000)) > 8.5);
    assert.equal(sizeFor(prose(99_999)), 8.5);
  });
});

describe('what a reference is called', () => {
  it('is the place or the file that it leads to, else what is seen of it', () => {
    const called: Record<string, string> = {
      '../vision.md#trust-in-releases': 'Trust in releases',
      './docs/survey-2026.md': 'survey-2026.md',
      '[The survey](./docs/survey.md)': 'The survey',
      'https://example.com/a#b': 'https://example.com/a#b',
      'Fewer *waits*, see [this](./a.md)': 'Fewer waits, see this',
    };
    for (const [written, words] of Object.entries(called)) assert.equal(referenceInWords(written), words);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Papa from 'papaparse';
import type { ColumnId } from '../../../src/core/register/columns.ts';
import { asCalendar } from '../../../src/core/register/export/calendar.ts';
import { asCsv } from '../../../src/core/register/export/csv.ts';
import { asMarkdown } from '../../../src/core/register/export/markdown.ts';
import { asPage } from '../../../src/core/register/export/page.ts';
import { asJson } from '../../../src/core/register/export/plain.ts';
import { isViewName, readView, viewInText } from '../../../src/core/register/saved-view.ts';
import { isSameView, usualView } from '../../../src/core/register/view.ts';
import { looking, row } from './rows.ts';

const plain = `initiative: Shorter builds
owner: Mei
review: 2026-12-01
impact: 4
effort: 2`;
const hostile = `initiative: '=1+1 | <img src=x onerror=alert(1)> [x](command:y) ##vso[task]'
owner: "-2,\\"3\\"; Li"
review: 2026-11-01`;
const columns: readonly ColumnId[] = ['title', 'owner', 'next', 'priority'];
const groups = (...rows: readonly ReturnType<typeof row>[]) => [{ key: '', label: '', rank: 0, rows }];

describe('the register as a file', () => {
  it('is a table of markdown, in which foreign words are words', () => {
    assert.equal(
      asMarkdown(groups(row(plain), row('initiative: [', 'b.md')), columns, looking),
      [
        '| Initiative | Owner | Next date | Priority |',
        '|---|---|---|---|',
        '| Shorter builds | Mei | 2026-12-01 review due in 8 days | 4 / 2 = 2 |',
        '| b.md | cannot be read: The front matter is not valid YAML: a list is not closed by a \\]. |  |  |',
        '',
      ].join('\n'),
    );
    const table = asMarkdown(groups(row(hostile)), columns, looking);
    assert.ok(table.includes(String.raw`=1+1 \| \<img src=x onerror=alert(1)\> \[x\](command\:y)`));
    assert.equal(table.split('\n').length, 4);
  });

  it('has a heading of markdown for each group', () => {
    const group = { key: '=A*', label: 'A*', rank: 0, rows: [row(plain)] };
    assert.match(asMarkdown([group], columns, looking), /^### A\\\* \(1\)\n\n\| Initiative/);
  });

  it('is CSV that a spreadsheet takes for no formula', () => {
    const { data } = Papa.parse<Record<string, string>>(
      asCsv(groups(row(plain), row(hostile), row('initiative: [')), looking),
      {
        header: true,
      },
    );
    assert.equal(data.length, 3);
    assert.equal(data[0]?.priority, '2');
    assert.equal(data[0]?.next, 'review');
    assert.equal(data[0]?.next_on, '2026-12-01');
    assert.match(data[1]?.title ?? '', /^'=1\+1/);
    assert.equal(data[1]?.owner, `'-2,"3"; Li`);
    assert.match(data[2]?.unreadable ?? '', /not closed/);
  });

  it('is JSON with a schema', () => {
    const { schema, today, rows } = JSON.parse(asJson(groups(row(plain)), looking));
    assert.deepEqual([schema, today, rows.length], [1, '2026-11-23', 1]);
    assert.deepEqual(rows[0].next, { kind: 'review', on: '2026-12-01' });
    assert.equal(rows[0].sponsor, null);
    assert.equal(rows[0].priority, 2);
  });

  it('is a calendar of the days that are waited for', () => {
    const calendar = asCalendar(groups(row(plain), row(hostile)), looking);
    const lines = calendar.split('\r\n');
    assert.ok(lines.every(line => new TextEncoder().encode(line).length <= 75 && !line.includes('\n')));
    assert.equal(lines.filter(line => line === 'BEGIN:VEVENT').length, 2);
    assert.ok(lines.includes('DTSTART;VALUE=DATE:20261201') && lines.includes('DTEND;VALUE=DATE:20261202'));
    assert.ok(lines.includes('SUMMARY:Review: Shorter builds'));
    assert.ok(calendar.includes('Mei') && calendar.includes('\\;'));
  });

  it('is a page that runs nothing', () => {
    const page = asPage(groups(row(hostile), row('initiative: [')), ['title', 'step', 'owner'], looking);
    assert.ok(page.includes("default-src 'none'"));
    assert.ok(page.includes('=1+1 | &lt;img src=x'));
    assert.ok(page.includes('aria-label="next, not started'));
    assert.ok(!/<img|<script|href=/.test(page));
  });
});

describe('a saved view', () => {
  const problems = (text: string) => {
    const read = readView(text, 'monday');
    return read.kind === 'broken' ? read.problems.map(({ says }) => says).join(' ') : '';
  };

  it('is read as it was written', () => {
    const view = {
      title: 'Monday',
      where: 'is:open owner:"Ana Li"',
      sort: '-priority',
      columns,
      group: 'owner',
    } as const;
    assert.deepEqual(readView(viewInText(view), 'monday'), { kind: 'view', view });
  });

  it('may leave out what is as usual', () => {
    assert.deepEqual(readView('{}', 'monday'), { kind: 'view', view: { title: 'monday', ...usualView } });
  });

  it('is told from another one by what it shows', () => {
    const { title: _, ...monday } = { title: 'Monday', ...usualView, group: 'owner' as const };
    assert.ok(isSameView(usualView, { ...usualView, where: ' is:open ' }));
    assert.ok(!isSameView(usualView, monday));
    assert.ok(!isSameView(usualView, { ...usualView, columns: ['title'] }));
  });

  it('says of which key it is that something is wrong', () => {
    const read = readView('{"sort": "worth", "groups": "owner"}', 'monday');
    assert.deepEqual(read.kind === 'broken' && read.problems.map(({ key }) => key), ['groups', 'sort']);
  });

  it('is refused with what is wrong with it, whatever stands in it', () => {
    assert.match(problems('{'), /no JSON/);
    assert.match(problems('[]'), /holds no view/);
    assert.match(problems('{"title": 1, "group": "__proto__"}'), /“title” is a text\..*“group” is one of status/);
    assert.match(problems('{"columns": ["title", "worth"]}'), /“columns” is a list/);
    assert.match(problems('{"columns": []}'), /“columns” is a list/);
    assert.match(problems('{"where": "is:late"}'), /“is:” takes/);
    assert.match(problems('{"sort": "worth"}'), /names a column/);
    assert.match(problems('{"constructor": 1}'), /“constructor” is none of its keys/);
  });

  it('has a name that leads nowhere else', () => {
    for (const name of ['monday', 'Über mich 2', 'a_b-c']) assert.ok(isViewName(name), name);
    for (const name of ['', '.', '../a', 'a/b', 'a\\b', 'a.json', ' a', 'a\n']) assert.ok(!isViewName(name), name);
  });
});

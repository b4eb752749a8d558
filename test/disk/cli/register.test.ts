import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folderOf } from './folder.ts';

const files = {
  '.vscode/settings.json': '{ "continualImprovement.author": "Mei" }',
  'ci.md': '---\ninitiative: Shorter builds\nowner: Mei\nreview: 2026-11-16\nimpact: 4\neffort: 2\n---\n',
  'wait.md': '---\ninitiative: Shorter waits\nowner: Tom\nimpact: 5\neffort: 1\nreview: 2026-12-01\n---\n',
  'old.md': '---\ninitiative: The wiki\nstatus: dropped\n---\n',
  'broken.md': '---\ninitiative: [\n---\n',
  '.continual-improvement/views/worth.json': '{ "sort": "-priority", "columns": ["priority", "title"] }',
  '.continual-improvement/views/wrong.json': '{ "sort": "worth" }',
};

describe('register on the command line', () => {
  it('prints what is open, by the next date, and what cannot be read', async t => {
    const { out = '' } = await folderOf(t, files).run('register');
    const lines = out.trimEnd().split('\n');
    assert.equal(lines.length, 4);
    assert.match(lines[0] ?? '', /^broken\.md cannot be read: The front matter is not valid YAML/);
    assert.match(lines[1] ?? '', /^Owner +Step .* Initiative$/);
    assert.match(lines[2] ?? '', /^Mei .* 2026-11-16 review overdue by 6 days +4 \/ 2 = 2 +Shorter builds$/);
    assert.match(lines[3] ?? '', /^Tom .* Shorter waits$/);
  });

  it('prints what is asked for, in the order and the groups that are asked for', async t => {
    const { run } = folderOf(t, files);
    const rows = async (...typed: string[]) =>
      JSON.parse((await run('register', '--format=json', ...typed)).out ?? '').rows.map(
        ({ title, group }: { title?: string; group: string }) => [group, title].filter(Boolean).join(' '),
      );
    assert.deepEqual(await rows('--where=is:mine'), ['Shorter builds']);
    assert.deepEqual(await rows('--where=status:active', '--sort=-priority'), ['Shorter waits', 'Shorter builds']);
    assert.deepEqual(await rows('--where=', '--group=status', '--sort=title'), [
      'broken',
      'active Shorter builds',
      'active Shorter waits',
      'dropped The wiki',
    ]);
    assert.deepEqual(await rows('ci.md'), ['Shorter builds']);
  });

  it('prints each format', async t => {
    const { run } = folderOf(t, files);
    const starts = {
      md: '| Owner |',
      csv: 'file,title',
      html: '<!DOCTYPE html>',
      ics: 'BEGIN:VCALENDAR\r\n',
      json: '{',
    };
    for (const [format, start] of Object.entries(starts)) {
      const { code, out = '' } = await run('register', '--format', format);
      assert.equal(code, 0);
      assert.ok(out.startsWith(start), format);
    }
  });

  it('reckons priorities as the setting says, or as is asked for', async t => {
    const worth = `${files['ci.md'].slice(0, -4)}time-criticality: 5\nrisk-reduction: 1\n---\n`;
    const settings = '{ "continualImprovement.priority": "wsjf" }';
    const { run } = folderOf(t, { 'ci.md': worth, '.vscode/settings.json': settings });
    const priority = async (...typed: string[]) => {
      const [row] = JSON.parse((await run('register', '--format=json', ...typed)).out ?? '').rows;
      return [row.priority_by, row.priority];
    };
    assert.deepEqual(await priority(), ['wsjf', 5]);
    assert.deepEqual(await priority('--priority=impact-effort'), ['impact-effort', 2]);
    assert.deepEqual(await priority('--priority=rice'), ['rice', null]);
  });

  it('prints by a view that a team has saved', async t => {
    const { run } = folderOf(t, files);
    const { out = '' } = await run('register', '--view=worth');
    assert.match(out, /\nPriority +Initiative\n5 \/ 1 = 5 +Shorter waits\n4 \/ 2 = 2 +Shorter builds\n$/);
  });

  it('says what it does not understand', async t => {
    const { run } = folderOf(t, files);
    const wrong: [string[], RegExp][] = [
      [['--where=is:late'], /“is:” takes open/],
      [['--sort=worth'], /names a column that is none of/],
      [['--group=worth'], /--group is one of status/],
      [['--format=sarif'], /--format is one of text, md, csv, html, json, ics, not “sarif”/],
      [['--view=../ci'], /names no view/],
      [['--view=gone'], /gone\.json: no such file/],
      [['--view=wrong'], /wrong\.json: The order “worth”/],
    ];
    for (const [typed, message] of wrong) {
      const { code, note = '' } = await run('register', ...typed);
      assert.equal(code, 2, typed.join(' '));
      assert.match(note, message);
    }
  });
});

describe('a3 on the command line', () => {
  it('puts one initiative on a sheet, printed or in a file that is a page', async t => {
    const { run, path } = folderOf(t, files);
    const { code, out = '' } = await run('a3', 'ci.md');
    assert.equal(code, 0);
    assert.match(out, /^<!DOCTYPE html>\n.*<h1>Shorter builds<\/h1>/s);
    assert.equal((await run('a3', 'ci.md', '--out=ci.html')).code, 0);
    assert.equal(readFileSync(join(path, 'ci.html'), 'utf8'), out);
    assert.match((await run('a3', 'ci.md', '--out=wait.md')).note ?? '', /names an \.html file/);
    assert.match((await run('a3', 'broken.md')).note ?? '', /not valid YAML/);
  });
});

describe('health on the command line', () => {
  it('says how the programme does', async t => {
    const { run } = folderOf(t, files);
    const { out = '' } = await run('health');
    assert.match(out, /All\n {2}Active +2\n {2}Dropped +1\n/);
    assert.match(out, /with a baseline +0 of 2/);
    assert.match(out, /Owners\n {2}Mei +1\n {2}Tom +1/);
    const health = JSON.parse((await run('health', '--json')).out ?? '');
    assert.deepEqual([health.schema, health.open, health.unreadable], [1, 2, 1]);
    assert.deepEqual(health.needs, { overdue: 1 });
  });
});

describe('review on the command line', () => {
  const begun = 'effort: 2\nhistory:\n  - { on: 2026-11-17, did: start, step: vision, by: Mei }';
  const table = { ...files, 'ci.md': files['ci.md'].replace('effort: 2', begun) };

  it('says what wants a decision, and what has happened since', async t => {
    const { code, out } = await folderOf(t, table).run('review');
    assert.equal(code, 0);
    assert.match(
      out ?? '',
      /^1 initiative wants a decision\.\n\nWants a decision \(1\)\nShorter builds {2}ci\.md, Mei\n {2}Review overdue by 6 days\n {2}2026-11-17: Vision begun\n\nCannot be read \(1\)\nbroken\.md /,
    );
  });

  it('says what has happened since a day, of all', async t => {
    const { run } = folderOf(t, table);
    const { out = '' } = await run('review', '--since=2026-11-16', '--format=md');
    assert.match(
      out,
      /^# Review of 2026-11-22\n.*\n## Since 2026-11-16 \(1\)\n\n- \[Shorter builds\]\(<ci\.md>\) \(Mei\)\n {2}- 2026-11-17: Vision begun\n/s,
    );
    assert.doesNotMatch((await run('review', '--since=2026-11-18')).out ?? '', /Since/);
  });

  it('says so to programs, and says what it does not understand', async t => {
    const { run } = folderOf(t, table);
    const { schema, wanting, moved, unreadable } = JSON.parse(
      (await run('review', '--format=json', '--since=2026-11-16')).out ?? '',
    );
    assert.equal(schema, 1);
    assert.deepEqual(
      wanting.map(({ file, reasons }: { file: string; reasons: unknown }) => [file, reasons]),
      [['ci.md', [{ kind: 'review', since: '2026-11-16' }]]],
    );
    assert.deepEqual(moved[0].events, [
      { kind: 'move', on: '2026-11-17', did: 'start', step: 'vision', by: 'Mei', to: null, why: null, until: null },
    ]);
    assert.equal(unreadable[0].file, 'broken.md');
    assert.equal((await run('review', '--since=soon')).code, 2);
    assert.equal((await run('review', 'gone')).code, 2);
    assert.equal((await run('review', 'wait.md')).out, 'Nothing wants a decision.\n');
  });
});

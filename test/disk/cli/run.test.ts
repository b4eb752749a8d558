import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { commands } from '../../../src/cli/commands.ts';
import { folderOf } from './folder.ts';

const started = `---
initiative: Shorter builds
owner: Priya
steps:
  vision: done
  current-state: active
history:
  - { on: 2026-11-02, did: start, step: vision }
  - { on: 2026-11-03, did: finish, step: vision }
  - { on: 2026-11-03, did: start, step: current-state }
---

## Where are we now?

- [x] Count
- [ ] Ask
`;
const broken = '---\ninitiative: [\n---\n';

describe('the command line', () => {
  it('explains itself and each command', async t => {
    const { run } = folderOf(t, {});
    const { code, out = '' } = await run('--help');
    assert.equal(code, 0);
    for (const { name, says } of commands) {
      assert.ok(out.includes(`  ${name} `) && out.includes(says.english), name);
      const help = await run(name, '--help');
      assert.equal(help.code, 0);
      assert.deepEqual(await run('help', name), help);
      assert.match(help.out ?? '', new RegExp(`^Usage: continual-improvement ${name} `));
    }
    assert.ok(out.split('\n').every(line => line.length <= 120));
    assert.match((await run('--version')).out ?? '', /^\d+\.\d+\.\d+\n$/);
  });

  it('says what it does not understand, and ends with 2', async t => {
    const { run } = folderOf(t, { 'a.md': started, 'b.md': '# Nothing\n', 'c.md': broken });
    const wrong: [string[], RegExp][] = [
      [[], /No command was given/],
      [['lst'], /no command “lst”\. They are list, show/],
      [['list', '--colour'], /Unknown option '--colour'/],
      [['check', '--format', 'xml'], /--format is one of text, json, sarif, github, not “xml”/],
      [['check', '--today', '2026-02-30'], /--today is a date/],
      [['check', 'gone'], /gone: no such file or directory/],
      [['show'], /`show` needs <file>/],
      [['show', 'a.md', 'b.md'], /takes <file> only, not “b\.md” too/],
      [['show', '.'], /\. is not a file/],
      [['show', 'b.md'], /b\.md is not an initiative/],
      [['show', 'c.md'], /c\.md: The front matter is not valid YAML/],
      [['diagram', 'a.md', '--out', 'a.md'], /--out names an \.svg file/],
      [['guide', '--model', 'x'], /no model “x”: known are itil, pdca, dmaic/],
      [['constructor'], /no command “constructor”/],
      [['__proto__', '--help'], /no command “__proto__”/],
      [['list', '--constructor'], /Unknown option '--constructor'/],
      [['list', '--__proto__=x'], /Unknown option '--__proto__'/],
      [['check', '--format', 'toString'], /--format is one of .*, not “toString”/],
      [['check', '--fail-on', 'valueOf'], /--fail-on is one of .*, not “valueOf”/],
      [['guide', '--model', 'constructor'], /no model “constructor”/],
      [['guide', '__proto__'], /has no step “__proto__”/],
      [['guide', 'x'], /has no step “x”: it has vision/],
      [['advance', 'b.md'], /b\.md is not an initiative/],
      [['skip', 'a.md', '--step', 'x'], /has no step “x”/],
      [['skip', 'a.md'], /Which step\? --step is one of current-state, target-state/],
      [['hold', 'a.md', '--until', 'soon'], /--until is a date/],
    ];
    for (const [typed, message] of wrong) {
      const { code, out = '', note = '' } = await run(...typed);
      assert.equal(code, 2, typed.join(' '));
      assert.equal(out, '');
      assert.match(note, /^continual-improvement: .+\n$/);
      assert.match(note, message);
    }
  });

  it('lists where each initiative stands', async t => {
    const { run } = folderOf(t, {
      'a.md': started,
      'sub/c.md': broken,
      'b.md': '# Nothing\n',
      'node_modules/d.md': started,
    });
    const { out = '' } = await run('list');
    const [first, second, ...others] = out.trimEnd().split('\n');
    assert.match(
      first ?? '',
      /^a\.md {6}active {6}1\/7 {2}Current state \(current\) {2}\d+ warnings? {2}Shorter builds$/,
    );
    assert.equal(second, 'sub/c.md  unreadable');
    assert.deepEqual(others, []);
    const [row, unreadable] = JSON.parse((await run('list', '--json')).out ?? '');
    const { findings, ...rest } = row;
    assert.deepEqual(rest, {
      file: 'a.md',
      title: 'Shorter builds',
      model: 'itil',
      status: 'active',
      cycle: 1,
      level: null,
      owner: 'Priya',
      current: 'current-state',
      active: ['current-state'],
      stale: [],
      done: 1,
      total: 7,
    });
    assert.ok(findings.warning > 0);
    assert.equal(unreadable.findings.error, 1);
  });

  it('looks where it is told to, and follows no link out', async t => {
    const elsewhere = folderOf(t, { 'far.md': started });
    const { run, path } = folderOf(t, { 'd[o]cs/a.md': started, 'b.md': started, '.hidden/c.md': started });
    symlinkSync(elsewhere.path, join(path, 'd[o]cs', 'link'));
    symlinkSync(join(elsewhere.path, 'far.md'), join(path, 'd[o]cs', 'far.md'));
    const listed = async (...paths: string[]) =>
      JSON.parse((await run('list', '--json', ...paths)).out ?? '').map(({ file }: { file: string }) => file);
    assert.deepEqual(await listed(), ['.hidden/c.md', 'b.md', 'd[o]cs/a.md']);
    assert.deepEqual(await listed('d[o]cs'), ['d[o]cs/a.md']);
    assert.deepEqual(await listed('b.md', 'd[o]cs', './b.md'), ['b.md', 'd[o]cs/a.md']);
    assert.deepEqual(await listed(elsewhere.path), [join('..', elsewhere.path.split('/').at(-1) ?? '', 'far.md')]);
  });

  it('fails at findings of the severity that is asked for', async t => {
    const { run } = folderOf(t, { 'a.md': started, 'ok.md': '# Nothing\n' });
    assert.equal((await run('check')).code, 0);
    assert.equal((await run('check', '--fail-on', 'warning')).code, 1);
    assert.equal((await run('check', 'ok.md', '--fail-on', 'hint')).code, 0);
    const { out = '', note } = await run('check', '--format', 'json', '--today', '2027-06-01');
    assert.ok(out.includes('"nothing-happened"'));
    assert.match(note ?? '', /^1 initiative checked: \d+ warnings.* in 1 file\.\n$/);
  });

  it('shows an initiative', async t => {
    const { run } = folderOf(t, { 'a.md': started });
    const { out = '' } = await run('show', 'a.md');
    assert.match(
      out,
      /^Shorter builds\na\.md · active · ITIL continual improvement · cycle 1 · Priya\n\n {2}1 {2}Vision +done\n/,
    );
    assert.match(out, / {2}2 {2}Current state +current +1 of 2 tasks\n/);
    assert.match(out, /\nNext: Advance to Target state\. Finishes Current state and starts Target state\.\n/);
    const shown = JSON.parse((await run('show', 'a.md', '--json')).out ?? '');
    assert.equal(shown.next.kind, 'advance');
    assert.deepEqual([shown.verdict.value, shown.measures, shown.timeline.cycles.length], ['unmeasured', [], 1]);
    assert.deepEqual(shown.steps[1].tasks, [
      { text: 'Count', done: true },
      { text: 'Ask', done: false },
    ]);
    assert.equal(shown.initiative.history.length, 3);
    assert.ok(shown.moves.some(({ kind }: { kind: string }) => kind === 'hold'));
  });

  it('knows the models of the workspace, and says which cannot be read', async t => {
    const folder = '.continual-improvement/models';
    const { run } = folderOf(t, {
      [`${folder}/ours.md`]:
        '---\nmodel: ours\nsteps:\n  - { id: a, question: Why?, role: purpose }\n  - { id: b, question: What?, role: act }\n---\n## Why?\n\nAsk.\n',
      [`${folder}/bad.md`]: '---\nmodel: bad\nsteps: []\n---\n',
    });
    const { out, note, code } = await run('guide', 'why', '--model', 'ours');
    assert.deepEqual([code, out], [0, '## Why?\n\nAsk.\n']);
    assert.match(note ?? '', /models\/bad\.md:3:8 {2}error {2}`steps` is a list of at least two.* \(wrong-model\)\n/);
    const checked = await run('check');
    assert.deepEqual([checked.code, checked.note], [1, '0 initiatives checked: 1 error in 1 file.\n']);
  });

  it('draws the diagram, and the measures', async t => {
    const measured = started.replace('steps:', 'measures: [{ name: CI time, baseline: 22, target: 8 }]\nsteps:');
    const { run } = folderOf(t, { 'a.md': started, 'b.md': measured });
    assert.match((await run('diagram', 'a.md')).out ?? '', /^<svg [\s\S]*<\/svg>\n$/);
    assert.match((await run('diagram', 'a.md', '--measures')).note ?? '', /a\.md has no measures/);
    const { out = '' } = await run('diagram', 'b.md', '--measures', '--today', '2031-01-01');
    assert.match(out, /^<svg .*aria-label="CI time, lower is better\. No reading yet: from 22 to 8\./s);
  });
});

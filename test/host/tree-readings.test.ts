import { commands, MarkdownString, type ThemeIcon, Uri, window } from 'vscode';
import { days, daysBetween } from '../../src/core/base/days.ts';
import { today } from '../../src/editor/host/day.ts';
import type { InitiativeTree } from '../../src/editor/tree/provider.ts';
import { until } from './events.ts';
import { expectEqual, expectThat } from './expect.ts';
import { Fixture } from './fixture.ts';
import { initiativeOf } from './samples.ts';
import { expectTree } from './tree-text.ts';

/** From 22 down to 8, with readings a day apart. */
const time = (...values: readonly number[]) =>
  `  - { name: "*Time*", unit: min, baseline: { value: 22, on: 2001-01-01 }, target: 8, readings: [${values
    .map((value, day) => `{ on: 2001-02-0${day + 1}, value: ${value} }`)
    .join(', ')}] }`;
const wait = '  - { name: Wait, unit: min, baseline: 10, target: 5 }';
const faults = '  - { name: Faults, unit: "%", role: balancing, baseline: 2, limit: 3, readings: [{ value: 2.5 }] }';
const quiet = (...checks: readonly string[]) => `ignore: {${checks.map(check => ` ${check}: not here`)} }`;
const active = quiet('no-owner', 'nothing-happened', 'got-worse', 'target-overdue');
const ended = ['status: completed', quiet('no-owner', 'no-lessons', 'sustain-overdue', 'claimed-met', 'fell-back')];

const since = days(daysBetween('2001-06-01', today()));

describe('What the readings say, in the tree', () => {
  let fixture: Fixture;
  let tree: InitiativeTree;
  before(async () => {
    fixture = await Fixture.open({
      'a-half.md': initiativeOf('Half', active, 'measures:', time(18, 15), faults),
      'b-least.md': initiativeOf(
        'Least',
        active,
        'measures:',
        time(8),
        '  - { name: Wait, baseline: 10, target: 5, readings: [{ value: 9 }] }',
      ),
      'c-unread.md': initiativeOf('Unread', active, 'measures:', time(15), wait),
      'd-worse.md': initiativeOf('Worse', active, 'measures:', time(25)),
      'e-there.md': initiativeOf('There', active, 'measures:', time(8)),
      'f-met.md': initiativeOf('Met', ...ended, 'sustain: [9999-01-01]', 'measures:', time(8)),
      'g-partly.md': initiativeOf('Partly', ...ended, 'measures:', time(15), faults),
      'h-missed.md': initiativeOf('Missed', ...ended, 'measures:', time(22)),
      'i-claimed.md': initiativeOf(
        'Claimed',
        ...ended,
        'verdict: { value: met, why: it was a hard year, by: Priya }',
        'measures:',
        time(25),
      ),
      'j-lost.md': initiativeOf('Lost', ...ended, 'measures:', time(25)),
      'k-due.md': initiativeOf('Due', ...ended, 'sustain: [2001-03-01, 2001-06-01]', 'measures:', time(8)),
    });
    tree = await fixture.tree();
  });
  after(() => fixture.close());

  const item = async (name: string) => tree.getTreeItem(tree.nodeOf(fixture.initiative(name)));
  const label = async (name: string) => (await item(name)).accessibilityInformation?.label;

  it('is the progress of the goal furthest behind, and the verdict of what is completed', async () => {
    await expectTree(
      tree,
      `
      Due — overdue ${since} · met
      Claimed — met
      Half — 1. Vision · 50% so far
      Least — 1. Vision · 20% so far
      Lost — regressed
      Met — met
      Missed — missed
      Partly — partly met
      There — 1. Vision · target reached so far
      Unread — 1. Vision
      Worse — 1. Vision · worse so far
      `,
      { levels: 1 },
    );
  });

  it('is told by the icon, not by its colour alone', async () => {
    const names = ['f-met.md', 'g-partly.md', 'h-missed.md', 'j-lost.md'];
    const icons = await Promise.all(names.map(async name => ((await item(name)).iconPath as ThemeIcon).id));
    expectEqual(icons, ['pass', 'color-mode', 'circle-slash', 'arrow-circle-down']);
  });

  it('is told in words to those who do not see it', async () => {
    expectEqual(
      [await label('a-half.md'), await label('i-claimed.md'), await label('k-due.md')],
      [
        'Half, active, 0 of 7 steps done, at Vision, 50% of the way to the target so far',
        'Claimed, completed, 0 of 7 steps done, met, as Priya says (it was a hard year); by the readings regressed',
        `Due, completed, 0 of 7 steps done, reading overdue by ${since}, met`,
      ],
    );
  });

  it('is in the tooltip, which is made only when it is asked for, and makes the next move', async () => {
    const node = tree.nodeOf(fixture.initiative('a-half.md'));
    const item = await tree.getTreeItem(node);
    expectEqual(item.tooltip, undefined);
    const { tooltip } = tree.resolveTreeItem(item, node);
    expectThat(tooltip instanceof MarkdownString, 'the tooltip is markdown');
    expectThat(tooltip.value.includes('▰▰▰▰▰▱▱▱▱▱'), 'the goal has its bar');
    const [, passed = ''] = /\(command:continualImprovement\.advance\?([^)]*)\)/.exec(tooltip.value) ?? [];
    const [uri] = JSON.parse(decodeURIComponent(passed));
    await commands.executeCommand('continualImprovement.advance', Uri.from(uri));
    await fixture.read(
      'a-half.md',
      entry => entry?.kind === 'initiative' && entry.initiative.states.get('vision') === 'active',
    );
  });

  it('asks for attention where a reading is due', async () => {
    await window.showTextDocument(fixture.uri('a-half.md'));
    await commands.executeCommand('continualImprovement.nextNeedingAttention');
    await until(
      window.onDidChangeActiveTextEditor,
      () => window.activeTextEditor?.document.uri.toString() === fixture.uri('k-due.md').toString(),
    );
  });
});

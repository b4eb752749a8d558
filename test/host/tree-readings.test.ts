import { commands, MarkdownString, type ThemeIcon, window } from 'vscode';
import type { InitiativeTree } from '../../src/editor/tree/provider.ts';
import { wantsInWords, wantsOf } from '../../src/editor/workspace/attention.ts';
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
  /** Those lines of it that tell of readings. */
  const tooltip = async (name: string) => {
    const { tooltip } = tree.resolveTreeItem(await item(name), tree.nodeOf(fixture.initiative(name)));
    expectThat(tooltip instanceof MarkdownString, 'the tooltip is markdown');
    const lines = tooltip.value.replaceAll('&nbsp;', ' ').split('\n');
    return lines.filter(line => /^(- |\*\*(Progress|Verdict|Readings):)/.test(line));
  };

  it('is the progress of the goal furthest behind, and the verdict of what is completed', async () => {
    await expectTree(
      tree,
      `
      Claimed — 0/7 · met
      Due — 0/7 · met · reading due
      Half — 0/7 Vision · 50% so far
      Least — 0/7 Vision · 20% so far
      Lost — 0/7 · regressed
      Met — 0/7 · met
      Missed — 0/7 · missed
      Partly — 0/7 · partly met
      There — 0/7 Vision · target reached so far
      Unread — 0/7 Vision
      Worse — 0/7 Vision · worse so far
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
        'Due, completed, 0 of 7 steps done, met, reading due',
      ],
    );
  });

  it('is all in the tooltip, with each measure, and made only when it is asked for', async () => {
    expectEqual((await item('a-half.md')).tooltip, undefined);
    expectEqual(await tooltip('a-half.md'), [
      '**Progress:** 50% of the way to the target so far',
      '- \\*Time\\*: 15 min on 2001-02-02, half way from 22 to 8 min',
      '- Faults: 2.5%, inside its limit of 3%',
    ]);
    expectEqual(await tooltip('c-unread.md'), [
      '**Progress:** cannot be told yet',
      '- \\*Time\\*: 15 min on 2001-02-01, half way from 22 to 8 min',
      '- Wait: no reading yet: from 10 min to 5 min',
    ]);
    expectEqual(await tooltip('g-partly.md'), [
      '**Verdict:** partly met',
      '- \\*Time\\* is at 15 min, 50% of the way from its baseline of 22 min; the target is 8 min. It rests on 1 reading; how much it swings anyway is not known yet.',
      '- Faults: 2.5%, inside its limit of 3%',
    ]);
    expectEqual(
      (await tooltip('i-claimed.md'))[0],
      '**Verdict:** met, as Priya says \\(it was a hard year\\); by the readings regressed',
    );
    expectEqual((await tooltip('f-met.md')).at(-1), '**Readings:** next due on 9999-01-01');
    expectEqual((await tooltip('k-due.md')).at(-1), '**Readings:** due since 2001-06-01: \\*Time\\*');
  });

  it('asks for attention where a reading is due', async () => {
    const wanting = fixture.store.entries
      .filter(({ uri }) => uri.path.startsWith(fixture.folder.path))
      .map(entry => wantsOf(entry, fixture.findings))
      .filter(wants => wants.length > 0);
    expectEqual(wantsInWords(wanting), '1 initiative needs attention: 1 with a reading due');
    await window.showTextDocument(fixture.uri('a-half.md'));
    await commands.executeCommand('continualImprovement.nextNeedingAttention');
    await until(
      window.onDidChangeActiveTextEditor,
      () => window.activeTextEditor?.document.uri.toString() === fixture.uri('k-due.md').toString(),
    );
  });
});

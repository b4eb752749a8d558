import {
  commands,
  MarkdownString,
  type ThemeIcon,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import { days, daysBetween } from '../../src/core/base/days.ts';
import { today } from '../../src/editor/host/day.ts';
import type { InitiativeTree } from '../../src/editor/tree/provider.ts';
import { until } from './events.ts';
import { expectEqual, expectThat, present } from './expect.ts';
import { Fixture } from './fixture.ts';
import { fewerPages, initiativeOf, shorterBuilds } from './samples.ts';
import { expectTree } from './tree-text.ts';

const late = days(daysBetween('2000-01-01', today()));

describe('The items of the tree', () => {
  let fixture: Fixture;
  let tree: InitiativeTree;
  before(async () => {
    fixture = await Fixture.open({
      'builds.md': shorterBuilds,
      'pages.md': fewerPages,
      'broken.md': initiativeOf('"Broken', 'status: active'),
      'late.md': initiativeOf('Late', 'review: 2000-01-01', 'cycle: 3'),
      'faulty.md': initiativeOf('Faulty', 'status: activ', 'impact: 9', 'review: 9999-12-31'),
      'closed.md': initiativeOf('Closed', 'status: completed', 'review: 2000-01-01'),
    });
    tree = await fixture.tree();
  });
  after(() => fixture.close());

  it('show each initiative, its position, its steps and their tasks', async () => {
    await expectTree(
      tree,
      `
      broken.md — line 2: The front matter is not valid YAML: a quote " is not closed.
      Faulty — 2 errors · 1. Vision
        1. Vision — next
        2. Current state — not started
        3. Target state — not started
        4. Plan — not started
        5. Action — not started
        6. Evaluation — not started
        7. Momentum — not started
      Late — overdue ${late} · 1. Vision · cycle 3
        1. Vision — next
        2. Current state — not started
        3. Target state — not started
        4. Plan — not started
        5. Action — not started
        6. Evaluation — not started
        7. Momentum — not started
      Closed — not measured
        1. Vision — not started
        2. Current state — not started
        3. Target state — not started
        4. Plan — not started
        5. Action — not started
        6. Evaluation — not started
        7. Momentum — not started
      Fewer pages at night — 3. Target state · 4 warnings
        1. Vision — skipped · 2 warnings
        2. Current state — done
        3. Target state — current · 1 warning
        4. Plan — done, stale
        5. Action — not started
        6. Evaluation — not started
        7. Momentum — not started
      Shorter builds — 2. Current state · 1 warning
        1. Vision — done · 1 warning
        2. Current state — current · 1/3
          [x] Export thirty days of runs
          [ ] Leave out the nightly ones
          [ ] Ask three people
        3. Target state — not started
        4. Plan — not started
        5. Action — not started
        6. Evaluation — not started
        7. Momentum — not started
      `,
    );
  });

  it('are told in words to those who do not see them', async () => {
    const labels = async (name: string, step?: string) =>
      (await tree.getTreeItem(tree.nodeOf(fixture.initiative(name), step))).accessibilityInformation?.label;
    expectEqual(
      [
        await labels('builds.md'),
        await labels('late.md'),
        await labels('builds.md', 'current-state'),
        await labels('pages.md', 'plan'),
      ],
      [
        'Shorter builds, active, 1 of 7 steps done, at Current state, 1 warning',
        `Late, active, 0 of 7 steps done, at Vision, review overdue by ${late}`,
        '2. Current state, current, 1 of 3 tasks done',
        '4. Plan, done, stale',
      ],
    );
  });

  it('differ by icon, not by colour alone', async () => {
    const icons = async (name: string) => {
      const steps = await tree.getChildren(tree.nodeOf(fixture.initiative(name)));
      const items = await Promise.all(steps.map(step => tree.getTreeItem(step)));
      return items.map(({ iconPath }) => (iconPath as ThemeIcon).id);
    };
    expectEqual((await icons('pages.md')).slice(0, 5), [
      'circle-slash',
      'pass-filled',
      'play-circle',
      'warning',
      'circle-large-outline',
    ]);
  });

  it('tell menus the moves that are allowed, and whether the checks say something', async () => {
    const context = async (name: string, step?: string) =>
      (await tree.getTreeItem(tree.nodeOf(fixture.initiative(name), step))).contextValue;
    expectEqual(
      [
        await context('builds.md'),
        await context('builds.md', 'vision'),
        await context('builds.md', 'current-state'),
        await context('builds.md', 'plan'),
        await context('pages.md', 'plan'),
        await context('closed.md'),
      ],
      [
        'initiative;advance;revisit;finish;skip;start;keep;hold;hand-over;next-cycle;complete;drop;findings;',
        'step;revisit;findings;',
        'step;advance;finish;skip;',
        'step;start;skip;',
        'step;confirm;revisit;findings;',
        'initiative;start;skip;next-cycle;findings;',
      ],
    );
  });

  it('open what is under them, and tick what can be ticked', async () => {
    const [step] = (await tree.getChildren(tree.nodeOf(fixture.initiative('builds.md')))).slice(1);
    const stepItem = await tree.getTreeItem(present(step));
    expectEqual(
      [stepItem.collapsibleState, stepItem.command?.command],
      [TreeItemCollapsibleState.Collapsed, 'continualImprovement.open'],
    );
    const [first, second] = await tree.getChildren(step);
    const tasks = [await tree.getTreeItem(present(first)), await tree.getTreeItem(present(second))];
    expectEqual(
      tasks.map(({ checkboxState, contextValue }) => [checkboxState, contextValue]),
      [
        [TreeItemCheckboxState.Checked, 'task'],
        [TreeItemCheckboxState.Unchecked, 'task'],
      ],
    );
  });

  it('render nothing of a file as markdown or as a command', async () => {
    const title = '[run](command:workbench.action.quit) <img src=x> **bold**';
    await fixture.write('hostile.md', initiativeOf(`'${title}'`, `owner: '${title}'`));
    await fixture.read('hostile.md', entry => entry !== undefined);
    const node = tree.nodeOf(fixture.initiative('hostile.md'));
    const { label, tooltip } = tree.resolveTreeItem(await tree.getTreeItem(node), node);
    expectEqual(label, title);
    expectThat(tooltip instanceof MarkdownString, 'the tooltip is markdown');
    expectEqual(tooltip.isTrusted, { enabledCommands: ['continualImprovement.advance'] });
    expectThat(!tooltip.supportHtml, 'no tags are taken');
    expectThat(!tooltip.value.includes('[run](command:') && !tooltip.value.includes('**bold**'), 'it is escaped');
  });

  it('open what they stand for at a click', async () => {
    const node = tree.nodeOf(fixture.initiative('builds.md'));
    expectEqual((await tree.getTreeItem(node)).command?.arguments, [node]);
  });

  it('lead from a broken file to its error', async () => {
    const [node] = await tree.getChildren();
    const { command, contextValue } = await tree.getTreeItem(present(node));
    expectEqual([contextValue, command?.command], ['broken', 'continualImprovement.open']);
    await commands.executeCommand(present(command).command, ...(command?.arguments ?? []));
    await until(window.onDidChangeActiveTextEditor, () => window.activeTextEditor !== undefined);
    const editor = present(window.activeTextEditor);
    expectEqual(editor.document.uri.toString(), fixture.uri('broken.md').toString());
    expectEqual([editor.selection.active.line + 1, editor.selection.active.character + 1], [2, 13]);
  });
});

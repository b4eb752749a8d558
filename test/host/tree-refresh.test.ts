import { Range, TreeItemCollapsibleState, window } from 'vscode';
import type { Node } from '../../src/editor/tree/node.ts';
import type { InitiativeTree } from '../../src/editor/tree/provider.ts';
import { toldDuring, until } from './events.ts';
import { expectEqual, expectThat, present } from './expect.ts';
import { Fixture } from './fixture.ts';
import { fewerPages, initiativeOf, shorterBuilds } from './samples.ts';
import { treeText } from './tree-text.ts';

describe('A change in the tree', () => {
  let fixture: Fixture;
  let tree: InitiativeTree;
  beforeEach(async () => {
    fixture = await Fixture.open({ 'builds.md': shorterBuilds, 'pages.md': fewerPages });
    tree = await fixture.tree({ groupBy: 'status' });
  });
  afterEach(() => fixture.close());

  it('keeps every node: what is expanded and selected stays so', async () => {
    const before = await nodesOf(tree);
    const shown = new Promise(resolve => tree.onDidChangeTreeData(resolve));
    await fixture.write('builds.md', shorterBuilds.replace('current-state: active', 'current-state: done'));
    await fixture.read(
      'builds.md',
      entry => entry?.kind === 'initiative' && entry.initiative.states.get('current-state') === 'done',
    );
    await shown;
    const after = await nodesOf(tree);
    expectEqual(
      after.map(({ id }) => id),
      before.map(({ id }) => id),
    );
    expectThat(
      after.every((node, index) => node === before[index]),
      'the nodes are the same objects',
    );
  });

  it('leaves unfolded what was, also where it is a new row for the window, and is none by itself', async () => {
    await nodesOf(tree);
    const node = tree.nodeOf(fixture.initiative('builds.md'));
    const state = () => tree.getTreeItem(node).collapsibleState;
    const refreshed = await toldDuring(tree.onDidChangeTreeData, () => {
      tree.wasFolded(node, false);
      tree.refresh(new Set([node.id]));
    });
    expectEqual(refreshed, []);
    expectEqual(state(), TreeItemCollapsibleState.Expanded);
    tree.wasFolded(node, true);
    expectEqual(state(), TreeItemCollapsibleState.Collapsed);
  });

  it('of one file refreshes alone what is shown otherwise', async () => {
    await nodesOf(tree);
    const refreshed = await toldDuring(tree.onDidChangeTreeData, async () => {
      const shown = new Promise(resolve => tree.onDidChangeTreeData(resolve));
      await fixture.write('builds.md', shorterBuilds.replace('current-state: active', 'current-state: done'));
      await fixture.read(
        'builds.md',
        entry => entry?.kind === 'initiative' && entry.initiative.states.get('current-state') === 'done',
      );
      const said = () => fixture.findings.of(fixture.uri('builds.md').toString());
      await until(fixture.findings.onDidChange, () => said().some(({ step }) => step === 'current-state'));
      await shown;
    });
    expectEqual(distinct(refreshed), [fixture.uri('builds.md').toString()]);
  });

  it('of the text under a heading refreshes its tasks', async () => {
    const step = tree.nodeOf(fixture.initiative('builds.md'), 'current-state');
    await nodesOf(tree);
    expectEqual((await tree.getTreeItem(step)).description, 'current · 1/3');
    const editor = await window.showTextDocument(fixture.uri('builds.md'));
    const refreshed = toldDuring(tree.onDidChangeTreeData, async () => {
      const at = editor.document.getText().indexOf('[ ] Leave') + 1;
      const mark = editor.selection.with(editor.document.positionAt(at), editor.document.positionAt(at + 1));
      const told = new Promise(resolve => tree.onDidChangeTreeData(resolve));
      await editor.edit(edit => edit.replace(mark, 'x'));
      await told;
    });
    expectEqual(distinct(await refreshed), [step.id]);
    expectEqual((await tree.getTreeItem(step)).description, 'current · 2/3');
    expectEqual(await treeText(tree, { under: step }), [
      '[x] Export thirty days of runs',
      '[x] Leave out the nightly ones',
      '[ ] Ask three people',
    ]);
  });

  it('that is typed moves no row, until a command writes the file or it is saved', async () => {
    const flat = await fixture.tree({ groupBy: 'none' });
    const titles = () => treeText(flat, { levels: 1, descriptions: false });
    const editor = await window.showTextDocument(fixture.uri('builds.md'));
    const at = editor.document.positionAt(editor.document.getText().indexOf('Shorter'));
    const shown = new Promise(resolve => flat.onDidChangeTreeData(resolve));
    await editor.edit(edit => edit.insert(at, 'Ever '));
    await shown;
    expectEqual(await titles(), ['Fewer pages at night', 'Ever Shorter builds']);
    const step = flat.nodeOf(fixture.initiative('builds.md'), 'current-state');
    const [task] = await flat.getChildren(step);
    expectThat(task?.kind === 'task', 'the step has a task');
    const moved = new Promise(resolve => flat.onDidChangeTreeData(resolve));
    await fixture.mover.toggle(task.uri, task.task, false);
    await moved;
    expectEqual(await titles(), ['Ever Shorter builds', 'Fewer pages at night']);
  });

  it('that is typed and saved in one moment moves its row when that rests; what others write then, at once', async () => {
    const editor = await window.showTextDocument(fixture.uri('pages.md'));
    const typed = async (from: string, to: string) => {
      const start = editor.document.getText().indexOf(from);
      const [first, last] = [start, start + from.length].map(offset => editor.document.positionAt(offset));
      const range = new Range(present(first, from), present(last, from));
      await editor.edit(edit => edit.replace(range, to));
      await editor.document.save();
    };
    const groups = async () => await treeText(tree, { levels: 1, descriptions: false });
    await typed('status: active', 'status: on-hold');
    await shown(tree, async () => (await groups()).includes('On hold'));
    await typed('status: on-hold', 'status: active');
    await fixture.write('pages.md', fewerPages.replace('status: active', 'status: completed'));
    await shown(tree, async () => (await groups()).includes('Completed'));
  });

  it('that moves a node to another place refreshes the whole', async () => {
    const refreshed = await toldDuring(tree.onDidChangeTreeData, async () => {
      const told = new Promise(resolve => tree.onDidChangeTreeData(resolve));
      await fixture.write('pages.md', fewerPages.replace('status: active', 'status: on-hold'));
      await told;
    });
    expectThat(distinct(refreshed).includes('the whole tree'), 'the whole tree is refreshed');
    expectEqual(await treeText(tree, { levels: 2, descriptions: false }), [
      'Active',
      '  Shorter builds',
      'On hold',
      '  Fewer pages at night',
    ]);
  });

  it('keeps the node of a file that breaks, and gives its steps back when it is mended', async () => {
    const node = tree.nodeOf(fixture.initiative('pages.md'));
    await fixture.write('pages.md', initiativeOf('"Fewer pages'));
    await fixture.read('pages.md', entry => entry?.kind === 'broken');
    expectEqual((await tree.getTreeItem(node)).contextValue, 'broken');
    expectEqual(await tree.getChildren(node), []);
    await fixture.write('pages.md', fewerPages);
    await fixture.read('pages.md', entry => entry?.kind === 'initiative');
    expectEqual((await tree.getChildren(node)).length, 7);
    expectThat(tree.nodeOf(fixture.initiative('pages.md')) === node, 'the node is the same');
  });

  it('leaves every node with a parent that can be revealed', async () => {
    for (const group of await tree.getChildren()) {
      for (const initiative of await tree.getChildren(group)) {
        expectThat((await tree.getParent(initiative)) === group, 'an initiative is in its group');
        for (const step of await tree.getChildren(initiative)) {
          expectThat((await tree.getParent(step)) === initiative, 'a step is in its initiative');
          const [task] = await tree.getChildren(step);
          if (task) expectThat((await tree.getParent(task)) === step, 'a task is in its step');
        }
      }
    }
  });

  it('leaves no item behind for what is gone', async () => {
    const task = present((await nodesOf(tree)).find(({ kind }) => kind === 'task'));
    const row = tree.nodeOf(fixture.initiative('builds.md'));
    tree.wasFolded(row, false);
    const told = until(tree.onDidChangeTreeData, () => fixture.entry('builds.md') === undefined);
    await fixture.write('builds.md', '# A note\n');
    await told;
    expectEqual(await treeText(tree, { levels: 2, descriptions: false }), ['Active', '  Fewer pages at night']);
    // Who asks late is told of no box to tick.
    expectEqual((await tree.getTreeItem(task)).checkboxState, undefined);
    // What comes in its place is another one, which nobody has unfolded.
    await fixture.write('builds.md', shorterBuilds);
    await fixture.read('builds.md', entry => entry?.kind === 'initiative');
    expectEqual(tree.getTreeItem(row).collapsibleState, TreeItemCollapsibleState.Collapsed);
  });
});

/** A file that is written may be told of twice. */
function distinct(refreshed: readonly (readonly Node[] | undefined)[]): string[] {
  return [...new Set(refreshed.flatMap(nodes => nodes?.map(({ id }) => id) ?? 'the whole tree'))];
}

async function nodesOf(tree: InitiativeTree, under?: Node): Promise<Node[]> {
  const nodes: Node[] = [];
  for (const node of await tree.getChildren(under)) {
    tree.getTreeItem(node);
    nodes.push(node, ...(await nodesOf(tree, node)));
  }
  return nodes;
}

/** Waits for the refresh of a tree after which something holds of it. */
function shown(tree: InitiativeTree, holds: () => Promise<boolean>): Promise<void> {
  return new Promise(resolve => {
    const look = async () => {
      if (!(await holds())) return;
      listener.dispose();
      resolve();
    };
    const listener = tree.onDidChangeTreeData(() => void look());
    void look();
  });
}

import { commands, type TextEditor, type Uri, window, workspace } from 'vscode';
import { findStep } from '../../src/core/model/model.ts';
import type { TaskName } from '../../src/core/model/step-sections.ts';
import type { Node } from '../../src/editor/tree/node.ts';
import type { InitiativeTree } from '../../src/editor/tree/provider.ts';
import { toldDuring, until } from './events.ts';
import { expectEqual, expectThat, present } from './expect.ts';
import { Fixture, textOf } from './fixture.ts';
import { fewerPages, shorterBuilds } from './samples.ts';

describe('A click in the tree', () => {
  let fixture: Fixture;
  let tree: InitiativeTree;
  before(async () => {
    fixture = await Fixture.open({
      'builds.md': shorterBuilds,
      'pages.md': fewerPages,
      'tasks.md': shorterBuilds,
      'windows.md': shorterBuilds.replaceAll('\n', '\r\n'),
    });
    tree = await fixture.tree();
  });
  after(() => fixture.close());

  const step = (name: string, id: string): Node => tree.nodeOf(fixture.initiative(name), id);
  const task = async (name: string, id: string, index: number): Promise<Node> =>
    present((await tree.getChildren(step(name, id)))[index], 'task');

  it('on a step goes to the first line of its section', async () => {
    const editor = await clicked(step('builds.md', 'vision'));
    expectEqual(lineAtCursor(editor), 'A build is over before the coffee is.');
    expectEqual(editor.selection.active.character, 0);
    expectEqual(editor.document.isDirty, false);
  });

  it('on a task goes to its box', async () => {
    const editor = await clicked(await task('builds.md', 'current-state', 1));
    expectEqual(lineAtCursor(editor), '- [ ] Leave out the nightly ones');
    expectEqual(editor.selection.active.character, 3);
  });

  it('on a step without a section opens the file, and writes nothing unasked', async () => {
    const clicking = commands.executeCommand('continualImprovement.open', step('pages.md', 'plan'));
    const isShown = () => window.activeTextEditor?.document.uri.toString() === fixture.uri('pages.md').toString();
    await until(window.onDidChangeActiveTextEditor, isShown);
    // The question can be answered by no command; clearing it away is “no”.
    await answeredByClearing(clicking);
    expectEqual(await textOf(fixture.uri('pages.md')), fewerPages);
  });

  it('and a yes inserts the section where it belongs', async () => {
    const entry = fixture.initiative('builds.md');
    await fixture.opener.insertSection(entry, present(findStep(entry.model, 'target-state')));
    const expected = shorterBuilds.replace('## Take action', '## Where do we want to be?\n\n\n## Take action');
    expectEqual(await textOf(fixture.uri('builds.md')), expected);
    const editor = present(window.activeTextEditor);
    expectEqual(editor.document.lineAt(editor.selection.active.line - 2).text, '## Where do we want to be?');
  });

  it('on a check box changes one byte', async () => {
    for (const name of ['tasks.md', 'windows.md']) {
      const before = await textOf(fixture.uri(name));
      const node = await task(name, 'current-state', 1);
      await fixture.mover.toggle(fixture.uri(name), nameOf(node), true);
      expectEqual(await textOf(fixture.uri(name)), before.replace('[ ] Leave', '[x] Leave'));
    }
  });

  it('on a check box, done twice at once, changes it once', async () => {
    const uri = fixture.uri('tasks.md');
    const before = await textOf(uri);
    const node = await task('tasks.md', 'current-state', 2);
    const twice = [nameOf(node), nameOf(node)].map(task => fixture.mover.toggle(uri, task, true));
    await Promise.all(twice);
    expectEqual(await textOf(uri), before.replace('[ ] Ask', '[x] Ask'));
  });

  it('on a box that is not there any more changes nothing', async () => {
    const uri = fixture.uri('tasks.md');
    const before = await textOf(uri);
    await fixture.mover.toggle(uri, { step: 'current-state', text: 'Gone', nth: 0 }, true);
    expectEqual(await textOf(uri), before);
  });

  it('on the diagram opens it beside the text', async () => {
    await window.showTextDocument(fixture.uri('builds.md'));
    const titled = () =>
      window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ label }) => label === 'Diagram: Shorter builds');
    await toldDuring(window.tabGroups.onDidChangeTabs, async () => {
      await commands.executeCommand('continualImprovement.openDiagram', tree.nodeOf(fixture.initiative('builds.md')));
      await until(window.tabGroups.onDidChangeTabs, titled);
    });
    expectEqual(window.tabGroups.all.length, 2);
    expectThat(!workspace.textDocuments.some(({ isDirty }) => isDirty), 'nothing is dirty');
  });
});

async function clicked(node: Node): Promise<TextEditor> {
  await commands.executeCommand('continualImprovement.open', node);
  const editor = present(window.activeTextEditor, 'editor');
  expectEqual(editor.document.uri.toString(), ('uri' in node ? (node.uri as Uri) : undefined)?.toString());
  return editor;
}

function nameOf(node: Node): TaskName {
  if (node.kind !== 'task') throw new Error(`${node.id} is no task.`);
  return node.task;
}

function lineAtCursor({ document, selection }: TextEditor): string {
  return document.lineAt(selection.active.line).text;
}

async function answeredByClearing(asking: Thenable<unknown>): Promise<void> {
  let isDone = false;
  const done = Promise.resolve(asking).finally(() => {
    isDone = true;
  });
  while (!isDone) await commands.executeCommand('notifications.clearAll');
  await done;
}

import { commands, FileType, Position, Uri, window, workspace } from 'vscode';
import { insertion } from '../../src/core/base/edit.ts';
import type { Plan, Snapshot } from '../../src/core/initiative/snapshot.ts';
import { advanceFrom } from '../../src/core/model/moves.ts';
import { positionOf } from '../../src/core/model/position.ts';
import { type Origin, originOf } from '../../src/editor/commands/origin.ts';
import type { Node } from '../../src/editor/tree/node.ts';
import type { InitiativeTree } from '../../src/editor/tree/provider.ts';
import { toldDuring, until } from './events.ts';
import { expectEqual, expectThat, present } from './expect.ts';
import { expand, Fixture, textOf } from './fixture.ts';
import { withEnter } from './quick-input.ts';
import { fewerPages, shorterBuilds } from './samples.ts';
import { movesAtOnce } from './settings.ts';

const advance = 'continualImprovement.advance';

describe('A click on a row', () => {
  movesAtOnce();
  let fixture: Fixture;
  let tree: InitiativeTree;
  before(async () => {
    fixture = await Fixture.open({ 'builds.md': shorterBuilds, 'here.md': shorterBuilds, 'pages.md': fewerPages });
    tree = await fixture.tree({ groupBy: 'status' });
  });
  after(() => fixture.close());

  const node = (name: string, step?: string): Node => tree.nodeOf(fixture.initiative(name), step);

  it('that VS Code cannot name any more reaches no other initiative, and nothing is asked', async () => {
    await window.showTextDocument(fixture.uri('here.md'));
    for (const name of ['advance', 'finish', 'revisit', 'hold', 'move', 'goToStep', 'showFindings', 'recordReading'])
      for (const passed of [
        [undefined, undefined],
        [undefined, [undefined, undefined]],
        [null, null],
      ])
        await commands.executeCommand(`continualImprovement.${name}`, ...passed);
    expectEqual(await textOf(fixture.uri('here.md')), shorterBuilds);
  });

  it('is told apart by what VS Code passes with it', () => {
    const row = node('builds.md', 'plan');
    const group = present(tree.getParent(node('builds.md')), 'group');
    const kinds: [unknown[], Origin['kind']][] = [
      [[], 'nowhere'],
      [[undefined], 'nowhere'],
      [[undefined, undefined], 'stale-row'],
      [[null, [null, null]], 'stale-row'],
      [['selection'], 'selection'],
      [[row, undefined], 'named'],
      [[row, [row, row]], 'named'],
      [[fixture.uri('builds.md')], 'named'],
      [[group, undefined], 'heading'],
      [[{ kind: 'step', id: 'x' }], 'unknown'],
      [[{ kind: 'constructor', id: 'x', uri: fixture.uri('builds.md') }], 'unknown'],
      [['a text'], 'unknown'],
      [[12], 'unknown'],
    ];
    expectEqual(
      kinds.map(([passed]) => originOf(passed).kind),
      kinds.map(([, kind]) => kind),
    );
  });

  it('that comes as the second of a double click moves no other row, though it is under the pointer now', async () => {
    await Promise.all([
      commands.executeCommand(advance, node('builds.md', 'current-state'), undefined),
      commands.executeCommand(advance, node('pages.md'), undefined),
      commands.executeCommand(advance, node('here.md', 'current-state'), [node('here.md'), node('pages.md')]),
    ]);
    expectThat((await textOf(fixture.uri('builds.md'))).includes('target-state: active'), 'the first one counts');
    expectEqual(await textOf(fixture.uri('pages.md')), fewerPages);
    expectEqual(await textOf(fixture.uri('here.md')), shorterBuilds);
  });

  it('that are selected makes one move of all where they are told the same, each file once', async () => {
    const rows = [node('here.md'), node('pages.md'), node('pages.md', 'plan')];
    const texts = () => Promise.all(['here.md', 'pages.md'].map(name => textOf(fixture.uri(name))));
    const [before] = await texts();
    // So soon after a click of another test it is not counted.
    while ((await texts())[0] === before) await withEnter('continualImprovement.drop', rows[0], rows);
    const after = await texts();
    expectEqual(
      after.map(text => [text.includes('status: dropped'), text.split('did: drop').length - 1]),
      [
        [true, 1],
        [true, 1],
      ],
    );
  });

  it('acts on the text as it is now, not as it was read last', async () => {
    const uri = await fixture.write('now.md', shorterBuilds);
    const editor = await window.showTextDocument(uri);
    await fixture.read('now.md', entry => entry !== undefined);
    const line = shorterBuilds.split('\n').findIndex(text => text.includes('current-state: active'));
    await editor.edit(edit => edit.insert(new Position(line + 1, 0), '  target-state: done\n  plan: done\n'));
    await withEnter(advance, uri);
    expectThat(editor.document.getText().includes('  plan: done\n  action: active\n'), 'what was just typed counts');
    await commands.executeCommand('workbench.action.files.revert');
  });
});

describe('The tree', () => {
  movesAtOnce();
  let fixture: Fixture;
  let tree: InitiativeTree;
  before(async () => {
    fixture = await Fixture.open({ 'builds.md': shorterBuilds, 'pages.md': fewerPages });
    tree = await fixture.tree({ groupBy: 'status' });
    await expand(tree);
  });
  after(() => fixture.close());

  it('answers at once, from memory', async () => {
    for (const node of [
      undefined,
      tree.nodeOf(fixture.initiative('builds.md')),
      tree.nodeOf(fixture.initiative('builds.md'), 'plan'),
    ])
      expectThat(Array.isArray(tree.getChildren(node)), 'the children are no promise');
    const row = tree.nodeOf(fixture.initiative('builds.md'), 'current-state');
    expectEqual(tree.getTreeItem(row).description, 'current · 1/3');
  });

  it('is refreshed once for one move, and only where something is shown otherwise', async () => {
    const entry = fixture.initiative('builds.md');
    const move = present(advanceFrom(positionOf(entry.model, entry.initiative)));
    const refreshed = await toldDuring(tree.onDidChangeTreeData, async () => {
      const checked = until(fixture.findings.onDidChange, uris => uris?.has(entry.uri.toString()) === true);
      await fixture.mover.ask(entry, move);
      await checked;
      await fixture.snapshots.settled();
    });
    expectEqual(
      refreshed.map(nodes => nodes?.map(({ id }) => id)),
      [[entry.uri.toString()]],
    );
  });

  it('is not refreshed for what nobody sees', async () => {
    const uri = fixture.uri('pages.md');
    const refreshed = await toldDuring(tree.onDidChangeTreeData, async () => {
      const checked = until(fixture.findings.onDidChange, uris => uris?.has(uri.toString()) === true);
      await fixture.write('pages.md', `${fewerPages}\nA note at the end.\n`);
      await checked;
      await fixture.snapshots.settled();
    });
    expectEqual(refreshed, []);
  });

  it('is refreshed in the two groups between which an initiative moves, and no further', async () => {
    await fixture.write('other.md', shorterBuilds.replace('status: active ', 'status: on-hold '));
    await until(tree.onDidChangeTreeData, () => fixture.entry('other.md') !== undefined);
    await expand(tree);
    const refreshed: (string[] | undefined)[] = [];
    const listener = tree.onDidChangeTreeData(nodes => void refreshed.push(nodes?.map(({ id }) => id)));
    const told = until(tree.onDidChangeTreeData, () => refreshed.length > 0);
    await fixture.write('pages.md', fewerPages.replace('status: active', 'status: on-hold'));
    await told;
    listener.dispose();
    expectEqual(refreshed[0], ['group:status/active', 'group:status/on-hold']);
  });
});

describe('A write', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open({ 'builds.md': shorterBuilds });
  });
  after(() => fixture.close());

  it('that meets a newer text is planned again on that', async () => {
    const uri = fixture.uri('builds.md');
    const editor = await window.showTextDocument(uri);
    let planned = 0;
    const written = await fixture.writer.edit(uri, snapshot => {
      planned++;
      if (planned === 1) void editor.edit(edit => edit.insert(new Position(1, 0), 'owner: Ada\n'));
      return atEnd(snapshot);
    });
    expectEqual([written.kind, planned], ['unsaved', 2]);
    const text = editor.document.getText();
    expectThat(text.includes('owner: Ada\n') && text.endsWith('The end.\n'), 'both changes are there, each once');
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('of which the text never rests is given up after three tries, with nothing written', async () => {
    const uri = fixture.uri('builds.md');
    const editor = await window.showTextDocument(uri);
    const written = await fixture.writer.edit(uri, snapshot => {
      void editor.edit(edit => edit.insert(new Position(1, 0), 'x: y\n'));
      return atEnd(snapshot);
    });
    expectEqual(written.kind, 'refused');
    expectThat(!editor.document.getText().includes('The end.'), 'nothing of it is written');
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('that cannot be saved is not called done', async () => {
    const bytes = new TextEncoder().encode(shorterBuilds);
    const full = workspace.registerFileSystemProvider('full-disk', {
      onDidChangeFile: () => ({ dispose: () => undefined }),
      watch: () => ({ dispose: () => undefined }),
      stat: () => ({ type: FileType.File, ctime: 0, mtime: 0, size: bytes.length }),
      readDirectory: () => [],
      createDirectory: () => undefined,
      readFile: () => bytes,
      writeFile: () => {
        throw new Error('No space left on the device.');
      },
      delete: () => undefined,
      rename: () => undefined,
    });
    const uri = Uri.from({ scheme: 'full-disk', path: '/builds.md' });
    const editor = await window.showTextDocument(uri);
    const written = await fixture.writer.edit(uri, atEnd);
    expectEqual([written.kind, editor.document.isDirty], ['not-saved', true]);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    full.dispose();
  });
});

function atEnd(snapshot: Snapshot): Plan {
  const edits = [insertion(snapshot.text.length, 'The end.\n')];
  return { kind: 'edits', edits, after: snapshot.edited(edits) };
}

import { commands, extensions, window } from 'vscode';
import { InitiativeTree } from '../../src/editor/tree/provider.ts';
import { expectEqual, expectThat, present } from './expect.ts';
import { Fixture, textOf, textOnScreen } from './fixture.ts';
import { shorterBuilds } from './samples.ts';
import { movesAtOnce } from './settings.ts';
import { treeText } from './tree-text.ts';

describe('In every extension host', () => {
  movesAtOnce();
  let fixture: Fixture;
  before(async () => {
    await present(extensions.getExtension('continual-improvement.continual-improvement'), 'extension').activate();
    fixture = await Fixture.open({ 'builds.md': shorterBuilds }, { readsAll: true });
  });
  after(() => fixture.close());

  it('the tree shows the initiatives of the workspace', async () => {
    const tree = new InitiativeTree(fixture, { groupBy: 'none', sortBy: 'title', filter: 'initiatives/' });
    const titles = await treeText(tree, { levels: 1, descriptions: false });
    // Which of them need somebody, and come first, is another matter on another day.
    expectEqual(titles.sort(), [
      'A useful change in the first week',
      'Cut pull-request CI time',
      'Let the people on call sleep',
      'Make a red build mean something',
      'Move the handbook to another wiki',
      'Pair more often',
      'Release notes on the day of the release',
      'Shorten the wait for a code review',
      'Take a bad release back in five minutes',
      'Take dependency updates while they are small',
      'Tell users about an incident before they tell us',
      'broken-front-matter.md',
    ]);
  });

  it('a move writes the file, and one undo takes it back', async () => {
    const uri = fixture.uri('builds.md');
    await window.showTextDocument(uri);
    await commands.executeCommand('continualImprovement.advance', uri);
    const moved = await textOf(uri);
    expectThat(moved.includes('  current-state: done # measuring\n  target-state: active\n'), 'the file has moved');
    expectEqual(textOnScreen(uri), moved);
    await commands.executeCommand('undo');
    await commands.executeCommand('workbench.action.files.save');
    expectEqual(await textOf(uri), shorterBuilds);
  });
});

import { commands, window, workspace } from 'vscode';
import { advanceFrom } from '../../src/core/model/moves.ts';
import { positionOf } from '../../src/core/model/position.ts';
import { expectEqual, expectThat, present } from './expect.ts';
import { bytesOf, Fixture, textOf, textOnScreen } from './fixture.ts';
import { initiativeOf, shorterBuilds } from './samples.ts';
import { movesAtOnce } from './settings.ts';

const advance = 'continualImprovement.advance';

describe('An edit', () => {
  movesAtOnce();
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open();
  });
  after(() => fixture.close());

  async function given(name: string, text: string) {
    const uri = await fixture.write(name, text);
    await commands.executeCommand('continualImprovement.refresh');
    await fixture.store.reload();
    return uri;
  }

  it('is on disk when the file was clean', async () => {
    const uri = await given('clean.md', shorterBuilds);
    await commands.executeCommand(advance, uri);
    const document = await workspace.openTextDocument(uri);
    expectEqual(document.isDirty, false);
    expectThat((await textOf(uri)).includes('target-state: active'), 'the file on disk has moved');
    expectEqual(document.getText(), await textOf(uri));
  });

  it('leaves what is unsaved unsaved, and in place', async () => {
    const uri = await given('dirty.md', shorterBuilds);
    const editor = await window.showTextDocument(uri);
    await editor.edit(edit => edit.insert(editor.document.positionAt(shorterBuilds.length), 'Not saved.\n'));
    await fixture.read('dirty.md', entry => entry !== undefined);
    await commands.executeCommand(advance, uri);
    expectEqual(editor.document.isDirty, true);
    expectEqual(await textOf(uri), shorterBuilds, 'the file on disk');
    expectThat(textOnScreen(uri).endsWith('Nothing yet.\nNot saved.\n'), 'what was typed is there');
    expectThat(textOnScreen(uri).includes('target-state: active'), 'the move is made');
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('is not saved over what another program has written since', async () => {
    const uri = await given('meanwhile.md', shorterBuilds);
    const { document, edit } = await window.showTextDocument(uri);
    await edit(edit => edit.insert(document.positionAt(shorterBuilds.length), 'Not saved.\n'));
    const theirs = `${shorterBuilds}Theirs.\n`;
    await fixture.write('meanwhile.md', theirs);
    await commands.executeCommand(advance, uri);
    expectEqual(await document.save(), false, 'saving');
    expectEqual(await textOf(uri), theirs, 'the file on disk');
    expectThat(document.isDirty && document.getText().endsWith('Not saved.\n'), 'what was typed is there');
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('is taken back by one undo', async () => {
    const uri = await given('undo.md', shorterBuilds);
    await window.showTextDocument(uri);
    await commands.executeCommand(advance, uri);
    expectThat(textOnScreen(uri) !== shorterBuilds, 'the move is made');
    await commands.executeCommand('undo');
    expectEqual(textOnScreen(uri), shorterBuilds);
    await commands.executeCommand('workbench.action.files.save');
    expectEqual(await textOf(uri), shorterBuilds, 'the file on disk');
  });

  it('keeps Windows line ends, byte order mark and missing last line end', async () => {
    const text = `\uFEFF${shorterBuilds.replaceAll('\n', '\r\n').trimEnd()}`;
    const uri = await given('windows.md', text);
    await commands.executeCommand('continualImprovement.finish', uri);
    const [line, ...more] = (await textOf(uri)).split('\r\n').filter(found => !text.split('\r\n').includes(found));
    expectEqual([line, more.length], ['  current-state: done # measuring', 1]);
    const expected = text
      .replace('current-state: active', 'current-state: done')
      .replace('\r\nbuddies', `\r\n${more[0]}\r\nbuddies`);
    expectEqual(await bytesOf(uri), new TextEncoder().encode(expected));
  });

  it('asked for twice at once is made once', async () => {
    const uri = await given('twice.md', shorterBuilds);
    await Promise.all([commands.executeCommand(advance, uri), commands.executeCommand(advance, uri)]);
    await commands.executeCommand('notifications.clearAll');
    expectMovedOnce(await textOf(uri));
  });

  it('asked for in two windows at once is made once', async () => {
    const uri = await given('windows-two.md', shorterBuilds);
    const entry = fixture.initiative('windows-two.md');
    const move = present(advanceFrom(positionOf(entry.model, entry.initiative)));
    await Promise.all([commands.executeCommand(advance, uri), fixture.mover.ask(entry, move)]);
    expectMovedOnce(await textOf(uri));
  });

  it('is refused when the file has moved on since it was looked at', async () => {
    const uri = await given('stale.md', shorterBuilds);
    const entry = fixture.initiative('stale.md');
    const move = present(advanceFrom(positionOf(entry.model, entry.initiative)));
    const newer = shorterBuilds.replace('current-state: active', 'current-state: done');
    await fixture.write('stale.md', newer);
    await fixture.mover.ask(entry, move);
    expectEqual(await textOf(uri), newer);
  });

  it('is refused where it cannot be made with care', async () => {
    const text = initiativeOf('Aliases', 'base: &base { vision: active }', 'steps: *base');
    const uri = await given('alias.md', text);
    await commands.executeCommand(advance, uri);
    expectEqual(await textOf(uri), text);
  });

  it('is made in a document that is on no disk yet', async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: shorterBuilds });
    await window.showTextDocument(document);
    await commands.executeCommand(advance);
    expectThat(document.getText().includes('target-state: active'), 'the move is made');
    expectThat(document.isUntitled && document.isDirty, 'it is not saved');
  });
});

function expectMovedOnce(text: string): void {
  const count = (part: string) => text.split(part).length - 1;
  expectEqual(
    [count('target-state: active'), count('plan: active'), count('did: finish')],
    [1, 0, 2],
    'how often it moved',
  );
}

import { commands, type TextEditor, Uri, window, workspace } from 'vscode';
import { until } from './events.ts';
import { expectEqual } from './expect.ts';
import { Fixture, textOf } from './fixture.ts';
import { initiativeOf, shorterBuilds } from './samples.ts';

describe('What is typed', () => {
  let fixture: Fixture;
  let editor: TextEditor;
  before(async () => {
    fixture = await Fixture.open({ 'builds.md': shorterBuilds });
    editor = await window.showTextDocument(fixture.uri('builds.md'));
  });
  after(() => fixture.close());

  it('reaches the store before it is saved', async () => {
    await replace(editor, 'Shorter builds', 'Much shorter builds');
    await fixture.read('builds.md', isCalled('Much shorter builds'));
    expectEqual(await textOf(fixture.uri('builds.md')), shorterBuilds, 'the file on disk');
  });

  it('wins over what changes on disk meanwhile', async () => {
    await fixture.write('builds.md', shorterBuilds.replace('Shorter', 'Longer'));
    await fixture.store.reload();
    expectEqual(fixture.initiative('builds.md').initiative.title, 'Much shorter builds');
  });

  it('is forgotten with the document, and the disk counts again', async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await fixture.read('builds.md', isCalled('Longer builds'));
  });

  it('counts in a document that is on no disk yet', async () => {
    const untitled = await workspace.openTextDocument({ language: 'markdown', content: initiativeOf('An idea') });
    await window.showTextDocument(untitled);
    const ideas = () => fixture.store.entries.filter(({ uri }) => uri.scheme === 'untitled');
    await until(fixture.store.onDidChange, () => ideas().length === 1);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until(fixture.store.onDidChange, () => ideas().length === 0);
  });

  it('does not count in what nobody can type into, such as the older side of a comparison', async () => {
    const provider = workspace.registerTextDocumentContentProvider('past', {
      provideTextDocumentContent: () => shorterBuilds,
    });
    const past = await workspace.openTextDocument(Uri.from({ scheme: 'past', path: '/builds.md' }));
    provider.dispose();
    expectEqual(past.languageId, 'markdown');
    expectEqual(fixture.store.get(past.uri), undefined);
  });
});

function isCalled(title: string) {
  return (entry: ReturnType<Fixture['entry']>) => entry?.kind === 'initiative' && entry.initiative.title === title;
}

async function replace(editor: TextEditor, from: string, to: string): Promise<void> {
  const start = editor.document.getText().indexOf(from);
  const at = [start, start + from.length].map(offset => editor.document.positionAt(offset));
  const [first, last] = at;
  if (!first || !last) throw new Error(`“${from}” is not there.`);
  await editor.edit(edit => edit.replace(editor.selection.with(first, last), to));
}

import { commands, type TextEditor, Uri, window, workspace } from 'vscode';
import type { Entry } from '../../src/editor/workspace/entry.ts';
import { until } from './events.ts';
import { expectEqual, expectThat } from './expect.ts';
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

  it('reaches the store before it is saved, wins over the disk, and is forgotten with the document', async () => {
    await replace(editor, 'Shorter builds', 'Much shorter builds');
    await fixture.read('builds.md', isCalled('Much shorter builds'));
    expectEqual(await textOf(fixture.uri('builds.md')), shorterBuilds, 'the file on disk');
    await fixture.write('builds.md', shorterBuilds.replace('Shorter', 'Longer'));
    await fixture.store.reload();
    expectEqual(fixture.initiative('builds.md').initiative.title, 'Much shorter builds');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await fixture.read('builds.md', isCalled('Longer builds'));
  });

  it('may not be read for a moment: the last good reading stands, marked, until it is saved and rests', async () => {
    await fixture.write('half.md', shorterBuilds);
    const half = await window.showTextDocument(fixture.uri('half.md'));
    const typing = (entry: Entry | undefined) => entry?.kind === 'initiative' && entry.typing === true;
    for (const [good, bad] of [
      ['initiative: Shorter builds', 'initiative: "Shorter builds'],
      ['initiative: Shorter builds', ''],
      ['initiative: Shorter builds', 'initiative:'],
    ] as const) {
      await fixture.read('half.md', entry => entry?.kind === 'initiative' && !typing(entry));
      await replace(half, good, bad);
      await fixture.read('half.md', typing);
      expectEqual(fixture.initiative('half.md').initiative.title, 'Shorter builds');
      await commands.executeCommand('undo');
    }
    await replace(half, 'initiative: Shorter', 'initiative: "Shorter');
    await fixture.read('half.md', typing);
    await half.document.save();
    await fixture.read('half.md', entry => entry?.kind === 'broken');
  });

  it('is not taken for what others have written: that is read at once', async () => {
    await fixture.write('others.md', shorterBuilds);
    await window.showTextDocument(fixture.uri('others.md'));
    await fixture.read('others.md', entry => entry?.kind === 'initiative');
    await fixture.write('others.md', shorterBuilds.replace('initiative: Sh', 'initiative: "Sh'));
    const kinds: (string | undefined)[] = [];
    await until(fixture.store.onDidChange, () => {
      const entry = fixture.entry('others.md');
      kinds.push(entry?.kind === 'initiative' && entry.typing ? 'typing' : entry?.kind);
      return entry?.kind === 'broken';
    });
    expectThat(!kinds.includes('typing'), 'nobody was typing');
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

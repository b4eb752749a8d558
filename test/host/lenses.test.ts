import { type CodeLens, commands, Range, type Uri, window, workspace } from 'vscode';
import { Lenses } from '../../src/editor/features/lenses/lenses.ts';
import { today } from '../../src/editor/host/day.ts';
import { toldDuring, until } from './events.ts';
import { expectEqual, expectThat, present } from './expect.ts';
import { Fixture, textOf, textOnScreen } from './fixture.ts';
import { withEnter } from './quick-input.ts';
import { fewerPages, initiativeOf, shorterBuilds } from './samples.ts';
import { withSetting } from './settings.ts';

describe('Lenses', () => {
  let fixture: Fixture;
  let lenses: Lenses;
  before(async () => {
    fixture = await Fixture.open({
      'builds.md': shorterBuilds,
      'pages.md': `${fewerPages}\n## Plan\n\n## Target state\n`,
      'held.md': shorterBuilds.replace('status: active ', 'status: on-hold '),
      'click.md': shorterBuilds.replace('owner:', 'value: Nobody waits\nowner:'),
      'broken.md': initiativeOf('"Broken'),
      'note.md': '# A note\n\n## What is the vision?\n',
      'typed.md': shorterBuilds,
      'gone.md': shorterBuilds,
      'linked.md': shorterBuilds.replace('owner:', 'vision: ./aim.md\nowner:'),
    });
    lenses = new Lenses(fixture);
  });
  after(async () => {
    lenses.dispose();
    await fixture.close();
  });

  it('stand over the front matter and over each step', async () => {
    expectEqual(await lensesOf(fixture.uri('builds.md')), [
      '1: Advance to Target state | Step 2 of 7, Current state · 1 done | $(warning)\u00a0No value | Open Diagram',
      '19: Revisit Vision | Done 2026-10-02 | $(warning)\u00a0No value',
      '23: Advance to Target state | Current',
      '29: Start Action | Not started',
    ]);
  });

  it('offer to confirm or to revisit what is stale, and no move while the initiative rests', async () => {
    expectEqual(
      (await lensesOf(fixture.uri('pages.md'))).map(line => line.replace(/ \| \$\(.*?\)\s.*?(?= \||$)/, '')),
      [
        '1: Advance to Action | Step 3 of 7, Target state · 2 done · 1 stale | Open Diagram',
        '21: Confirm Plan | Revisit Plan | Done 2026-10-04, stale',
        '23: Advance to Action | Current',
      ],
    );
    expectEqual(await lensesOf(fixture.uri('held.md')), [
      '1: Resume | On hold · Step 2 of 7, Current state · 1 done | Open Diagram',
      '19: Done 2026-10-02',
      '23: Current',
      '29: Not started',
    ]);
  });

  it('are in no ordinary note, and in nothing that cannot be read', async () => {
    for (const name of ['note.md', 'broken.md']) expectEqual(await lensesOf(fixture.uri(name)), [], name);
  });

  it('are there before anything is saved', async () => {
    const { uri } = await workspace.openTextDocument({ language: 'markdown', content: shorterBuilds });
    expectEqual((await lensesOf(uri))[2], '23: Advance to Target state | Current');
  });

  it('follow an edit at once, without waiting for the store', async () => {
    const uri = fixture.uri('builds.md');
    const editor = await window.showTextDocument(uri);
    const at = editor.document.positionAt(shorterBuilds.indexOf('active # measuring'));
    await editor.edit(edit => edit.replace(new Range(at, at.translate(0, 'active'.length)), 'done'));
    expectEqual((await lensesOf(uri))[0]?.split(' | ').slice(0, 2), [
      '1: Start Target state',
      'Next: step 3 of 7, Target state · 2 done',
    ]);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('keep their places while the front matter is half-typed, until it is saved so', async () => {
    const uri = fixture.uri('typed.md');
    const editor = await window.showTextDocument(uri);
    const before = await lensesOf(uri);
    const type = async (from: string, to: string) => {
      const at = editor.document.positionAt(editor.document.getText().indexOf(from));
      await editor.edit(edit => edit.replace(new Range(at, at.translate(0, from.length)), to));
    };
    for (const [whole, half] of [
      ["owner: 'Ada'", "owner: 'Ada"],
      ['initiative: Shorter', 'initiativ: Shorter'],
      ['steps:', '{steps:'],
    ] as const) {
      await type(whole, half);
      const [first, ...others] = await lensesOf(uri);
      expectEqual(first?.split(' | ')[1], 'Step 2 of 7, Current state · 1 done …', half);
      expectEqual(linesOf(others), linesOf(before.slice(1)), half);
      await type(half, whole);
      expectEqual(linesOf(await lensesOf(uri)), linesOf(before), whole);
    }
    await type("owner: 'Ada'", "owner: 'Ada");
    await editor.document.save();
    expectEqual(await lensesOf(uri), []);
  });

  it('have no words before they have their commands: VS Code would show them without', async () => {
    const document = await workspace.openTextDocument(fixture.uri('held.md'));
    const first = lenses.provideCodeLenses(document);
    expectThat(first.length > 0 && first.every(({ command }) => command === undefined), 'there are no words at first');
    const second = first.map(lens => lenses.resolveCodeLens(lens).command?.title);
    expectEqual(second.slice(0, 2), ['Resume', 'On hold · Step 2 of 7, Current state · 1 done']);
    expectEqual(second.includes(undefined), false);
  });

  it('go with the file, though its text is on the screen yet', async () => {
    const { document } = await window.showTextDocument(fixture.uri('gone.md'));
    expectThat(lenses.provideCodeLenses(document).length > 0, 'there are lenses');
    // From a worker, VS Code deletes the file itself and closes its editor: then there is nobody to tell.
    const isSeen = () => window.visibleTextEditors.some(editor => editor.document === document);
    let isTold = false;
    const listening = lenses.onDidChangeCodeLenses(() => {
      isTold = true;
    });
    await workspace.fs.delete(document.uri);
    await until(fixture.store.onDidChange, () => fixture.entry('gone.md') === undefined);
    listening.dispose();
    expectEqual(lenses.provideCodeLenses(document), []);
    expectThat(isTold || !isSeen(), 'VS Code is told');
  });

  it('are set anew only when they say something else', async () => {
    const { document } = await window.showTextDocument(fixture.uri('linked.md'));
    const differs = (name: string) =>
      until(fixture.findings.onDidDiffer, uris => uris?.has(fixture.uri(name).toString()) === true);
    const changed = async (status: string) => {
      const said = differs('pages.md');
      await fixture.write('pages.md', fewerPages.replace('status: active', `status: ${status}`));
      await said;
    };
    // What opening a document has begun has ended by then.
    await changed('completed');
    lenses.provideCodeLenses(document);
    const toldOfOthers = await toldDuring(lenses.onDidChangeCodeLenses, () => changed('active'));
    expectEqual(toldOfOthers.length, 0, 'tellings of another file');
    const toldOfIt = await toldDuring(lenses.onDidChangeCodeLenses, async () => {
      const said = differs('linked.md');
      await fixture.write('aim.md', '# Nobody waits\n');
      await said;
    });
    expectEqual(toldOfIt.length, 1, 'tellings of the file that is seen');
  });

  it('move once, however often they are clicked', async () => {
    const uri = fixture.uri('click.md');
    const before = await textOf(uri);
    const { command } = present((await found(uri)).find(({ command }) => command?.title === 'Advance to Target state'));
    const { command: id, arguments: of = [] } = present(command);
    await Promise.all([withEnter(id, ...of), withEnter(id, ...of)]);
    const lines = ['finish, step: current-state', 'start, step: target-state'];
    const added = textOnScreen(uri).match(new RegExp(`on: ${today()}, did: .*`, 'g'));
    expectEqual(
      added?.map(line => line.replace(/^.*did: /, '').replace(/(, by.*)? }$/, '')),
      lines,
    );
    expectEqual((await textOf(uri)).length > before.length, true);
  });

  it('do what they say also when VS Code has set others in their place meanwhile', async () => {
    const uri = await fixture.write('late.md', shorterBuilds);
    await fixture.read('late.md', entry => entry !== undefined);
    const { command } = present((await found(uri)).find(({ command }) => command?.title === 'Advance to Target state'));
    expectEqual(command?.arguments, undefined, 'what VS Code would forget with the lens');
    const { document } = await window.showTextDocument(uri);
    lenses.provideCodeLenses(document);
    await found(uri);
    await withEnter(present(command).command);
    expectThat((await textOf(uri)).includes('target-state: active'), 'it is moved');
  });

  it('lead to what is said', async () => {
    const uri = fixture.uri('builds.md');
    await window.showTextDocument(uri);
    const { command } = present(
      (await found(uri)).find(({ command }) => command?.title === '$(warning)\u00a0No value'),
    );
    await commands.executeCommand(present(command).command, ...(command?.arguments ?? []));
    const isThere = () => window.activeTextEditor?.selection.isEmpty === false;
    await until(window.onDidChangeTextEditorSelection, isThere);
    const { document, selection } = present(window.activeTextEditor);
    expectEqual(document.getText(selection), 'Shorter builds');
  });

  it('can be turned off', async () => {
    await withSetting('continualImprovement.codeLens', false, async () =>
      expectEqual(await lensesOf(fixture.uri('builds.md')), []),
    );
  });
});

async function found(uri: Uri): Promise<readonly CodeLens[]> {
  await workspace.openTextDocument(uri);
  const all = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
  return all.filter(({ command }) => command?.command.startsWith('_continualImprovement.'));
}

function linesOf(lenses: readonly string[]): (string | undefined)[] {
  return lenses.map(line => line.split(':')[0]);
}

/** The titles, a line each: “1: Step 2 of 7 | Advance”. */
async function lensesOf(uri: Uri): Promise<string[]> {
  const byLine = new Map<number, string[]>();
  for (const { range, command } of await found(uri)) {
    const titles = byLine.get(range.start.line + 1) ?? [];
    byLine.set(range.start.line + 1, [...titles, command?.title ?? '']);
  }
  return [...byLine].map(([line, titles]) => `${line}: ${titles.join(' | ')}`);
}

import {
  type CodeAction,
  CodeActionKind,
  commands,
  extensions,
  languages,
  Range,
  Selection,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { until } from './events.ts';
import { expectEqual, expectThat, present } from './expect.ts';
import { Fixture, textOf } from './fixture.ts';
import { initiativeOf } from './samples.ts';
import { withSetting } from './settings.ts';

const slips = `---
initiative: Shorter builds
status: Active # for now
review: 2999/1/4
steps: { vision: done }
vision: Feedback before attention is lost
value: Nobody waits
---
`;
const mended = slips.replace('Active', 'active').replace('2999/1/4', '2999-01-04');

describe('A quick fix', () => {
  let fixture: Fixture;
  before(async () => {
    // When another one comes to offer code actions, VS Code drops those that it is being told.
    await extensions.getExtension('vscode.markdown-language-features')?.activate();
    fixture = await Fixture.open();
  });
  after(() => fixture.close());

  /** The file in an editor, once its problems are shown. */
  async function opened(name: string, text: string, problem: string): Promise<TextEditor> {
    const uri = await fixture.write(name, text);
    const editor = await window.showTextDocument(uri);
    await until(languages.onDidChangeDiagnostics, () =>
      languages.getDiagnostics(uri).some(({ message }) => message.includes(problem)),
    );
    return editor;
  }

  it('changes what is wrong, and is taken back by one undo', async () => {
    const { document } = await opened('slips.md', slips, 'Active');
    const actions = await actionsAt(document.uri, rangeIn(slips, 'Active'));
    expectEqual(titlesOf(actions), ['Change to “active”', 'Fix all that is certain in this initiative']);
    expectEqual(present(actions[0]).isPreferred, true);
    await apply(actions, 'Change to “active”');
    expectEqual(document.getText(), slips.replace('Active', 'active'));
    await commands.executeCommand('undo');
    expectEqual(document.getText(), slips);
    await apply(actions, 'Fix all that is certain in this initiative');
    expectEqual(document.getText(), mended);
    await commands.executeCommand('undo');
    expectEqual(document.getText(), slips);
    await document.save();
    expectEqual(await textOf(document.uri), slips, 'the file on disk');
  });

  it('is offered where the problem is, and nowhere else', async () => {
    const { document } = await opened('slips-elsewhere.md', slips, 'Active');
    expectEqual(titlesOf(await actionsAt(document.uri, rangeIn(slips, 'vision:'))), []);
    const other = await fixture.write('other.md', '# Status: Active\n');
    await window.showTextDocument(other);
    expectEqual(titlesOf(await actionsAt(other, new Range(0, 0, 0, 5), CodeActionKind.SourceFixAll)), []);
  });

  it('inserts what is missing in its place, and lets its writer go on there', async () => {
    const { document } = await opened('owner.md', mended, 'no owner');
    const actions = await actionsAt(document.uri, rangeIn(mended, 'Shorter builds'));
    await apply(actions, 'Add an owner');
    const editor = present(window.activeTextEditor);
    expectEqual(document.getText(), mended.replace('review', 'owner: name\nreview'));
    expectEqual(document.getText(editor.selection), 'name');
    await commands.executeCommand('undo');
    expectEqual(document.getText(), mended);
  });

  it('leads a dead link to the initiative that was meant', async () => {
    await fixture.write('sub/faster-builds.md', '---\ninitiative: Faster builds\n---\n');
    const text = initiativeOf('Links', 'status: proposed', 'next: [./faster-builds.md]');
    const { document } = await opened('links.md', text, 'no file');
    const change = 'Change to “./sub/faster-builds.md”';
    let actions = await actionsAt(document.uri, rangeIn(text, './faster'));
    // The extension beside the test hears of the other file by its watcher: until then there is nothing to change to.
    while (!titlesOf(actions).includes(change)) actions = await actionsAt(document.uri, rangeIn(text, './faster'));
    await apply(actions, change);
    expectEqual(document.getText(), text.replace('./faster', './sub/faster'));
    expectThat(titlesOf(actions).includes('Create “./faster-builds.md”'), 'it can be begun');
    await document.save();
  });

  it('keeps the indentation of YAML where the editor indents by tabs', async () => {
    const text = initiativeOf(
      'Tabs',
      'steps: { vision: done, action: active }',
      'measures:',
      '  - name: Minutes',
      '    target: 8',
    );
    const editor = await opened('tabs.md', text, 'without a baseline');
    editor.options = { ...editor.options, insertSpaces: false };
    const start = rangeIn(text, 'Minutes').start;
    editor.selection = new Selection(start, start);
    const isFixed = () => editor.document.getText().includes('baseline');
    const fixed = until(workspace.onDidChangeTextDocument, isFixed);
    // A quarter of a second after the cursor has moved VS Code looks for fixes by itself, and drops the one that it was
    // told to make if it has not got it by then. Who sees nothing happen presses the key again.
    while (!isFixed()) {
      await commands.executeCommand('editor.action.autoFix');
      await Promise.race([fixed, new Promise(resolve => setTimeout(resolve, 1000))]);
    }
    const line = present(
      editor.document
        .getText()
        .split('\n')
        .find(some => some.includes('baseline')),
    );
    expectThat(line.startsWith('    baseline: { value: 0, on: '), `the line is indented by blanks: ${line}`);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('acts on the text as it is now, saved or not', async () => {
    const editor = await opened('typed.md', slips, 'Active');
    await editor.edit(edit => edit.insert(editor.document.positionAt(slips.indexOf('status')), '# new\n'));
    const text = editor.document.getText();
    await apply(await actionsAt(editor.document.uri, rangeIn(text, 'Active')), 'Change to “active”');
    expectEqual(editor.document.getText(), text.replace('Active', 'active'));
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('is made on saving where the user wants that, as far as it is certain', async () => {
    await withSetting('editor.codeActionsOnSave', { 'source.fixAll': 'explicit' }, async () => {
      const { document } = await opened('saved.md', `${slips}.`, 'Active');
      await window.activeTextEditor?.edit(edit => edit.delete(rangeIn(`${slips}.`, '.')));
      await document.save();
      expectEqual(await textOf(document.uri), mended);
    });
  });
});

function actionsAt(uri: Uri, range: Range, kind?: CodeActionKind): Thenable<CodeAction[]> {
  return commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind?.value);
}

/** Other extensions have code actions for markdown, too. */
function titlesOf(actions: readonly CodeAction[]): string[] {
  return actions.filter(({ title }) => /^(?:Add|Change|Create|Fix|Turn)/.test(title)).map(({ title }) => title);
}

async function apply(actions: readonly CodeAction[], title: string): Promise<void> {
  const action = present(
    actions.find(some => some.title === title),
    `action “${title}” among ${titlesOf(actions).join(', ')}`,
  );
  expectThat(await workspace.applyEdit(present(action.edit)), 'the edit is applied');
}

function rangeIn(text: string, part: string): Range {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  const [line, character] = [before.length - 1, before.at(-1)?.length ?? 0];
  return new Range(line, character, line, character + part.length);
}

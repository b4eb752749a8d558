import {
  type CompletionItem,
  type CompletionList,
  commands,
  type Position,
  Range,
  Selection,
  type SnippetString,
  type TextDocument,
  type TextEditor,
  window,
} from 'vscode';
import { expectEqual, expectThat, present } from './expect.ts';
import { Fixture } from './fixture.ts';
import { initiativeOf, shorterBuilds } from './samples.ts';

describe('Completion', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open({
      'builds.md': shorterBuilds,
      'pages.md': initiativeOf('Fewer pages', 'owner: Zoe Zimmer', 'buddies: [Ana, Kim]'),
      'bins.md': initiativeOf('Fewer bins', 'owner: $(trash) Bo'),
      'notes.md': '# Notes\n\nWe \n',
      'new.md': '',
    });
  });
  after(() => fixture.close());

  it('offers the keys that are not there yet, in their order, each with what it means', async () => {
    const { document } = await write('builds.md', '\nsteps:', '\n|\nsteps:');
    const items = await offered(document, ' ');
    expectEqual(items.map(labelOf).slice(0, 4), ['model', 'cycle', 'level', 'sponsor']);
    const [model] = await offered(document, undefined, 1);
    const { documentation } = present(model);
    expectThat(typeof documentation === 'object' && documentation.value.includes('model: itil'), 'there is an example');
    expectThat(typeof documentation === 'object' && !documentation.isTrusted, 'no command can come of it');
  });

  it('is taken by a person as it was offered', async () => {
    const editor = await write('builds.md', 'status: active   #', 'status:|   #');
    expectEqual((await offered(editor.document, ':')).map(labelOf)[4], 'dropped');
    await take(editor, 'on-hold');
    expectEqual(editor.document.lineAt(3).text, 'status: on-hold   # two hours a week');
  });

  it('offers a name as it is written, and makes no icon of it', async () => {
    const { document } = await write('builds.md', "owner: 'Ada'", 'owner: |');
    const bo = present((await offered(document, ' ')).find(item => labelOf(item).endsWith(' Bo')));
    expectEqual([labelOf(bo), bo.filterText], ['$\u2060(trash) Bo', '$(trash) Bo']);
    expectEqual((bo.insertText as SnippetString).value, '"\\$(trash) Bo"');
  });

  it('offers the names that are used in the workspace', async () => {
    const { document } = await write('builds.md', "owner: 'Ada'", 'owner: |');
    expectThat(
      (await offered(document, ' ')).map(labelOf).includes('Zoe Zimmer'),
      'the owner of another file is offered',
    );
  });

  it('offers what other files have at a key of the user', async () => {
    const { document } = await write('builds.md', `buddies: ["Ana", 'Jonas']`, 'buddies: ["Ana", |]');
    const values = (await offered(document, ' ')).map(labelOf);
    expectThat(values.includes('Kim') && !values.includes('Ana'), 'Kim is offered, and Ana is there already');
  });

  it('offers other initiatives by their path, with their titles', async () => {
    const { document } = await write('builds.md', 'steps:', 'parent: |\nsteps:');
    const file = (await offered(document, ' ')).find(item => labelOf(item) === './pages.md');
    expectEqual(file?.label, { label: './pages.md', description: 'Fewer pages' });
    expectThat((await offered(document)).map(labelOf).includes('../initiatives/cut-ci-time.md'), 'other folders count');
  });

  it('offers the questions without a section to a heading', async () => {
    const editor = await write('builds.md', '## Take action', '## |\n\n## Take action');
    expectEqual((await offered(editor.document, ' ')).map(labelOf)[0], 'Where do we want to be?');
    await take(editor, 'Where do we want to be?');
    expectThat(
      editor.document.getText().includes('\n## Where do we want to be?\n\n## Take action'),
      'it is the heading',
    );
  });

  it('begins an initiative in an empty file when it is asked for', async () => {
    const editor = await write('new.md', '', '|');
    expectEqual((await offered(editor.document, ' ')).length, 0);
    await take(editor, 'improvement initiative');
    expectThat(/^---\ninitiative: What is to get better\nowner: /.test(editor.document.getText()), 'the head is there');
  });

  it('is silent in prose and in ordinary files, whatever one types', async () => {
    const { document } = await write('builds.md', 'Nothing yet.', 'Nothing yet. |');
    for (const character of [undefined, ' ', 'a', ':', '[']) expectEqual(await offered(document, character), []);
    const notes = await write('notes.md', 'We ', 'We |');
    for (const character of [' ', 'a', ':', '#']) expectEqual(await offered(notes.document, character), []);
  });

  /** Replaces a part of a file as a person would, the cursor standing at `|`. */
  async function write(name: string, from: string, marked: string): Promise<TextEditor> {
    await window.showTextDocument(fixture.uri(name));
    await commands.executeCommand('workbench.action.files.revert');
    const editor = await window.showTextDocument(fixture.uri(name));
    const { document } = editor;
    const start = document.getText().indexOf(from);
    const range = new Range(document.positionAt(start), document.positionAt(start + from.length));
    await editor.edit(edit => edit.replace(range, marked.replace('|', '')));
    const cursor = document.positionAt(start + marked.indexOf('|'));
    editor.selection = new Selection(cursor, cursor);
    return editor;
  }

  /** What this extension offers at the cursor; markdown itself offers links there, and words. */
  async function offered(document: TextDocument, character?: string, resolve = 0): Promise<CompletionItem[]> {
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      cursorIn(document),
      character,
      resolve,
    );
    return items.filter(({ sortText }) => /^\d{4}$/.test(sortText ?? ''));
  }

  async function take(editor: TextEditor, label: string): Promise<void> {
    const item = present(
      (await offered(editor.document)).find(item => labelOf(item) === label),
      label,
    );
    const range = item.range instanceof Range ? item.range : item.range?.replacing;
    await editor.insertSnippet(item.insertText as SnippetString, present(range, 'range'));
  }

  function cursorIn(document: TextDocument): Position {
    return present(
      window.visibleTextEditors.find(editor => editor.document === document),
      'editor',
    ).selection.active;
  }
});

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

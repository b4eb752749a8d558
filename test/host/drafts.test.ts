import {
  type CodeAction,
  commands,
  type DocumentLink,
  languages,
  Range,
  Selection,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { draftInitiative } from '../../src/core/initiative/draft.ts';
import { today } from '../../src/editor/host/day.ts';
import { expectEqual, expectThat, present } from './expect.ts';
import { Fixture, textOf } from './fixture.ts';
import { withEnter, withEscape } from './quick-input.ts';
import { setSetting } from './settings.ts';
import { treeText } from './tree-text.ts';

describe('A new file', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open();
    const folder = fixture.folder.path.split('/').at(-1);
    await setSetting('continualImprovement.newInitiativeFolder', `${folder}/new`);
  });
  after(async () => {
    await setSetting('continualImprovement.newInitiativeFolder', undefined);
    await fixture.close();
  });

  it('is a sample that can be read, with nothing to mend', async () => {
    await commands.executeCommand('continualImprovement.createSample');
    await fixture.read('new/sample-initiative.md', entry => entry !== undefined);
    expectEqual(fixture.initiative('new/sample-initiative.md').problems, []);
    const editor = present(window.activeTextEditor);
    expectEqual(editor.document.uri.toString(), fixture.uri('new/sample-initiative.md').toString());
    expectThat(editor.document.getText().includes(today()), 'it is of today');
  });

  it('never takes the place of one that is there', async () => {
    const first = await textOf(fixture.uri('new/sample-initiative.md'));
    await fixture.write('new/sample-initiative.md', `${first}Mine.\n`);
    await commands.executeCommand('continualImprovement.createSample');
    await commands.executeCommand('continualImprovement.createSample');
    expectEqual(await textOf(fixture.uri('new/sample-initiative.md')), `${first}Mine.\n`);
    expectEqual(await textOf(fixture.uri('new/sample-initiative-2.md')), first);
    expectEqual(await textOf(fixture.uri('new/sample-initiative-3.md')), first);
  });

  it('opens with the cursor where its writer goes on: at the vision', async () => {
    const { models } = fixture.store;
    const about = { title: 'Fewer "red" builds: #1', level: 'team', model: models.default, isDefault: true } as const;
    const draft = draftInitiative(about, { on: today(), by: 'Grace' });
    const uri = await fixture.write('new/draft.md', draft.text);
    await fixture.read('new/draft.md', entry => entry !== undefined);
    const { initiative, problems } = fixture.initiative('new/draft.md');
    expectEqual([initiative.title, initiative.owner, problems], [about.title, 'Grace', []]);
    await fixture.opener.openAt(uri, draft.cursor);
    const { document, selection } = present(window.activeTextEditor);
    const { line } = selection.active;
    expectEqual([document.lineAt(line - 2).text, document.lineAt(line).text], ['## What is the vision?', '']);
    const tree = await fixture.tree();
    const steps = await treeText(tree, { under: tree.nodeOf(fixture.initiative('new/draft.md')) });
    expectEqual(steps.slice(0, 2), ['1. Vision — current', '2. Current state — not started']);
  });

  it('keeps what is seen in a file as a proposal, which leads back to that line', async () => {
    const code = 'const all = load();\n// TODO(mei): read the cache first\nsend(all);\n';
    const file = await fixture.write('my src/load.ts', code);
    const document = await workspace.openTextDocument(file);
    const actions: CodeAction[] = await commands.executeCommand('vscode.executeCodeActionProvider', file, lineOf(1));
    const [action] = actions.filter(({ title }) => title === 'New opportunity from here…');
    const command = present(action?.command);
    await withEnter(command.command, ...(command.arguments ?? []));
    const made = fixture.uri('new/read-the-cache-first.md');
    expectEqual(
      await textOf(made),
      `---
initiative: read the cache first
status: proposed
from: "../my%20src/load.ts#L2"
raised: ${today()}
---

\`\`\`
// TODO(mei): read the cache first
\`\`\`

`,
    );
    expectEqual(document.getText(), code);
    await languages.setTextDocumentLanguage(await workspace.openTextDocument(made), 'markdown');
    const links: DocumentLink[] = await commands.executeCommand('vscode.executeLinkProvider', made, 100);
    expectEqual(
      links.map(({ target }) => target?.toString()),
      [`${file}#L2`],
    );
    const elsewhere: CodeAction[] = await commands.executeCommand('vscode.executeCodeActionProvider', file, lineOf(2));
    expectEqual(
      elsewhere.map(({ title }) => title).filter(title => title.includes('opportunity')),
      [],
    );
  });

  it('keeps what is selected in the editor, too', async () => {
    const file = await fixture.write('my src/send.ts', 'retry(\n  9,\n);\n');
    const editor = await window.showTextDocument(await workspace.openTextDocument(file));
    editor.selection = new Selection(0, 0, 2, 2);
    await withEnter('continualImprovement.newOpportunityHere');
    const text = await textOf(fixture.uri('new/retry.md'));
    expectThat(text.includes('from: "../my%20src/send.ts#L1"'), text);
    expectThat(text.endsWith('\n\n```\nretry(\n  9,\n);\n```\n\n'), text);
  });

  it('is not made when its maker leaves with Escape', async () => {
    const before = await namesIn(fixture.uri('new'));
    await withEscape('continualImprovement.newInitiative');
    await withEscape('continualImprovement.newOpportunity');
    expectEqual(await namesIn(fixture.uri('new')), before);
  });
});

function lineOf(line: number): Range {
  return new Range(line, 0, line, 0);
}

async function namesIn(folder: Uri): Promise<string[]> {
  return (await workspace.fs.readDirectory(folder)).map(([name]) => name);
}

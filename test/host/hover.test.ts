import {
  commands,
  type DocumentSymbol,
  extensions,
  type FoldingRange,
  type Hover,
  MarkdownString,
  type Position,
  type SymbolInformation,
  SymbolKind,
  type Uri,
  workspace,
} from 'vscode';
import { expectEqual, expectThat, present } from './expect.ts';
import { Fixture } from './fixture.ts';
import { initiativeOf, shorterBuilds } from './samples.ts';

describe('While one reads an initiative', () => {
  let fixture: Fixture;
  before(async () => {
    const ordinary = shorterBuilds.replace('initiative:', 'title:');
    fixture = await Fixture.open({
      'builds.md': shorterBuilds,
      'ordinary.md': ordinary,
      'pages.md': initiativeOf('Fewer pages', 'status: on-hold'),
    });
  });
  after(() => fixture.close());

  it('a hover tells of keys, words and steps', async () => {
    const [key] = await hovers('status: active');
    expectThat(key?.startsWith('**status**') === true, 'the key is told of');
    const [step] = await hovers('current-state: active');
    expectThat(step?.includes('**Where are we now?**\n\nStep 2 of 7: current') === true, 'the step is told of');
  });

  it('a hover tells at a heading where its step stands', async () => {
    const [heading] = await hovers('Take action');
    expectThat(heading?.includes('Step 5 of 7: not started') === true, 'the step of the heading is told of');
  });

  it('a hover runs nothing, and is silent in ordinary files', async () => {
    expectEqual(await hovers('title: Shorter', 'ordinary.md'), []);
    expectEqual(await hovers('Nothing yet'), []);
  });

  it('initiatives are symbols of the workspace, by any letters of their titles', async () => {
    const [found, ...others] = await symbols('shbuilds');
    expectEqual(others.length, 0);
    expectEqual([found?.name, found?.containerName], ['Shorter builds', 'Current state, active']);
    expectEqual((await symbols('FEWER pages'))[0]?.containerName, 'Vision, on hold');
    expectEqual(await symbols('no such thing'), []);
  });

  it('outline and folding stay those of markdown', async () => {
    const [own, ordinary] = await Promise.all(['builds.md', 'ordinary.md'].map(name => outlineOf(fixture.uri(name))));
    expectEqual(own, ordinary);
    expectThat((own?.names ?? []).includes('## Where are we now?'), 'the headings are in the outline');
    expectThat((own?.folds ?? []).length > 0, 'the sections fold');
  });

  async function hovers(word: string, name = 'builds.md'): Promise<string[]> {
    const document = await workspace.openTextDocument(fixture.uri(name));
    const at: Position = document.positionAt(document.getText().indexOf(word) + 1);
    const found = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
    return found
      .flatMap(({ contents }) => contents)
      .map(content => {
        expectThat(
          content instanceof MarkdownString && !content.isTrusted && !content.supportHtml,
          'it is not trusted',
        );
        return (content as MarkdownString).value;
      });
  }

  async function symbols(query: string): Promise<SymbolInformation[]> {
    const all = await commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
    const own = present(fixture.folder.path.split('/').at(-1));
    return all.filter(({ location, kind }) => kind === SymbolKind.Event && location.uri.path.includes(`/${own}/`));
  }

  async function outlineOf(uri: Uri): Promise<{ names: string[]; folds: number[][] }> {
    await extensions.getExtension('vscode.markdown-language-features')?.activate();
    await workspace.openTextDocument(uri);
    const symbols = await commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri);
    const folds = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', uri);
    const names = (list: readonly DocumentSymbol[]): string[] =>
      list.flatMap(({ name, children }) => [name, ...names(children ?? [])]);
    return { names: names(symbols), folds: folds.map(({ start, end }) => [start, end]) };
  }
});

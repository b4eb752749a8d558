import {
  commands,
  EventEmitter,
  languages,
  TabInputWebview,
  Uri,
  type Webview,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import {
  type FromRegister,
  REGISTER,
  type RegisterChange,
  type RegisterWish,
  type ToRegister,
} from '../../src/core/protocol/register.ts';
import type { Row } from '../../src/core/register/row.ts';
import { viewsFolder } from '../../src/core/register/saved-view.ts';
import { Clicks } from '../../src/editor/acts/clicks.ts';
import { RegisterPanel } from '../../src/editor/register/register.ts';
import { SavedViews } from '../../src/editor/register/views.ts';
import { until } from './events.ts';
import { expectEqual, expectThat, present } from './expect.ts';
import { Fixture, textOf } from './fixture.ts';
import { enterUntilDone } from './quick-input.ts';
import { initiativeOf, shorterBuilds } from './samples.ts';

/** The page of the register, whose clicks may come late. */
class Page {
  readonly #sent = new EventEmitter<FromRegister>();
  readonly #told = new EventEmitter<RegisterChange>();
  readonly changes: RegisterChange[] = [];
  version = 0;

  readonly panel = {
    title: '',
    webview: {
      cspSource: 'self',
      asWebviewUri: (uri: Uri) => uri,
      onDidReceiveMessage: this.#sent.event,
      postMessage: async ({ version, shown }: ToRegister) => {
        this.version = version;
        this.changes.push(shown);
        this.#told.fire(shown);
        return true;
      },
    } as Partial<Webview>,
  };

  ready(): void {
    this.#sent.fire({ type: 'ready' });
  }

  click(wish: RegisterWish, uri = REGISTER): void {
    this.#sent.fire({ type: 'wish', seen: { uri, version: this.version }, wish });
  }

  /** All rows as the page knows them by now, by the names of their files. */
  get rows(): ReadonlyMap<string, Row> {
    const rows = new Map<string, Row>();
    for (const { whole, gone, rows: bytes } of this.changes) {
      if (whole) rows.clear();
      for (const file of gone) rows.delete(file);
      for (const row of JSON.parse(new TextDecoder().decode(bytes)) as Row[]) rows.set(row.file, row);
    }
    return rows;
  }

  async knows(holds: (rows: ReadonlyMap<string, Row>) => boolean): Promise<void> {
    await until(this.#told.event, () => holds(this.rows));
  }
}

describe('The register', () => {
  let fixture: Fixture;
  let page: Page;
  let panel: RegisterPanel;
  let views: SavedViews;

  const rowOf = (name: string) => page.rows.get(fixture.uri(name).toString());
  const initiative = (name: string) => {
    const row = present(rowOf(name));
    expectThat(row.kind === 'initiative', `${name} is an initiative`);
    return row;
  };

  before(async () => {
    fixture = await Fixture.open({
      'builds.md': shorterBuilds,
      'waits.md': initiativeOf('Shorter waits', 'owner: Mei', 'impact: 4', 'effort: 2', 'blocked-by: [./builds.md]'),
      'broken.md': '---\ninitiative: "open\n---\n',
    });
    page = new Page();
    views = new SavedViews(fixture.parts.log);
    panel = new RegisterPanel(page.panel as unknown as WebviewPanel, {
      ...fixture.parts,
      clicks: new Clicks(),
      views,
      extensionUri: fixture.folder,
    });
    page.ready();
    await page.knows(rows => rows.size >= 3 && rowOf('builds.md')?.kind === 'initiative');
  });
  after(async () => {
    panel.dispose();
    views.dispose();
    await fixture.close();
  });

  it('has a row for each initiative, and one that says of a file that it cannot be read', () => {
    expectEqual(initiative('builds.md').current?.label, 'Current state');
    expectEqual([initiative('waits.md').impact, initiative('waits.md').effort], [4, 2]);
    expectEqual(initiative('waits.md').waitsFor, [fixture.uri('builds.md').toString()]);
    const broken = present(rowOf('broken.md'));
    expectThat(broken.kind === 'broken' && broken.message.includes('quote'), 'why it cannot be read');
  });

  it('tells the page of what has changed, and of nothing else', async () => {
    const before = page.changes.length;
    // Read again, it says the same.
    await fixture.write('builds.md', shorterBuilds);
    await fixture.write('waits.md', initiativeOf('No waits', 'owner: Mei'));
    await page.knows(() => initiative('waits.md').title === 'No waits');
    const told = page.changes.slice(before).flatMap(({ rows }) => JSON.parse(new TextDecoder().decode(rows)) as Row[]);
    expectThat(
      told.every(({ file }) => file === fixture.uri('waits.md').toString()),
      'only that row was told',
    );
  });

  it('advances a row as it was seen, and none that stands elsewhere by now', async () => {
    const seen = initiative('builds.md');
    page.click({ type: 'advance', file: seen.file, revision: seen.revision }, 'file:///another.md');
    page.click({ type: 'advance', file: seen.file, revision: seen.revision + 1 });
    const text = shorterBuilds.replace('  current-state: active', '  current-state: done\n  plan: active');
    await fixture.write('builds.md', text);
    await page.knows(() => initiative('builds.md').current?.id === 'plan');
    page.click({ type: 'advance', file: seen.file, revision: seen.revision });
    // What comes after has been done when these have been refused.
    page.click({ type: 'open', file: seen.file, step: 0 });
    await until(
      window.onDidChangeActiveTextEditor,
      () => window.activeTextEditor?.document.uri.toString() === fixture.uri('builds.md').toString(),
    );
    expectEqual(await textOf(fixture.uri('builds.md')), text);
  });

  it('tells the page of the saved views, and the problems of one that cannot be used', async () => {
    const folder = Uri.joinPath(fixture.folder, '..', viewsFolder);
    const view = (name: string) => Uri.joinPath(folder, name);
    const kept = () => page.changes.findLast(({ views }) => views)?.views ?? [];
    const write = (name: string, text: string) => workspace.fs.writeFile(view(name), new TextEncoder().encode(text));
    await write('monday.json', '{ "title": "Monday", "where": "is:overdue", "as": "roadmap" }');
    await write('old.json', '{\n  "order": "title"\n}');
    await page.knows(() => kept().length === 2);
    expectEqual(
      kept().map(one => (one.kind === 'view' ? [one.view.title, one.view.as] : one.path)),
      [['Monday', 'roadmap'], `${viewsFolder}/old.json`],
    );
    const [problem] = languages.getDiagnostics(view('old.json'));
    expectEqual(problem?.range.start.line, 1);
    page.click({ type: 'openView', file: view('old.json').toString() });
    await until(window.onDidChangeActiveTextEditor, () =>
      String(window.activeTextEditor?.document.uri.path).endsWith('old.json'),
    );
    const weekly = { where: 'is:overdue', sort: '-priority', group: 'owner' } as const;
    await views.keep(weekly, folder, 'Weekly');
    await page.knows(() => kept().some(one => one.kind === 'view' && one.view.title === 'Weekly'));
    expectEqual(JSON.parse(await textOf(view('Weekly.json'))), { title: 'Weekly', ...weekly });
    await workspace.fs.delete(folder, { recursive: true });
    await page.knows(() => kept().length === 0);
  });

  it('brings a card to another column as it was seen, and none that stands elsewhere by now', async () => {
    const text = initiativeOf('To begin', 'owner: Mei');
    const uri = await fixture.write('begin.md', text);
    await page.knows(() => rowOf('begin.md') !== undefined);
    const { file, revision } = initiative('begin.md');
    const bring = (step: string, revision: number) =>
      page.click({ type: 'bring', file, revision, place: { by: 'step', step } });
    bring('Vision', revision + 1);
    bring('No such step', revision);
    bring('Vision', revision);
    await page.knows(() => initiative('begin.md').steps[0] === 'current');
    const history = (await textOf(uri)).split('did: start').length - 1;
    expectEqual(history, 1);
  });

  it('makes one move of several, leaves out what refuses it, and one undo takes it all back', async () => {
    const names = ['one.md', 'two.md', 'closed.md'];
    const before = [
      initiativeOf('One', 'owner: Mei'),
      initiativeOf('Two', 'status: proposed'),
      initiativeOf('Closed', 'status: dropped'),
    ];
    for (const [index, name] of names.entries()) await fixture.write(name, before[index] ?? '');
    await page.knows(() => names.every(name => rowOf(name)));
    const uris = names.map(name => fixture.uri(name));
    await enterUntilDone(fixture.parts.jointMover.ask(uris, 'drop'));
    await page.knows(() => names.every(name => initiative(name).status === 'dropped'));
    const after = await Promise.all(uris.map(textOf));
    expectThat(
      after.slice(0, 2).every(text => text.includes('did: drop')),
      'both histories tell of it',
    );
    expectEqual(after[2], before[2]);
    await window.showTextDocument(await workspace.openTextDocument(present(uris[0])));
    await commands.executeCommand('undo');
    await page.knows(() => initiative('one.md').status === 'active' && initiative('two.md').status === 'proposed');
    const texts = await Promise.all(uris.map(async uri => (await workspace.openTextDocument(uri)).getText()));
    expectEqual(texts, before);
    await workspace.saveAll();
  });

  it('is opened in an editor tab, once', async () => {
    const tabs = () =>
      window.tabGroups.all
        .flatMap(group => group.tabs)
        .filter(
          ({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('continualImprovement.register'),
        );
    await commands.executeCommand('continualImprovement.openRegister');
    await until(window.tabGroups.onDidChangeTabs, () => tabs().length === 1);
    await commands.executeCommand('continualImprovement.openRegister');
    expectEqual(
      tabs().map(({ label }) => label),
      ['Improvement Register'],
    );
    await window.tabGroups.close(tabs());
  });
});

import { EventEmitter, type Uri, type Webview, type WebviewPanel, WorkspaceEdit, window, workspace } from 'vscode';
import type { FromDiagram, ToDiagram, Wish } from '../../src/core/protocol/diagram.ts';
import type { Seen } from '../../src/core/protocol/envelope.ts';
import type { Shown, ShownInitiative } from '../../src/core/views/shown.ts';
import { Clicks } from '../../src/editor/acts/clicks.ts';
import { DiagramPanel } from '../../src/editor/panels/panel.ts';
import { until } from './events.ts';
import { expectEqual, expectThat, present } from './expect.ts';
import { Fixture, textOf } from './fixture.ts';
import { fewerPages, initiativeOf, shorterBuilds } from './samples.ts';

type Diagram = ShownInitiative & { readonly seen: Seen };

/** The page of a diagram, whose clicks may come late. */
class Page {
  readonly #sent = new EventEmitter<FromDiagram>();
  readonly #shownAnew = new EventEmitter<Shown>();
  readonly #closed = new EventEmitter<void>();
  readonly all: Shown[] = [];
  seen: Seen = { uri: '', version: 0 };
  revealed = 0;

  readonly panel = {
    title: '',
    active: false,
    webview: {
      cspSource: 'self',
      asWebviewUri: (uri: Uri) => uri,
      onDidReceiveMessage: this.#sent.event,
      postMessage: async ({ version, uri = '', shown }: ToDiagram) => {
        this.seen = { uri, version };
        this.all.push(shown);
        this.#shownAnew.fire(shown);
        return true;
      },
    } as Partial<Webview>,
    onDidChangeViewState: new EventEmitter<never>().event,
    onDidDispose: this.#closed.event,
    reveal: () => {
      this.revealed += 1;
    },
  };

  ready(): void {
    this.#sent.fire({ type: 'ready' });
  }

  click(wish: Wish, seen: Seen): void {
    this.#sent.fire({ type: 'wish', seen, wish });
  }

  /** Waits until something is shown, and gives it. */
  async shows(holds: (shown: Shown) => boolean): Promise<Shown> {
    await until(this.#shownAnew.event, () => holds(this.all.at(-1) ?? { kind: 'nothing', message: '' }));
    return present(this.all.at(-1));
  }

  async diagramOf(title: string): Promise<Diagram> {
    const shown = await this.shows(shown => shown.kind === 'initiative' && shown.loop.title === title);
    expectThat(shown.kind === 'initiative', 'an initiative is shown');
    return { ...shown, seen: this.seen };
  }

  close(): void {
    this.#closed.fire();
  }
}

describe('The page of a diagram', () => {
  let fixture: Fixture;
  let page: Page;
  let panel: DiagramPanel;

  before(async () => {
    fixture = await Fixture.open({
      'builds.md': shorterBuilds,
      'pages.md': fewerPages,
      'gone.md': shorterBuilds.replace('Shorter builds', 'Soon gone'),
      'findings.md': shorterBuilds.replace('Shorter builds', 'Much is said'),
    });
  });
  after(() => fixture.close());

  const open = (name: string, selected = 'vision') => {
    page = new Page();
    panel = new DiagramPanel(
      page.panel as unknown as WebviewPanel,
      { ...fixture.parts, clicks: new Clicks(), extensionUri: fixture.folder },
      {
        uri: fixture.uri(name).toString(),
        selected,
        pinned: true,
      },
    );
    page.ready();
  };
  afterEach(() => page.close());

  it('acts on the initiative that was clicked, though another one is shown by now', async () => {
    open('builds.md', 'current-state');
    const { seen, card } = await page.diagramOf('Shorter builds');
    const [, task] = card.tasks;
    panel.reveal(fixture.uri('pages.md'));
    await page.diagramOf('Fewer pages at night');
    const before = await textOf(fixture.uri('pages.md'));
    const written = saved(fixture.uri('builds.md'));
    page.click({ type: 'toggle', task: present(task).name, done: true }, seen);
    expectThat((await written).includes('- [x] Leave out the nightly ones'), 'the task is ticked');
    page.click({ type: 'select', step: 'momentum' }, seen);
    page.click({ type: 'open', step: 'no-such-step' }, seen);
    page.ready();
    const shown = await page.diagramOf('Fewer pages at night');
    expectEqual(shown.selected, 'target-state');
    expectEqual(await textOf(fixture.uri('pages.md')), before);
  });

  it('does nothing with a file, or by a version, that it has not shown', async () => {
    open('builds.md', 'current-state');
    const { seen, card } = await page.diagramOf('Shorter builds');
    const { name, done } = present(card.tasks[0]);
    const before = [await textOf(fixture.uri('builds.md')), await textOf(fixture.uri('pages.md'))];
    page.click({ type: 'toggle', task: name, done: !done }, { ...seen, version: seen.version + 1 });
    page.click({ type: 'toggle', task: name, done: !done }, { ...seen, version: 0 });
    page.click({ type: 'move', move: { kind: 'hold' } }, { ...seen, uri: fixture.uri('pages.md').toString() });
    page.click({ type: 'select', step: 'momentum' }, { ...seen, uri: fixture.uri('pages.md').toString() });
    // What comes after has been done when these have been refused.
    page.click({ type: 'select', step: 'vision' }, seen);
    await page.shows(shown => shown.kind === 'initiative' && shown.selected === 'vision');
    expectEqual([await textOf(fixture.uri('builds.md')), await textOf(fixture.uri('pages.md'))], before);
    expectThat(
      page.all.every(shown => shown.kind === 'initiative' && shown.selected !== 'momentum'),
      'no step was chosen of another file',
    );
  });

  it('makes no move that was chosen when the initiative stood elsewhere', async () => {
    open('pages.md');
    const { seen, next } = await page.diagramOf('Fewer pages at night');
    const { move } = present(next);
    const text = fewerPages.replace('  plan: done\n', '  plan: done\n  momentum: active\n');
    await fixture.write('pages.md', text);
    await page.shows(shown => isActive(shown, 'momentum'));
    page.click({ type: 'move', move }, seen);
    page.click({ type: 'move', move: { kind: 'start', step: 'no-such-step' } }, seen);
    page.click({ type: 'toggle', task: { step: 'no-such-step', text: 'Ask', nth: 0 }, done: true }, seen);
    // What comes after has been done when these have been refused.
    page.click({ type: 'open', step: 'vision' }, seen);
    await until(window.onDidChangeActiveTextEditor, () => isOpen(fixture.uri('pages.md')));
    expectEqual(await textOf(fixture.uri('pages.md')), text);
    await fixture.write('pages.md', fewerPages);
    await page.shows(shown => !isActive(shown, 'momentum'));
  });

  it('is shown what was asked for last, in whatever order that is found', async () => {
    open('builds.md');
    await page.diagramOf('Shorter builds');
    const slow = fixture.uri('builds.md').toString();
    const { of } = fixture.snapshots;
    let goOn: (() => void) | undefined;
    fixture.snapshots.of = async uri => {
      if (uri.toString() === slow) await new Promise<void>(resolve => (goOn = resolve));
      return of.call(fixture.snapshots, uri);
    };
    try {
      page.ready();
      panel.reveal(fixture.uri('pages.md'));
      await page.diagramOf('Fewer pages at night');
      const count = page.all.length;
      present(goOn)();
      page.ready();
      await page.shows(() => page.all.length > count);
      const titles = page.all.slice(count).map(shown => shown.kind === 'initiative' && shown.loop.title);
      expectEqual(titles, ['Fewer pages at night']);
    } finally {
      fixture.snapshots.of = of;
    }
  });

  it('goes to a finding where it is now', async () => {
    open('findings.md');
    const { seen, card } = await page.diagramOf('Much is said');
    const { name } = present(card.findings[0]);
    const uri = fixture.uri('findings.md');
    const place = () => window.activeTextEditor?.selection.start.line;
    await window.showTextDocument(uri);
    await fixture.write('findings.md', (await textOf(uri)).replace('---\n', '---\n# One line\n# and another\n'));
    const now = () => fixture.findings.of(uri.toString()).find(({ id }) => id === name.id)?.start.line;
    await until(fixture.findings.onDidChange, () => now() === name.at.start.line + 2);
    page.click({ type: 'goToFinding', finding: name }, seen);
    await until(window.onDidChangeTextEditorSelection, () => place() === now());
    const outside = { line: 9999, character: 0 };
    const former = { ...name, written: 'This is written nowhere.', at: { start: outside, end: outside } };
    page.click({ type: 'goToFinding', finding: former }, seen);
    await until(window.onDidChangeTextEditorSelection, () => place() === last(uri));
  });

  it('says that the file is gone, and does nothing with it any more', async () => {
    open('gone.md');
    const { seen, next } = await page.diagramOf('Soon gone');
    await workspace.fs.delete(fixture.uri('gone.md'));
    const shown = await page.shows(({ kind }) => kind === 'nothing');
    const path = workspace.asRelativePath(fixture.uri('gone.md'));
    expectEqual(shown, {
      kind: 'nothing',
      message: `${path} is not there any more: it was deleted, or moved elsewhere.`,
    });
    page.click({ type: 'move', move: present(next).move }, seen);
    page.click({ type: 'record' }, seen);
    page.ready();
    await page.shows(({ kind }) => kind === 'nothing');
    const gone = fixture.uri('gone.md').toString();
    expectThat(!workspace.textDocuments.some(({ uri }) => uri.toString() === gone), 'the file is left alone');
  });

  for (const [how, move] of [
    ['VS Code', (from: Uri, to: Uri) => renamed(from, to)],
    [
      'another tool, such as git',
      async (from: Uri, to: Uri) => {
        await workspace.fs.copy(from, to);
        await workspace.fs.delete(from);
      },
    ],
  ] as const)
    it(`follows a file that ${how} moves`, async () => {
      const [name, to] = [`before-${how}.md`, `after-${how}.md`];
      await fixture.write(name, initiativeOf(`Soon elsewhere by ${how}`));
      await fixture.read(name, entry => entry?.kind === 'initiative');
      open(name);
      await page.diagramOf(`Soon elsewhere by ${how}`);
      await move(fixture.uri(name), fixture.uri(to));
      await page.shows(() => page.seen.uri === fixture.uri(to).toString());
      expectThat(
        page.all.every(({ kind }) => kind === 'initiative'),
        'nothing was said to be gone',
      );
    });

  it('comes to the front with what it has shown', async () => {
    open('builds.md');
    await page.diagramOf('Shorter builds');
    panel.reveal();
    expectEqual(page.revealed, 1);
  });
});

function isActive(shown: Shown, step: string): boolean {
  return shown.kind === 'initiative' && shown.loop.steps.some(({ id, state }) => id === step && state === 'active');
}

async function saved(uri: Uri): Promise<string> {
  let text = '';
  await until(workspace.onDidSaveTextDocument, document => {
    if (document?.uri.toString() !== uri.toString()) return false;
    text = document.getText();
    return true;
  });
  return text;
}

async function renamed(from: Uri, to: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(from, to);
  await workspace.applyEdit(edit);
}

function isOpen(uri: Uri): boolean {
  return window.activeTextEditor?.document.uri.toString() === uri.toString();
}

/** The number of the last line of an open text. */
function last(uri: Uri): number | undefined {
  const document = workspace.textDocuments.find(other => other.uri.toString() === uri.toString());
  return document && document.lineCount - 1;
}

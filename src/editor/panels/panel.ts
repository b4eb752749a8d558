import { Disposable, env, Uri, type WebviewPanel } from 'vscode';
import type { FromPage, ToPage } from '../../core/protocol/panel.ts';
import { isFromPage } from '../../core/protocol/panel-guard.ts';
import { shownInitiative } from '../../core/views/panel.ts';
import type { Shown } from '../../core/views/shown.ts';
import type { Clicks } from '../acts/clicks.ts';
import type { Mover } from '../acts/mover.ts';
import type { SectionOpener } from '../acts/section-opener.ts';
import { tellIgnored } from '../acts/tell.ts';
import { today, watchDay } from '../host/day.ts';
import { inert } from '../host/inert.ts';
import type { Log } from '../host/log.ts';
import type { ActiveInitiative } from '../workspace/active.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import type { Findings } from '../workspace/findings.ts';
import { type MovedFiles, placeAfter } from '../workspace/moved-files.ts';
import type { Snapshots } from '../workspace/snapshots.ts';
import type { Store } from '../workspace/store.ts';
import { panelHtml } from './html.ts';
import { nothingOf } from './nothing.ts';
import { carryOut } from './wishes.ts';

/** How long a file that is not there is waited for before that is said. In milliseconds. */
const WHILE = 500;

/** What a panel works with. */
export interface PanelTools {
  readonly extensionUri: Uri;
  readonly store: Store;
  readonly snapshots: Snapshots;
  readonly findings: Findings;
  readonly active: ActiveInitiative;
  readonly moved: MovedFiles;
  readonly clicks: Clicks;
  readonly mover: Mover;
  readonly opener: SectionOpener;
  readonly log: Log;
}

/** What of a panel outlives a reload of the window. */
export interface PanelState {
  readonly uri?: string;
  readonly selected?: string;
  readonly pinned: boolean;
}

/** One diagram panel: it follows the active initiative, or stays with the one that it is pinned to. */
export class DiagramPanel {
  readonly #panel: WebviewPanel;
  readonly #tools: PanelTools;
  #uri: string | undefined;
  #selected: string | undefined;
  #pinned: boolean;
  /** The number of what was asked to be shown last. */
  #latest = 0;

  constructor(panel: WebviewPanel, tools: PanelTools, state: PanelState) {
    this.#panel = panel;
    this.#tools = tools;
    this.#uri = state.uri;
    this.#selected = state.selected;
    this.#pinned = state.pinned;
    panel.iconPath = {
      light: Uri.joinPath(tools.extensionUri, 'media', 'diagram-light.svg'),
      dark: Uri.joinPath(tools.extensionUri, 'media', 'diagram-dark.svg'),
    };
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(tools.extensionUri, 'media'), Uri.joinPath(tools.extensionUri, 'dist')],
    };
    const refresh = (uris: ReadonlySet<string>) => {
      if (this.#uri && uris.has(this.#uri)) void this.#show();
    };
    const listeners = Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      panel.onDidChangeViewState(() => this.#tellActive()),
      tools.active.onDidChange(() => this.#follow()),
      tools.store.onDidChange(refresh),
      tools.findings.onDidDiffer(refresh),
      tools.moved.onDidMove(move => {
        const place = this.#uri && placeAfter(this.#uri, move);
        if (place) this.#turnTo(place, this.#selected);
      }),
      watchDay(() => void this.#show()),
    );
    panel.onDidDispose(() => listeners.dispose());
    panel.webview.html = panelHtml(panel.webview, tools.extensionUri);
  }

  get isPinned(): boolean {
    return this.#pinned;
  }

  onDidDispose(listener: () => void): Disposable {
    return this.#panel.onDidDispose(listener);
  }

  /** Brings the panel to the front, showing an initiative and one of its steps, or else what it has shown. */
  reveal(uri?: Uri, step?: string): void {
    if (uri) this.#turnTo(uri.toString(), step);
    this.#panel.reveal(undefined, true);
  }

  #follow(): void {
    const uri = this.#tools.active.entry?.uri.toString();
    if (!this.#pinned && uri && uri !== this.#uri) this.#turnTo(uri);
  }

  #turnTo(uri: string, step?: string): void {
    this.#uri = uri;
    this.#selected = step;
    void this.#show();
  }

  #tellActive(): void {
    const entry = this.#entry;
    if (this.#panel.active && entry) this.#tools.active.show(entry.uri);
  }

  get #entry(): InitiativeEntry | undefined {
    const entry = this.#uri ? this.#tools.store.get(this.#uri) : undefined;
    return entry?.kind === 'initiative' ? entry : undefined;
  }

  /** Draws the page anew. What takes longer to put together than what was asked for later is not shown any more. */
  async #show(): Promise<void> {
    this.#latest += 1;
    const number = this.#latest;
    const shown = await this.#shown();
    if (number !== this.#latest) return;
    this.#panel.title = shown.kind === 'initiative' ? inert(`Diagram: ${shown.loop.title}`) : 'Improvement Diagram';
    const message: ToPage = { type: 'show', shown };
    void this.#panel.webview.postMessage(message);
  }

  async #shown(): Promise<Shown> {
    const entry = this.#entry ?? (await this.#entryInAWhile());
    if (!entry) return nothingOf(this.#uri, this.#tools.store);
    const { store, snapshots, findings } = this.#tools;
    const { uri, initiative, model } = entry;
    const snapshot = await snapshots.of(uri).catch(() => undefined);
    if (!snapshot) return nothingOf(this.#uri, store); // The file went in the meantime.
    const file = {
      uri: uri.toString(),
      initiative,
      model,
      text: snapshot.text,
      sections: snapshot.sections,
      findings: findings.of(uri.toString()),
      today: today(),
      locale: env.language,
    };
    return shownInitiative(file, this.#selected, this.#pinned);
  }

  /** A file that is not known may be read yet; one that went may come back, or be found where it was moved to. */
  async #entryInAWhile(): Promise<InitiativeEntry | undefined> {
    const { store } = this.#tools;
    if (this.#uri) await store.refresh(Uri.parse(this.#uri));
    else await store.begun;
    if (this.#uri && !store.get(this.#uri)) await new Promise(resolve => setTimeout(resolve, WHILE));
    return this.#entry;
  }

  async #receive(message: unknown): Promise<void> {
    if (!isFromPage(message)) {
      this.#tools.log.warn('The diagram sent a message that it does not have.');
      return;
    }
    try {
      await this.#obey(message);
    } catch (error) {
      this.#tools.log.error(`The diagram’s “${message.type}” failed.`, error);
    }
  }

  async #obey(message: FromPage): Promise<void> {
    if (message.type === 'ready') {
      if (!this.#uri) this.#follow();
      return this.#show();
    }
    const { seen } = message;
    if (message.type === 'pin') {
      this.#pinned = message.pinned;
      if (message.pinned && seen.uri !== this.#uri) return this.#turnTo(seen.uri);
      this.#follow();
      return this.#show();
    }
    if (message.type === 'select') {
      if (seen.uri !== this.#uri) return tellIgnored('The diagram shows another initiative by now.');
      this.#selected = message.step;
      return this.#show();
    }
    await carryOut(message, this.#tools);
    if (message.type !== 'move' || seen.uri !== this.#uri) return;
    this.#selected = undefined; // The work has moved on, and the card with it.
    return this.#show();
  }
}

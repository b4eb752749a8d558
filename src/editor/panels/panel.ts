import { Disposable, env, Uri, type WebviewPanel } from 'vscode';
import { t } from '../../core/base/words.ts';
import { type DiagramState, isFromDiagram, type Wish } from '../../core/protocol/diagram.ts';
import { shownInitiative } from '../../core/views/panel.ts';
import type { Shown } from '../../core/views/shown.ts';
import { standingKey } from '../../core/views/standing-key.ts';
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
import { nothingOf } from './nothing.ts';
import { Page, type Showing } from './page.ts';
import { type Basis, carryOut } from './wishes.ts';

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
export type PanelState = Partial<DiagramState>;

/** One diagram panel: it follows the active initiative, or stays with the one that it is pinned to. */
export class DiagramPanel {
  readonly #panel: WebviewPanel;
  readonly #page: Page<Shown, Wish, Basis>;
  readonly #tools: PanelTools;
  #uri: string | undefined;
  #selected: string | undefined;
  #pinned: boolean;

  constructor(panel: WebviewPanel, tools: PanelTools, state: PanelState) {
    this.#panel = panel;
    this.#tools = tools;
    this.#uri = state.uri;
    this.#selected = state.selected;
    this.#pinned = state.pinned ?? false;
    panel.iconPath = {
      light: Uri.joinPath(tools.extensionUri, 'media', 'diagram-light.svg'),
      dark: Uri.joinPath(tools.extensionUri, 'media', 'diagram-dark.svg'),
    };
    const { extensionUri, log } = tools;
    this.#page = new Page(panel.webview, {
      name: 'diagram',
      extensionUri,
      reads: isFromDiagram,
      ready: () => this.#begin(),
      obey: (wish, basis) => this.#obey(wish, basis),
      log,
    });
    const refresh = (uris: ReadonlySet<string>) => {
      if (this.#uri && uris.has(this.#uri)) void this.#show();
    };
    const listeners = Disposable.from(
      this.#page,
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

  async #begin(): Promise<void> {
    if (!this.#uri) this.#follow();
    return this.#show();
  }

  async #show(): Promise<void> {
    const shown = await this.#page.show(() => this.#find());
    if (!shown) return;
    this.#panel.title =
      shown.kind === 'initiative'
        ? inert(t('Diagram: {title}', { title: shown.loop.title }))
        : t('Improvement Diagram');
  }

  async #find(): Promise<Showing<Shown, Basis>> {
    const entry = this.#entry ?? (await this.#entryInAWhile());
    if (!entry) return { shown: await nothingOf(this.#uri, this.#tools.store) };
    const { store, snapshots, findings } = this.#tools;
    const { initiative, model } = entry;
    const uri = entry.uri.toString();
    const snapshot = await snapshots.of(entry.uri).catch(() => undefined);
    if (!snapshot) return { shown: await nothingOf(this.#uri, store) }; // The file went in the meantime.
    const file = {
      initiative,
      model,
      text: snapshot.text,
      sections: snapshot.sections,
      findings: findings.of(uri),
      today: today(),
      locale: env.language,
    };
    const shown = shownInitiative(file, this.#selected, this.#pinned);
    return { shown, basis: { uri, standing: standingKey(initiative) } };
  }

  /** A file that is not known may be read yet; one that went may come back, or be found where it was moved to. */
  async #entryInAWhile(): Promise<InitiativeEntry | undefined> {
    const { store } = this.#tools;
    if (this.#uri) await store.refresh(Uri.parse(this.#uri));
    else await store.begun;
    if (this.#uri && !store.get(this.#uri)) await new Promise(resolve => setTimeout(resolve, WHILE));
    return this.#entry;
  }

  async #obey(wish: Wish, basis: Basis): Promise<unknown> {
    if (wish.type === 'pin') {
      this.#pinned = wish.pinned;
      if (wish.pinned && basis.uri !== this.#uri) return this.#turnTo(basis.uri);
      this.#follow();
      return this.#show();
    }
    if (wish.type === 'select') {
      if (basis.uri !== this.#uri) return tellIgnored(t('The diagram shows another initiative by now.'));
      this.#selected = wish.step;
      return this.#show();
    }
    await carryOut(wish, basis, this.#tools);
    if (wish.type !== 'move' || basis.uri !== this.#uri) return undefined;
    this.#selected = undefined; // The work has moved on, and the card with it.
    return this.#show();
  }
}

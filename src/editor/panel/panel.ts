import { commands, Disposable, env, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { shownInitiative } from '../../diagram/card.ts';
import { isFromPage } from '../../diagram/guard.ts';
import type { FromPage, Shown, ToPage } from '../../diagram/protocol.ts';
import type { ActiveInitiative } from '../active.ts';
import { today } from '../attention.ts';
import type { InitiativeEntry } from '../entry.ts';
import type { Findings } from '../findings.ts';
import type { Log } from '../log.ts';
import type { Mover } from '../mover.ts';
import type { Outlines } from '../outline.ts';
import type { SectionOpener } from '../section-opener.ts';
import type { Store } from '../store.ts';
import { panelHtml } from './html.ts';
import { saveSvg } from './save-svg.ts';

export const panelType = 'continualImprovement.diagram';

/** What a panel works with. */
export interface PanelTools {
  readonly extensionUri: Uri;
  readonly store: Store;
  readonly outlines: Outlines;
  readonly findings: Findings;
  readonly active: ActiveInitiative;
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

  /** Brings the panel to the front, showing an initiative and one of its steps. */
  reveal(uri: Uri, step?: string): void {
    this.#turnTo(uri.toString(), step);
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

  async #show(): Promise<void> {
    const shown = await this.#shown();
    this.#panel.title = shown.kind === 'initiative' ? `Diagram: ${shown.loop.title}` : 'Improvement Diagram';
    const message: ToPage = { type: 'show', shown };
    void this.#panel.webview.postMessage(message);
  }

  async #shown(): Promise<Shown> {
    const { store, outlines, findings } = this.#tools;
    await store.loaded;
    const entry = this.#entry;
    if (!entry) {
      const broken = this.#uri ? store.get(this.#uri)?.problems[0] : undefined;
      return { kind: 'nothing', message: broken ? `This initiative cannot be read. ${broken.message}` : nothingShown };
    }
    try {
      const outline = await outlines.of(entry.uri);
      const { uri, initiative, model } = entry;
      const file = {
        uri: uri.toString(),
        initiative,
        model,
        text: outline.text,
        findings: findings.of(uri.toString()),
        today: today(),
        locale: env.language,
      };
      return shownInitiative({ ...file, sections: outline.sections }, this.#selected, this.#pinned);
    } catch {
      return { kind: 'nothing', message: nothingShown }; // The file went in the meantime; the store will say so.
    }
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

  async #obey(message: FromPage): Promise<unknown> {
    const entry = this.#entry;
    const { mover, opener } = this.#tools;
    switch (message.type) {
      case 'ready':
        if (!this.#uri) this.#follow();
        return this.#show();
      case 'select':
        this.#selected = message.step;
        return this.#show();
      case 'open':
        return entry && opener.openStep(entry, message.step);
      case 'goToFinding':
        return entry && opener.openSpan(entry.uri, message.at);
      case 'move':
        if (entry) await mover.ask(entry, message.move);
        this.#selected = undefined; // The work has moved on, and the card with it.
        return this.#show();
      case 'toggle':
        return entry && mover.toggle(entry.uri, message.task, message.done);
      case 'pin':
        this.#pinned = message.pinned;
        this.#follow();
        return this.#show();
      case 'record':
        return entry && commands.executeCommand('continualImprovement.recordReading', entry.uri);
      case 'addMeasure':
        return entry && commands.executeCommand('continualImprovement.addMeasure', entry.uri);
      case 'save':
        return entry && saveSvg(entry, this.#tools.findings);
    }
  }
}

const nothingShown = 'Open a markdown file with `initiative:` in its front matter, and its diagram is shown here.';

/** The panels of this window: one that follows, and as many pinned ones as somebody wants. */
export class DiagramPanels implements Disposable {
  readonly #panels = new Set<DiagramPanel>();
  readonly #tools: PanelTools;
  readonly #serializer: Disposable;

  constructor(tools: PanelTools) {
    this.#tools = tools;
    this.#serializer = window.registerWebviewPanelSerializer(panelType, {
      deserializeWebviewPanel: async (panel, state: unknown) => this.#add(panel, readState(state)),
    });
  }

  /** Shows an initiative in the panel that follows, opened beside the text where there is none yet. */
  open(uri: Uri | undefined, step?: string): void {
    const following = [...this.#panels].find(panel => !panel.isPinned);
    if (following) {
      if (uri) following.reveal(uri, step);
      return;
    }
    const column = window.activeTextEditor ? ViewColumn.Beside : ViewColumn.Active;
    const panel = window.createWebviewPanel(panelType, 'Improvement Diagram', {
      viewColumn: column,
      preserveFocus: true,
    });
    this.#add(panel, { ...(uri && { uri: uri.toString() }), ...(step && { selected: step }), pinned: false });
  }

  dispose(): void {
    this.#serializer.dispose();
  }

  #add(panel: WebviewPanel, state: PanelState): void {
    const diagram = new DiagramPanel(panel, this.#tools, state);
    this.#panels.add(diagram);
    diagram.onDidDispose(() => this.#panels.delete(diagram));
  }
}

/** What a page has kept for itself is read like anything from outside. */
function readState(state: unknown): PanelState {
  const { uri, selected, pinned } =
    typeof state === 'object' && state !== null ? (state as Record<string, unknown>) : {};
  return {
    ...(typeof uri === 'string' && { uri }),
    ...(typeof selected === 'string' && { selected }),
    pinned: pinned === true,
  };
}

import { type Disposable, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { DiagramPanel, type PanelState, type PanelTools } from './panel.ts';

const panelType = 'continualImprovement.diagram';

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
      following.reveal(uri, step);
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

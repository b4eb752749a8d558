import { type Disposable, type Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { t } from '../../core/base/words.ts';
import { isDiagramState } from '../../core/protocol/diagram.ts';
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
      deserializeWebviewPanel: async (panel, state: unknown) => this.#add(panel, isDiagramState(state) ? state : {}),
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
    const panel = window.createWebviewPanel(panelType, t('Improvement Diagram'), {
      viewColumn: column,
      preserveFocus: true,
    });
    this.#add(panel, { ...(uri && { uri: uri.toString() }), ...(step && { selected: step }) });
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

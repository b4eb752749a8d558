import type { FromPage } from '../diagram/protocol.ts';

/** What of the view outlives a reload of the window; the extension reads it when it restores the panel. */
export interface ViewState {
  readonly uri: string;
  readonly selected: string;
  readonly pinned: boolean;
}

/** The extension, as the page sees it. */
export interface Host {
  postMessage(message: FromPage): void;
  setState(state: ViewState): void;
}

/** VS Code puts this function into each webview; it may be called once. */
declare function acquireVsCodeApi(): Host;

export function connect(): Host {
  return acquireVsCodeApi();
}

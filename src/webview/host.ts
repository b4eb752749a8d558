import type { FromPage, Wish } from '../core/protocol/panel.ts';

/** What of the view outlives a reload of the window; the extension reads its part of it when it restores the panel. */
export interface ViewState {
  readonly uri: string;
  readonly selected: string;
  readonly pinned: boolean;
  /** Which details are open, where a person has said so. */
  readonly open: Readonly<Record<string, boolean>>;
}

/** The extension, as the page sees it. */
export interface Host {
  postMessage(message: FromPage): void;
  setState(state: ViewState): void;
  /** What was kept before the page was loaded again. */
  getState(): unknown;
}

/** How a part of the page asks for something; the page adds what was seen when it was asked. */
export type Ask = (wish: Wish) => void;

/** VS Code puts this function into each webview; it may be called once. */
declare function acquireVsCodeApi(): Host;

export function connect(): Host {
  return acquireVsCodeApi();
}

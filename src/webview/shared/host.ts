import type { FromPage } from '../../core/protocol/envelope.ts';

/** The shell, as a page sees it. */
export interface Host<Wish, State> {
  postMessage(message: FromPage<Wish>): void;
  /** Keeps what outlives a reload of the window. */
  setState(state: State): void;
  /** What was kept before the page was loaded again. */
  getState(): unknown;
}

/** VS Code puts this function into each webview; it may be called once. */
declare function acquireVsCodeApi<Wish, State>(): Host<Wish, State>;

export function connect<Wish, State>(): Host<Wish, State> {
  return acquireVsCodeApi();
}

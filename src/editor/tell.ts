import { window } from 'vscode';

/** How long the status bar tells what was done: those who cannot see the tree want to know, too. */
const TOLD = 4000;

/** Says in the status bar that something is done. */
export function tellDone(what: string): void {
  window.setStatusBarMessage(`$(check) ${what}`, TOLD);
}

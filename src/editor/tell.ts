import { window } from 'vscode';

/** How long the status bar tells what was done: those who cannot see the tree want to know, too. */
const TOLD = 4000;

/** Says in the status bar that something is done. */
export function tellDone(what: string): void {
  window.setStatusBarMessage(`$(check) ${what}`, TOLD);
}

/** Says in the status bar why what was clicked is not done. */
export function tellUndone(why: string): void {
  window.setStatusBarMessage(`$(circle-slash) ${why}`, TOLD);
}

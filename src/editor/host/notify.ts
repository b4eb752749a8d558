import { type MessageItem, window } from 'vscode';
import { inert } from './inert.ts';

/** Says something in a notification, with what can be done about it; resolves to what was chosen. */
export function inform<Choice extends MessageItem>(says: string, ...choices: Choice[]): Thenable<Choice | undefined> {
  return window.showInformationMessage(inert(says), ...choices);
}

export function warn<Choice extends MessageItem>(says: string, ...choices: Choice[]): Thenable<Choice | undefined> {
  return window.showWarningMessage(inert(says), ...choices);
}

export function tellError(says: string): void {
  void window.showErrorMessage(inert(says));
}

import { type QuickPickItem, type QuickPickOptions, window } from 'vscode';
import { inert } from '../host/inert.ts';

/** Something in a list to choose from. Its texts may be foreign; an icon is the extension's own. */
export type Item = QuickPickItem & { readonly icon?: string };

/** An item as VS Code is given it. */
export function shownItem<T extends Item>(item: T): T {
  const { icon, label, description, detail } = item;
  return {
    ...item,
    label: icon ? `$(${icon}) ${inert(label)}` : inert(label),
    ...(description !== undefined && { description: inert(description) }),
    ...(detail !== undefined && { detail: inert(detail) }),
  };
}

/** Asks to choose one of several; nothing where the list is left. */
export function pick<T extends Item>(items: readonly T[], options: QuickPickOptions): Thenable<T | undefined> {
  return window.showQuickPick(items.map(shownItem), options);
}

import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps the focus in a part of the page while what had it is drawn anew: it is found again by its `data-key` or
 * `data-step`. When it is gone, `fallback` gets the focus.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, fallback = '[data-key]'): void {
  // Asked before anything in `root` changes.
  const focused = root.current && focusedIn(root.current);
  useLayoutEffect(() => {
    if (!focused || root.current?.contains(document.activeElement)) return;
    const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector);
    (find(focused) ?? find(fallback))?.focus({ preventScroll: true });
  });
}

/** A selector for the element that has the focus; nothing when that is elsewhere. */
function focusedIn(root: HTMLElement): string | undefined {
  const active = document.activeElement;
  if (!active || !root.contains(active)) return undefined;
  for (const name of ['data-key', 'data-step']) {
    const value = active.getAttribute(name);
    if (value !== null) return `[${name}="${CSS.escape(value)}"]`;
  }
  return ':not(*)'; // It has no name to be found by.
}

/** Draws a part of the page from what it shows; does nothing when that has not changed, so that nothing flashes. */
export type Region = (shown: unknown, draw: () => readonly Node[]) => void;

/**
 * A part of the page that is drawn anew as a whole, and yet keeps the focus, found again by `data-key` or `data-step`.
 * When what had the focus is gone, `fallback` gets it.
 */
export function regionIn(root: HTMLElement, fallback = '[data-key]'): Region {
  let last: string | undefined;
  return (shown, draw) => {
    const now = JSON.stringify(shown);
    if (now === last) return;
    last = now;
    const focused = focusedIn(root);
    root.replaceChildren(...draw());
    if (focused === undefined) return;
    const target = root.querySelector<HTMLElement>(focused) ?? root.querySelector<HTMLElement>(fallback);
    target?.focus({ preventScroll: true });
  };
}

/** A selector for the element that has the focus; nothing when it is elsewhere. */
function focusedIn(root: HTMLElement): string | undefined {
  const active = document.activeElement;
  if (!active || !root.contains(active)) return undefined;
  for (const name of ['data-key', 'data-step']) {
    const value = active.getAttribute(name);
    if (value !== null) return `[${name}="${CSS.escape(value)}"]`;
  }
  return '';
}

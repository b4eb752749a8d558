import { type ComponentChild, render } from 'preact';
import type { Shape } from '../../core/base/validation.ts';
import type { ToPage } from '../../core/protocol/envelope.ts';
import type { Host } from './host.ts';

/** How a part of a page asks for something. What it showed goes with it. */
export type Ask<Wish> = (wish: Wish) => void;

/** What a page shows, and how its parts ask for something. */
export interface Showing<Shown, Wish> {
  readonly shown: Shown;
  /** The file that it shows, where it is one. */
  readonly uri: string | undefined;
  readonly ask: Ask<Wish>;
}

/**
 * Draws in `root` what the shell says from now on, as `take` has it together with what it has said before. What comes
 * later than a later version of it is dropped. What comes while the pointer is down is drawn when it is up: what
 * somebody has pressed is what they release.
 */
export function startPage<Shown, Wish, Known>(
  root: HTMLElement,
  host: Pick<Host<Wish, never>, 'postMessage'>,
  reads: Shape<ToPage<Shown>>,
  take: (before: Known | undefined, shown: Shown) => Known,
  draw: (showing: Showing<Known, Wish>) => ComponentChild,
): void {
  let latest = 0;
  let known: Known | undefined;
  let waiting: { readonly version: number; readonly uri: string | undefined; readonly known: Known } | undefined;
  let isPressed = false;
  const show = () => {
    if (!waiting || isPressed) return;
    const { version, uri, known: shown } = waiting;
    waiting = undefined;
    const ask: Ask<Wish> = wish => {
      if (uri !== undefined) host.postMessage({ type: 'wish', seen: { uri, version }, wish });
    };
    render(draw({ shown, uri, ask }), root);
  };
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!reads(data) || data.version <= latest) return;
    latest = data.version;
    known = take(known, data.shown);
    waiting = { version: data.version, uri: data.uri, known };
    show();
  });
  root.addEventListener('pointerdown', () => {
    isPressed = true;
  });
  for (const end of ['pointerup', 'pointercancel', 'blur'])
    window.addEventListener(end, () => {
      isPressed = false;
      setTimeout(show); // The click is told right after the pointer is up.
    });
  host.postMessage({ type: 'ready' });
}

import type { MoveButton } from '../core/views/shown.ts';
import { element } from './dom.ts';
import type { Ask } from './host.ts';

/** A button that asks for a move. Its key is the move, so that the focus stays with it when it is drawn anew. */
export function moveButton({ move, label, detail }: MoveButton, ask: Ask): HTMLButtonElement {
  const key = 'step' in move ? `move:${move.kind}:${move.step}` : `move:${move.kind}`;
  const once = pressedOnce(() => ask({ type: 'move', move }));
  return element('button', { type: 'button', class: 'secondary', 'data-key': key, title: detail, ...once }, label);
}

/** The one next thing to do, with what it will do in words. */
export function nextButton({ move, label, detail }: MoveButton, ask: Ask): Node[] {
  const once = pressedOnce(() => ask({ type: 'move', move }));
  return [
    element(
      'button',
      { type: 'button', class: 'primary', 'data-key': 'next', 'aria-describedby': 'next-detail', ...once },
      label,
    ),
    element('p', { id: 'next-detail', class: 'quiet' }, detail),
  ];
}

/**
 * A move brings its successor to the same place. The second click of a double click, and a key that is held down, were
 * meant for the first.
 */
function pressedOnce(act: () => void): { click(event: Event): void; keydown(event: Event): void } {
  return {
    click: event => {
      if (event instanceof MouseEvent && event.detail > 1) return;
      act();
    },
    keydown: event => {
      if (event instanceof KeyboardEvent && event.repeat) event.preventDefault();
    },
  };
}

import type { MoveButton } from '../diagram/protocol.ts';
import { element } from './dom.ts';
import type { Host } from './host.ts';

/** A button that asks for a move. Its key is the move, so that the focus stays with it when it is drawn anew. */
export function moveButton({ move, label, detail }: MoveButton, host: Host): HTMLButtonElement {
  const key = 'step' in move ? `move:${move.kind}:${move.step}` : `move:${move.kind}`;
  const click = () => host.postMessage({ type: 'move', move });
  return element('button', { type: 'button', class: 'secondary', 'data-key': key, title: detail, click }, label);
}

/** The one next thing to do, with what it will do in words. */
export function nextButton({ move, label, detail }: MoveButton, host: Host): Node[] {
  const click = () => host.postMessage({ type: 'move', move });
  return [
    element(
      'button',
      { type: 'button', class: 'primary', 'data-key': 'next', 'aria-describedby': 'next-detail', click },
      label,
    ),
    element('p', { id: 'next-detail', class: 'quiet' }, detail),
  ];
}

import { element } from './dom.ts';
import type { Ask } from './host.ts';

export function toolbar(pinned: boolean, ask: Ask): Node[] {
  return [
    element(
      'button',
      {
        type: 'button',
        class: 'quiet-button',
        'data-key': 'pin',
        'aria-pressed': String(pinned),
        title: 'Keep showing this initiative when another one becomes active',
        click: () => ask({ type: 'pin', pinned: !pinned }),
      },
      'Pin',
    ),
    element(
      'button',
      {
        type: 'button',
        class: 'quiet-button',
        'data-key': 'save',
        title: 'Save the diagram as a picture',
        click: () => ask({ type: 'save' }),
      },
      'Save as SVG',
    ),
  ];
}

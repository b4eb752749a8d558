import { element } from './dom.ts';
import type { Host } from './host.ts';

export function toolbar(pinned: boolean, host: Host): Node[] {
  return [
    element(
      'button',
      {
        type: 'button',
        class: 'quiet-button',
        'data-key': 'pin',
        'aria-pressed': String(pinned),
        title: 'Keep showing this initiative when another one becomes active',
        click: () => host.postMessage({ type: 'pin', pinned: !pinned }),
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
        click: () => host.postMessage({ type: 'save' }),
      },
      'Save as SVG',
    ),
  ];
}

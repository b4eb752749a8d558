import { drawCursor, type Readable, stopAfter, stopInWords } from '../core/drawing/chart/reader.ts';
import type { Interactive } from '../core/drawing/chart/svg.ts';
import { element, fromMarkup } from './dom.ts';

/** Where somebody is in each drawing, by its name. */
export type Bookmarks = Map<string, number>;

/**
 * A drawing whose places can be gone through: the pointer and the arrow keys show what there is to say at each. Drawn
 * anew, it goes on at its bookmark.
 */
export function readerOf({ markup, readable }: Interactive, bookmarks: Bookmarks): HTMLElement {
  const figure = element('div', { class: 'reading-figure' }, fromMarkup(markup));
  const slider = figure.querySelector<SVGGElement>('.reader');
  const cursor = figure.querySelector('.cursor');
  const svg = figure.querySelector('svg');
  if (!slider || !cursor || !svg) return figure;

  const show = (index: number | undefined) =>
    cursor.replaceChildren(...(index === undefined ? [] : nodes(readable, index)));
  const tell = (index: number) => {
    slider.setAttribute('aria-valuenow', String(index + 1));
    slider.setAttribute('aria-valuetext', stopInWords(readable, index));
  };
  const last = readable.stops.length - 1;
  const at = () => Math.min(bookmarks.get(readable.name) ?? last, last);
  tell(at());
  svg.addEventListener('pointermove', event => {
    const { left, top, width } = svg.getBoundingClientRect();
    const scale = readable.width / width;
    show(readable.nearest((event.clientX - left) * scale, (event.clientY - top) * scale));
  });
  svg.addEventListener('pointerleave', () => show(slider.matches(':focus') ? at() : undefined));
  slider.addEventListener('focus', () => show(at()));
  slider.addEventListener('blur', () => show(undefined));
  slider.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const target = stopAfter(event.key, at(), readable.stops.length);
    if (target === undefined) return;
    bookmarks.set(readable.name, target);
    tell(target);
    show(target);
    event.preventDefault();
  });
  return figure;
}

/** Markup of a part of a drawing is SVG only inside one. */
function nodes(readable: Readable, index: number): ChildNode[] {
  const svg = fromMarkup(`<svg>${drawCursor(readable, index)}</svg>`).firstElementChild;
  return [...(svg?.childNodes ?? [])];
}

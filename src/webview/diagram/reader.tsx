import { useLayoutEffect, useRef } from 'preact/hooks';
import { drawCursor, type Readable, stopAfter, stopInWords } from '../../core/drawing/chart/reader.ts';
import type { Interactive } from '../../core/drawing/chart/svg.ts';
import { markup } from '../shared/markup.ts';

/** Where somebody is in each drawing, by its key. */
export type Bookmarks = Map<string, number>;

/**
 * A drawing whose places can be gone through: the pointer and the arrow keys show what there is to say at each. Drawn
 * anew, it goes on at its bookmark.
 */
export function Reader({ drawing, bookmarks }: { readonly drawing: Interactive; readonly bookmarks: Bookmarks }) {
  const figure = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const listening = new AbortController();
    if (figure.current) makeReadable(figure.current, drawing.readable, bookmarks, listening);
    return () => listening.abort();
  }, [drawing, bookmarks]);
  return <div class="reading-figure" ref={figure} {...markup(drawing.markup)} />;
}

function makeReadable(
  figure: HTMLElement,
  readable: Readable,
  bookmarks: Bookmarks,
  { signal }: AbortController,
): void {
  const slider = figure.querySelector<SVGGElement>('.reader');
  const cursor = figure.querySelector('.cursor');
  const svg = figure.querySelector('svg');
  if (!slider || !cursor || !svg) return;

  const show = (index: number | undefined) => {
    cursor.innerHTML = index === undefined ? '' : drawCursor(readable, index);
  };
  const tell = (index: number) => {
    slider.setAttribute('aria-valuenow', String(index + 1));
    slider.setAttribute('aria-valuetext', stopInWords(readable, index));
  };
  const last = readable.stops.length - 1;
  const at = () => Math.min(bookmarks.get(readable.key) ?? last, last);
  tell(at());
  svg.addEventListener(
    'pointermove',
    event => {
      const { left, top, width } = svg.getBoundingClientRect();
      const scale = readable.width / width;
      show(readable.nearest((event.clientX - left) * scale, (event.clientY - top) * scale));
    },
    { signal },
  );
  svg.addEventListener('pointerleave', () => show(slider.matches(':focus') ? at() : undefined), { signal });
  slider.addEventListener('focus', () => show(at()), { signal });
  slider.addEventListener('blur', () => show(undefined), { signal });
  slider.addEventListener(
    'keydown',
    event => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const target = stopAfter(event.key, at(), readable.stops.length);
      if (target === undefined) return;
      bookmarks.set(readable.key, target);
      tell(target);
      show(target);
      event.preventDefault();
    },
    { signal },
  );
}

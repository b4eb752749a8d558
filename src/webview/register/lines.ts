import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

interface Options {
  readonly count: number;
  /** Of each line, and of the head above them, which stays in sight; in pixels. */
  readonly height: number;
  readonly head: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The line that has the focus: it is always there, so that the focus is not lost by scrolling. */
  readonly active: number;
}

interface Lines {
  /** Those that are drawn, by their indexes. */
  readonly drawn: readonly number[];
  /** Scrolls as far as it takes to have a line in sight. */
  readonly show: (index: number) => void;
}

/** So many lines above and below those in sight are drawn, too. */
const MORE = 8;

/** The lines that are in sight, and some more: all are equally high, so where each one is needs no measuring. */
export function useLines({ count, height, head, scroller, active }: Options): Lines {
  const [{ first, seen }, setSight] = useState({ first: 0, seen: 0 });
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const look = () => {
      const first = Math.floor(box.scrollTop / height);
      const seen = Math.ceil(box.clientHeight / height) + 1;
      setSight(before => (before.first === first && before.seen === seen ? before : { first, seen }));
    };
    look();
    box.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(box);
    return () => {
      box.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [height]);
  const from = Math.max(Math.min(first, count - seen) - MORE, 0);
  const to = Math.min(first + seen + MORE, count);
  const inSight = Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + index);
  const isAway = active >= 0 && active < count && (active < from || active >= to);
  return {
    drawn: isAway ? [...inSight, active].sort((a, b) => a - b) : inSight,
    show: index => {
      const box = scroller.current;
      if (!box) return;
      const [above, below] = [index * height, (index + 1) * height + head - box.clientHeight];
      if (box.scrollTop > above) box.scrollTop = above;
      else if (box.scrollTop < below) box.scrollTop = below;
    },
  };
}

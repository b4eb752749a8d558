import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface Options {
  readonly count: number;
  /** Of each line, and of the head above them, which stays in sight; in pixels. */
  readonly height: number;
  readonly head: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The line that has the focus: it is always there, so that the focus is not lost by scrolling. */
  readonly active: number;
}

/** The lines that are in sight, and some more. */
export function useVirtual({ count, height, head, scroller, active }: Options): Virtualizer<HTMLDivElement, Element> {
  const [, redraw] = useReducer<number, void>(times => times + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: head,
    scrollPaddingStart: head,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => redraw(),
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const inSight = defaultRangeExtractor(range);
      if (active < 0 || active >= count || inSight.includes(active)) return inSight;
      return active < (inSight[0] ?? 0) ? [active, ...inSight] : [...inSight, active];
    },
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLDivElement, Element>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [height]);
  return virtualizer;
}

import type { Sheet } from '../colours.ts';

/** How the timeline looks, beside what it shares with the charts. */
export const timelineSheet: Sheet = {
  within: 'timeline',
  rules: colour => ({
    '.rule': `stroke: ${colour('line')}; stroke-opacity: 0.25`,
    '.bar': `fill: ${colour('done')}`,
    '.bar.open': `fill: ${colour('accent')}`,
    '.hold': 'fill: url(#hold)',
    '.stripe': `stroke: ${colour('line')}; stroke-opacity: 0.6; stroke-width: 2`,
    '.turn': `fill: none; stroke: ${colour('warning')}; stroke-width: 1.75; stroke-linejoin: round; stroke-linecap: round`,
    '.reading': `stroke: ${colour('accent')}; stroke-width: 1.5`,
  }),
};

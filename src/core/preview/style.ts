import { chartSheet } from '../drawing/chart/style.ts';
import { themedStyle } from '../drawing/colours.ts';
import { loopSheet } from '../drawing/loop/style.ts';

/** The rules of the drawings, for what is ours in a preview: the page is the author's. */
export function previewStyle(): string {
  return `.improvement {\n${themedStyle(loopSheet, chartSheet)}}\n`;
}

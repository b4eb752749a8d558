import type { TextRange } from '../base/edit.ts';
import { renderMarkdown } from '../markdown/render.ts';
import type { Section } from '../markdown/sections.ts';

/**
 * A section's text as HTML, without the lines of its tasks, which are shown with check boxes of their own, and without
 * parts that stand elsewhere. What is longer than `most` characters is cut off where a line ends, and says so.
 */
export function sectionHtml(
  text: string,
  { content, tasks }: Section,
  others: readonly TextRange[] = [],
  most?: number,
) {
  const inside = others.filter(({ start }) => start >= content.start && start < content.end);
  const out = [...tasks.map(({ at }) => at), ...inside].sort((a, b) => a.start - b.start);
  let kept = '';
  let at = content.start;
  for (const { start, end } of out) {
    kept += text.slice(at, Math.max(start, at));
    at = Math.max(at, Math.min(end + lineEndAt(text, end), content.end));
  }
  return renderMarkdown(kept + text.slice(at, content.end), most);
}

function lineEndAt(text: string, at: number): number {
  return /^\r?\n?/.exec(text.slice(at, at + 2))?.[0].length ?? 0;
}

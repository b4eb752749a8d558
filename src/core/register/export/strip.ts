import { html } from '../../drawing/markup.ts';
import { stripInWords } from '../columns.ts';
import type { ReadRow } from '../row.ts';

/** A cell for each step, and for those who hear it, its states in words. */
export function stripHtml({ steps }: Pick<ReadRow, 'steps'>): string {
  const cells = steps.map(state => html('i', { class: state }));
  return html('span', { class: 'strip', role: 'img', 'aria-label': stripInWords({ steps }) }, ...cells);
}

/** How it looks on paper. */
export const stripStyle = `
.strip { display: inline-flex; gap: 2px; margin-right: 8px; }
.strip i { width: 8px; height: 8px; box-sizing: border-box; border: 1px solid #57606a; border-radius: 2px; }
.strip .done { background: #57606a; }
.strip .current, .strip .active { background: #0969da; border-color: #0969da; }
.strip .next { border: 2px solid #0969da; }
.strip .stale { background: repeating-linear-gradient(45deg, #57606a 0 1px, #fff 1px 3px); }
.strip .skipped { border-style: dotted; }
`;

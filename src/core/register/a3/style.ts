import { chartSheet } from '../../drawing/chart/style.ts';
import { standaloneStyle } from '../../drawing/colours.ts';
import { stripStyle } from '../export/strip.ts';

/** How a sheet looks: as on paper, on the screen, too. On paper its letters are of a size in pixels. */
export function a3Style(size: number): string {
  return `
:root { color-scheme: light; font-size: 12px; }
* { box-sizing: border-box; }
body { margin: 2rem auto; padding: 0 2rem; max-width: 130rem; font: 1rem/1.4 system-ui, sans-serif; color: #1f2328; background: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.2rem 2rem; border-bottom: 2px solid #1f2328; padding-bottom: 0.6rem; margin-bottom: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; }
.position { margin: 0; }
header dl { flex-basis: 100%; display: flex; flex-wrap: wrap; gap: 0 2rem; margin: 0; }
main { columns: 3 28rem; column-gap: 2.3rem; column-rule: 1px solid #d8dee4; }
section { margin-bottom: 1rem; }
h2 { margin: 0 0 0.3rem; padding-top: 1px; font-size: 1.1rem; color: #0550ae; break-after: avoid; }
h3, h4, h5, h6 { margin: 0.5rem 0 0.2rem; font-size: 1rem; }
p, ul, ol, dl, table, figure, pre, blockquote { margin: 0 0 0.5rem; }
ul, ol { padding-left: 1.5rem; }
dt { display: inline; color: #57606a; }
dd { display: inline; margin: 0; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.15rem 0.7rem 0.15rem 0; border-bottom: 1px solid #d8dee4; text-align: left; vertical-align: top; }
th { color: #57606a; font-weight: 400; overflow-wrap: normal; }
.short { white-space: nowrap; }
tr, li, figure { break-inside: avoid; }
pre { white-space: pre-wrap; }
a { color: inherit; }
.tasks { list-style: none; text-indent: -1.5rem; }
.result { font-size: 1.3rem; font-weight: 600; }
.missing { color: #6e7781; font-style: italic; }
figure svg { display: block; width: 39rem; max-width: 100%; height: auto; margin: -0.7rem 0; }
${stripStyle}${standaloneStyle('light', chartSheet)}@page { size: A3 landscape; margin: 10mm; }
@media print { :root { font-size: ${size.toFixed(1)}px; } body { margin: 0; padding: 0; max-width: none; } }
`;
}

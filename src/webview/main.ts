import { chartSheet } from '../core/drawing/chart/style.ts';
import { themedStyle } from '../core/drawing/colours.ts';
import { loopSheet } from '../core/drawing/loop/style.ts';
import { timelineSheet } from '../core/drawing/timeline/style.ts';
import { isToPage } from '../core/protocol/panel-guard.ts';
import { connect } from './host.ts';
import { pageIn } from './page.ts';

const root = document.getElementById('panel');
if (!root) throw new Error('The panel’s document has no element with the id “panel”.');

// The page's policy forbids style elements; a sheet made by script is allowed, and shares its rules with saved pictures.
const sheet = new CSSStyleSheet();
sheet.replaceSync(themedStyle(loopSheet, chartSheet, timelineSheet));
document.adoptedStyleSheets.push(sheet);

const host = connect();
const show = pageIn(root, host);
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isToPage(data)) show(data.shown);
});
host.postMessage({ type: 'ready' });

import { chartSheet } from '../diagram/chart/style.ts';
import { themedStyle } from '../diagram/colours.ts';
import { isToPage } from '../diagram/guard.ts';
import { loopSheet } from '../diagram/style.ts';
import { timelineSheet } from '../diagram/timeline/style.ts';
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

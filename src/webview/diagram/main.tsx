import { chartSheet } from '../../core/drawing/chart/style.ts';
import { themedStyle } from '../../core/drawing/colours.ts';
import { loopSheet } from '../../core/drawing/loop/style.ts';
import { timelineSheet } from '../../core/drawing/timeline/style.ts';
import { type DiagramState, isDiagramState, isToDiagram, type Wish } from '../../core/protocol/diagram.ts';
import type { Shown } from '../../core/views/shown.ts';
import { connect } from '../shared/host.ts';
import { startPage } from '../shared/start.ts';
import { Page } from './page.tsx';

const root = document.getElementById('panel');
if (!root) throw new Error('The panel’s document has no element with the id “panel”.');

// The page's policy forbids style elements; a sheet made by script is allowed, and shares its rules with saved pictures.
const sheet = new CSSStyleSheet();
sheet.replaceSync(themedStyle(loopSheet, chartSheet, timelineSheet));
document.adoptedStyleSheets.push(sheet);

const host = connect<Wish, DiagramState>();
const state = host.getState();
const before = isDiagramState(state) ? state : undefined;
startPage(
  root,
  host,
  isToDiagram,
  (_: Shown | undefined, shown: Shown) => shown,
  showing => <Page {...showing} open={before?.open} keep={state => host.setState(state)} />,
);

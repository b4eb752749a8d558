import { fields, flag, record, type Shaped, tagged, text } from '../base/validation.ts';
import { moveShape } from '../initiative/move-shape.ts';
import { taskName } from '../model/step-sections.ts';
import { findingName, shown } from '../views/shown.ts';
import { fromPage, toPage } from './envelope.ts';

/** What a part of the diagram's page asks for. */
const wish = tagged('type', {
  select: fields({ step: text }),
  open: fields({ step: text }),
  goToFinding: fields({ finding: findingName }),
  move: fields({ move: moveShape }),
  toggle: fields({ task: taskName, done: flag }),
  pin: fields({ pinned: flag }),
  record: fields({}),
  addMeasure: fields({}),
  tryOut: fields({}),
  conclude: fields({}),
  embed: fields({}),
  save: fields({}),
});
export type Wish = Shaped<typeof wish>;

/** Whether a message that claims to come from the page is one that the page can send. */
export const isFromDiagram = fromPage(wish);
export type FromDiagram = Shaped<typeof isFromDiagram>;

/** Whether a message that reached the page is one of the shell's: the window also receives others. */
export const isToDiagram = toPage(shown);
export type ToDiagram = Shaped<typeof isToDiagram>;

/** What of the page outlives a reload of the window; the shell restores the panel by it. */
export const isDiagramState = fields({
  uri: text,
  selected: text,
  pinned: flag,
  /** Which details are open, where a person has said so. */
  open: record(flag),
});
export type DiagramState = Shaped<typeof isDiagramState>;

import { lineRange } from '../base/lines.ts';
import { count, fields, flag, list, oneOf, type Shaped, tagged, text } from '../base/validation.ts';
import { severities } from '../checks/finding.ts';
import { moveShape } from '../initiative/move-shape.ts';
import { taskName } from '../model/step-sections.ts';
import { chart } from './chart/chart.ts';
import { loop } from './loop.ts';
import { course } from './timeline/course.ts';

/** A finding by its check and by what was written at its place; of several the one nearest to where it was is meant. */
export const findingName = fields({ id: text, written: text, at: lineRange });
export type FindingName = Shaped<typeof findingName>;

/** What a check says. */
const cardFinding = fields({
  severity: oneOf(...severities),
  message: text,
  /** Names the finding in a `goToFinding`. */
  name: findingName,
});
export type CardFinding = Shaped<typeof cardFinding>;

const cardTask = fields({
  text,
  done: flag,
  /** Names the task in a `toggle`. */
  name: taskName,
});
export type CardTask = Shaped<typeof cardTask>;

/** Something that is tried, or was. */
const cardTrial = fields({
  change: text,
  /** What is expected of it, or what came of it. */
  says: text,
  isOpen: flag,
});
export type CardTrial = Shaped<typeof cardTrial>;

const moveButton = fields({
  move: moveShape,
  /** A verb and what it acts on: “Revisit Target state”. */
  label: text,
  /** What it will do, in a sentence. */
  detail: text,
});
export type MoveButton = Shaped<typeof moveButton>;

/** The chosen step. All `…Html` is rendered and escaped by the sender; every other text is plain. */
const card = fields(
  {
    step: text,
    number: count,
    label: text,
    question: text,
    /** “current”, “done, stale”, … */
    state: text,
    guidanceHtml: text,
    tasks: list(cardTask),
    /** The moves of this step that are allowed now. */
    moves: list(moveButton),
    /** What the checks say of the step, the worst first. */
    findings: list(cardFinding),
  },
  {
    /** What the file says under the step's heading, without its tasks; absent where there is no such section. */
    sectionHtml: text,
    /** What is tried in the step; absent where it is not the time for that. */
    trials: list(cardTrial),
    /** Tasks that make a result last, and that the step does not have; absent where it is not the time for that. */
    embedding: list(text),
  },
);
export type Card = Shaped<typeof card>;

const initiative = fields(
  {
    loop,
    /** The id of the step whose card is shown. */
    selected: text,
    card,
    /** The moves of the initiative as a whole that are allowed now. */
    moves: list(moveButton),
    /** What the checks say of the initiative as a whole. */
    findings: list(cardFinding),
    /** A chart for each measure. */
    charts: list(chart),
    pinned: flag,
  },
  {
    /** The one thing to do next; none when the cycle is complete and nothing is left to begin. */
    next: moveButton,
    /** What came of it, in words. */
    verdict: text,
    /** How this cycle went; none where the history says too little for a picture. */
    course,
  },
);

/** What the panel shows. The page keeps none of it as its own truth: each `show` replaces all that it knows. */
export const shown = tagged('kind', { nothing: fields({ message: text }), initiative });
export type Shown = Shaped<typeof shown>;
/** What the panel shows of an initiative. */
export type ShownInitiative = Extract<Shown, { kind: 'initiative' }>;

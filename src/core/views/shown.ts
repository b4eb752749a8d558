import type { LineRange } from '../base/lines.ts';
import type { Severity } from '../checks/finding.ts';
import type { Move } from '../model/move.ts';
import type { TaskName } from '../model/step-sections.ts';
import type { Chart } from './chart/chart.ts';
import type { Loop } from './loop.ts';
import type { Course } from './timeline/course.ts';

/** What the panel shows. The page keeps none of it as its own truth: each `show` replaces all that it knows. */
export type Shown =
  | { readonly kind: 'nothing'; readonly message: string }
  | {
      readonly kind: 'initiative';
      /** What a click on the page is about. */
      readonly seen: Seen;
      readonly loop: Loop;
      /** The id of the step whose card is shown. */
      readonly selected: string;
      readonly card: Card;
      /** The one thing to do next; none when the cycle is complete and nothing is left to begin. */
      readonly next?: MoveButton;
      /** The moves of the initiative as a whole that are allowed now. */
      readonly moves: readonly MoveButton[];
      /** What the checks say of the initiative as a whole. */
      readonly findings: readonly CardFinding[];
      /** What came of it, in words. */
      readonly verdict?: string;
      /** A chart for each measure. */
      readonly charts: readonly Chart[];
      /** How this cycle went; none where the history says too little for a picture. */
      readonly course?: Course;
      readonly pinned: boolean;
    };

/** The chosen step. All `…Html` is rendered and escaped by the sender; every other text is plain. */
export interface Card {
  readonly step: string;
  readonly number: number;
  readonly label: string;
  readonly question: string;
  /** “current”, “done, stale”, … */
  readonly state: string;
  readonly guidanceHtml: string;
  /** What the file says under the step's heading, without its tasks; absent where there is no such section. */
  readonly sectionHtml?: string;
  readonly tasks: readonly CardTask[];
  /** The moves of this step that are allowed now. */
  readonly moves: readonly MoveButton[];
  /** What the checks say of the step, the worst first. */
  readonly findings: readonly CardFinding[];
}

/** What a check says. */
export interface CardFinding {
  readonly severity: Severity;
  /** Names the finding in a `goToFinding`. */
  readonly name: FindingName;
}

/** A finding by what it says; of those that say the same the one that is nearest to where it was is meant. */
export interface FindingName {
  readonly id: string;
  readonly message: string;
  readonly at: LineRange;
}

export interface CardTask {
  readonly text: string;
  readonly done: boolean;
  /** Names the task in a `toggle`. */
  readonly name: TaskName;
}

export interface MoveButton {
  readonly move: Move;
  /** A verb and what it acts on: “Revisit Target state”. */
  readonly label: string;
  /** What it will do, in a sentence. */
  readonly detail: string;
}

/** What a click is about: the file that the page showed, and where the initiative stood in it, as `standingKey` says. */
export interface Seen {
  readonly uri: string;
  readonly standing: string;
}

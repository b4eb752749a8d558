import { formatAmount } from '../base/amount.ts';
import type { TextRange } from '../base/edit.ts';
import { once } from '../base/once.ts';
import { own } from '../base/own.ts';
import { isStandIn } from '../base/stand-in.ts';
import type { Readable } from '../initiative/change.ts';
import type { Initiative, Measure, Reading } from '../initiative/initiative.ts';
import { type Link, linksIn } from '../initiative/links.ts';
import type { Snapshot } from '../initiative/snapshot.ts';
import { targetInWords } from '../initiative/target.ts';
import type { Section } from '../markdown/sections.ts';
import { actionBegan } from '../measures/assess/action.ts';
import { goalsOf } from '../measures/assess/goal.ts';
import { isSince, readingsSinceAction } from '../measures/assess/series.ts';
import { type Judgement, judgementOf } from '../measures/judge/judgement.ts';
import type { Reason } from '../measures/judge/reason.ts';
import { findStep, type Model, type Role, type Step, stepsOf } from '../model/model.ts';
import { type Position, positionOf } from '../model/position.ts';
import { hasReached, isActedUpon, isLeft, isPast } from '../model/reach.ts';
import { cycleHistory } from '../model/standing.ts';
import { StepSections, type StepTask } from '../model/step-sections.ts';
import type { CheckOptions } from './options.ts';

/** What a reading says of its measure: a reason of the verdict, with what it is about. */
export type Judged = Required<Pick<Reason, 'kind' | 'says' | 'reading'>> & { readonly measure: Measure };

/** An initiative as the checks ask about it: in roles, since the steps are the model's own. Derived when asked for. */
export class CheckedFile {
  readonly initiative: Initiative;
  readonly model: Model;
  readonly position: () => Position;
  /** The ids of what reading it reports. */
  readonly problems: ReadonlySet<string>;
  readonly #read: Readable;
  readonly #snapshot: Snapshot;
  readonly #options: CheckOptions;
  readonly #readings = new Map<Measure, readonly Reading[]>();
  readonly #sections: () => StepSections;

  constructor(read: Readable, snapshot: Snapshot, options: CheckOptions) {
    const { initiative, model, problems } = read;
    this.initiative = initiative;
    this.model = model;
    this.position = once(() => positionOf(model, initiative));
    this.problems = new Set(problems.map(({ id }) => id));
    this.#read = read;
    this.#snapshot = snapshot;
    this.#options = options;
    this.#sections = once(() => new StepSections(snapshot.sections, model, initiative));
  }

  /** All that stands below a heading of level 2. */
  get headings(): readonly Section[] {
    return this.#snapshot.sections;
  }

  /** One of them by its place. None is shorter than its marks: where there is no room for so many, none is looked for. */
  heading(place: number): Section | undefined {
    return this.#snapshot.text.length > 2 * place ? this.headings[place] : undefined;
  }

  /** Whether it is known where the initiative stands: until then, advice would be about another file than the one meant. */
  get isReadable(): boolean {
    return !['unknown-model', 'unknown-status', 'unknown-state'].some(id => this.problems.has(id));
  }

  /** The last step of a role; none where the model has no such step. */
  stepOf(role: Role): Step | undefined {
    return stepsOf(this.model, role).at(-1);
  }

  /** Whether a role's work is left behind. */
  isPast(role: Role): boolean {
    return isPast(this.model, this.initiative, role);
  }

  /** Whether the work has come to a role. */
  hasReached(role: Role): boolean {
    return hasReached(this.model, this.initiative, role);
  }

  /** Whether the action rests on a role's work by now. */
  isActedUpon(role: Role): boolean {
    return isActedUpon(this.model, this.initiative, role);
  }

  /** Whether the first step is left behind: until then, much may still be open. */
  get isUnderWay(): boolean {
    const [first] = this.model.steps;
    return first !== undefined && isLeft(this.model, this.initiative, first);
  }

  readonly actionBegan = once(() => actionBegan(this.initiative, this.model));

  /** The measures by which success is judged. */
  readonly goals = once(() => goalsOf(this.initiative.measures));

  /** What came of it, as the readings tell and as the file claims. */
  readonly judgement = once((): Judgement => judgementOf(this.initiative, this.model, this.#options));

  /** The day on which this cycle was completed. */
  endedOn(): string | undefined {
    return cycleHistory(this.initiative).findLast(({ did }) => did === 'complete')?.on;
  }

  /** A key of the front matter as YAML has it, whether the format understands it or not. */
  written(key: string): unknown {
    return own(this.#read.data, key);
  }

  /** What a step is called, by its id. */
  readonly labelOf = (step: string): string => findStep(this.model, step)?.label ?? step;

  /** What the readings say of each goal and each limit. */
  readonly judged = once((): readonly Judged[] => {
    const byIndex = new Map(this.initiative.measures.map(measure => [measure.index, measure]));
    return this.judgement().reasons.flatMap(({ measure: index, ...reason }) => {
      const { kind, says, reading } = reason;
      const measure = byIndex.get(index ?? -1);
      return measure && reading ? [{ kind, says, reading, measure }] : [];
    });
  });

  /** Whether a measure was read since action began. */
  isReadSinceAction({ readings }: Measure): boolean {
    return readings.some(reading => isSince(reading, this.actionBegan().on));
  }

  /** The readings by which a measure is judged, oldest first. */
  readings(measure: Measure): readonly Reading[] {
    const known =
      this.#readings.get(measure) ?? readingsSinceAction(measure, this.actionBegan().on, this.#options.today);
    this.#readings.set(measure, known);
    return known;
  }

  /** A number of a measure, as its reader writes it. */
  amount({ unit }: Measure, value: number): string {
    return formatAmount(value, unit, this.#options.locale);
  }

  /** The target of a measure, as its reader writes it. */
  target({ target, unit }: Measure): string {
    return target ? targetInWords(target, unit, this.#options.locale) : '';
  }

  /** The links of the front matter, each at its place, and made only as far as they are asked for. */
  links(): Iterable<Link> {
    return linksIn(this.#read);
  }

  /** The first section of a step that counts as now. */
  section(step: Step): Section | undefined {
    return this.#sections().now(step)[0];
  }

  /** Whether a text can hold open tasks, and something else: without a look at its headings. */
  mayHaveTasks(also = /^/): boolean {
    const { text } = this.#snapshot;
    return text.includes('[ ]') && also.test(text);
  }

  /** The tasks of a step that count as now. */
  tasks(step: Step): readonly StepTask[] {
    return this.#sections().tasks(step);
  }

  /** What stands under all headings of a step that count as now, without comments and blanks around. */
  prose(step: Step): string {
    return this.#prose(
      this.#sections()
        .now(step)
        .map(({ content }) => content),
    );
  }

  /** What stands under the headings below that of a step that begin with a word. */
  proseUnder(step: Step, word: string): string {
    return this.#prose(this.#sections().under(step, word));
  }

  /** A word that only stands in place of an answer is none. */
  #prose(ranges: readonly TextRange[]): string {
    const prose = ranges
      .map(({ start, end }) => this.#snapshot.text.slice(start, end).replace(/<!--[\s\S]*?(?:-->|$)/g, ''))
      .join('\n')
      .trim();
    return isStandIn(prose) ? '' : prose;
  }
}

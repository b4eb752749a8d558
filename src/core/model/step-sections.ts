import type { TextRange } from '../base/edit.ts';
import { count, fields, type Shaped, text } from '../base/validation.ts';
import type { Section, Task } from '../markdown/sections.ts';
import { cycleOfHeading, Headings, isHeadedBy } from './heading.ts';
import type { Model, Step } from './model.ts';
import type { Standing } from './standing.ts';

/**
 * What a task is called by those who mean it: its step, its text as it is written, and its place among those of the
 * step that read alike, from 0. Never its offset: who names it may have seen the file a moment ago.
 */
export const taskName = fields({ step: text, text, nth: count });
export type TaskName = Shaped<typeof taskName>;

export interface StepTask extends Task {
  readonly name: TaskName;
}

/** More headings than anybody writes into one file: what stands under later ones is no step's. */
export const MOST_SECTIONS = 2000;

/** The sections of a file by the steps of its model: each whose heading is the step's counts, in the order of the file. */
export class StepSections {
  readonly #sections = new Map<string, Section[]>();
  readonly #cycle: number;

  constructor(sections: readonly Section[], model: Model, { cycle }: Pick<Standing, 'cycle'>) {
    this.#cycle = cycle;
    const headings = new Headings(model);
    for (const section of sections.slice(0, MOST_SECTIONS)) {
      const id = headings.stepOf(section.heading)?.id;
      if (id === undefined) continue;
      const others = this.#sections.get(id);
      if (others) others.push(section);
      else this.#sections.set(id, [section]);
    }
  }

  /** All that is headed by the step. */
  of({ id }: Step): readonly Section[] {
    return this.#sections.get(id) ?? [];
  }

  /** What counts as now: the parts of this cycle, where a heading `Cycle N` begins one, else all. */
  now(step: Step): readonly Section[] {
    const all = this.of(step);
    const parts = all.flatMap(section => partsOf(section, this.#cycle));
    return parts.length > 0 ? parts : all;
  }

  /** What stands under the headings below that of a step that begin with a word, and counts as now; and those headings. */
  under(step: Step, word: string): readonly (TextRange & { readonly heading: TextRange })[] {
    return this.now(step).flatMap(({ content, parts }) =>
      parts.flatMap(({ heading, at, level }, index) => {
        if (!isHeadedBy(heading, word)) return [];
        let next = index + 1;
        while ((parts[next]?.level ?? 0) > level) next++;
        return { heading: at, start: at.end, end: parts[next]?.at.start ?? content.end };
      }),
    );
  }

  /** The tasks that count as now. */
  tasks(step: Step): readonly StepTask[] {
    const alike = new Map<string, number>();
    return this.now(step)
      .flatMap(({ tasks }) => tasks)
      .map(task => {
        const nth = alike.get(task.text) ?? 0;
        alike.set(task.text, nth + 1);
        return { ...task, name: { step: step.id, text: task.text, nth } };
      });
  }
}

/** The parts of a section that belong to a cycle, each up to the heading of another cycle. */
function partsOf({ content, tasks, parts }: Section, cycle: number): Section[] {
  const begins = parts.flatMap(part => {
    const number = part.level === 3 ? cycleOfHeading(part.heading) : undefined;
    return number === undefined ? [] : [{ ...part, number }];
  });
  return begins.flatMap(({ heading, at, number }, index) => {
    if (number !== cycle) return [];
    const end = begins[index + 1]?.at.start ?? content.end;
    return {
      heading,
      at,
      content: { start: at.end, end },
      tasks: tasks.slice(firstFrom(tasks, at.end), firstFrom(tasks, end)),
      parts: parts.slice(firstFrom(parts, at.end), firstFrom(parts, end)),
    };
  });
}

/** The place of the first of some parts of a text, in their order, that begins at an offset or behind it. */
function firstFrom(parts: readonly { readonly at: TextRange }[], offset: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.at.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

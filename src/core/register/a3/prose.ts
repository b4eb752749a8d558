import type { TextRange } from '../../base/edit.ts';
import { isStandIn } from '../../base/stand-in.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import { seen } from '../../markdown/seen.ts';
import { type Role, roles, type Step, stepsOf } from '../../model/model.ts';
import { StepSections } from '../../model/step-sections.ts';
import { sectionHtml } from '../../views/section-html.ts';
import type { Part, SheetFile, Task } from './part.ts';

/** So many characters of what stands under a step have room on a sheet. */
const MOST = 420;

/** What headings begin with under which the causes stand, or what is in the way. */
const causes = ['cause', 'causes', 'root cause', 'root causes', 'analysis', 'obstacle', 'obstacles'];

/** A short model has steps that serve more than one role: the first of these says where on the sheet its text is. */
const order: readonly Role[] = ['plan', 'act', ...roles];

/** What the body of a file says, as far as a sheet has it. What has a place of its own stands nowhere else. */
export class Prose {
  readonly #file: SheetFile;
  readonly #places: StepSections;
  readonly #causes: readonly (TextRange & { readonly heading: TextRange })[];
  readonly #elsewhere: readonly TextRange[];

  constructor(file: SheetFile) {
    const { model, initiative, sections } = file;
    this.#file = file;
    this.#places = new StepSections(sections, model, initiative);
    const under = (step: Step, word: string) => this.#places.under(step, word);
    this.#causes = model.steps.flatMap(step => causes.flatMap(word => under(step, word)));
    const lessons = stepsOf(model, 'evaluate').flatMap(step => under(step, 'lessons'));
    this.#elsewhere = [...this.#causes, ...lessons].map(({ heading, end }) => ({ start: heading.start, end }));
  }

  /** Under the steps whose first role is this one. */
  of(role: Role): Part | undefined {
    const sections = this.#stepsOf(role).flatMap(step => this.#places.now(step));
    return proseOf(sections.map(section => sectionHtml(this.#file.text, section, this.#elsewhere, MOST)).join(''));
  }

  causes(): Part | undefined {
    const { text } = this.#file;
    return proseOf(this.#causes.map(({ start, end }) => renderMarkdown(text.slice(start, end), MOST)).join(''));
  }

  /** Those of the plan and of what follows it. */
  tasks(): readonly Task[] {
    const steps = [...this.#stepsOf('plan'), ...this.#stepsOf('act')];
    return steps.flatMap(step => this.#places.tasks(step)).map(({ text, done }) => ({ text: seen(text), done }));
  }

  #stepsOf(role: Role): readonly Step[] {
    const { steps } = this.#file.model;
    return steps.filter(step => order.find(one => step.roles.includes(one)) === role);
  }
}

/** What stands in for an answer says nothing. */
function proseOf(html: string): Part | undefined {
  const words = html.replace(/<[^<>]*>/g, '').trim();
  return words === '' || isStandIn(words) ? undefined : { kind: 'prose', html };
}

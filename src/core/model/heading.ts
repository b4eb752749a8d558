import { formsOf } from '../markdown/heading-forms.ts';
import type { Model, Step } from './model.ts';

/**
 * The steps of a model by what their headings say. A heading is looked up as a reader sees it; where that is no step's
 * question, label or id, without what people hang on it, without punctuation around it, and without its number at last.
 * So a name that differs from another one in these only is still told apart.
 */
export class Headings {
  readonly #steps: ReadonlyMap<string, Step>;
  /** What was looked up: many headings read alike. */
  readonly #known = new Map<string, Step | undefined>();

  constructor(model: Model) {
    this.#steps = known.get(model) ?? stepsByForm(model);
    known.set(model, this.#steps);
  }

  stepOf(heading: string): Step | undefined {
    if (this.#known.has(heading)) return this.#known.get(heading);
    const form = formsOf(heading).find(form => this.#steps.has(form));
    const step = form === undefined ? undefined : this.#steps.get(form);
    this.#known.set(heading, step);
    return step;
  }
}

/** Of each model, which never changes, made once for all files that follow it. */
const known = new WeakMap<Model, ReadonlyMap<string, Step>>();

function stepsByForm({ steps }: Model): ReadonlyMap<string, Step> {
  const named = steps.flatMap(step =>
    [step.question, step.label, step.id].map(name => ({ step, forms: formsOf(name) })),
  );
  const byForm = new Map<string, Step>();
  // What a name is counts for more than what it looks like in a looser form.
  for (const nth of formsOf('').keys())
    for (const { step, forms } of named) {
      const form = forms[nth];
      if (form && !byForm.has(form)) byForm.set(form, step);
    }
  return byForm;
}

/** The step that a heading belongs to. Who asks for several headings keeps the `Headings` of the model. */
export function stepOfHeading(model: Model, heading: string): Step | undefined {
  return new Headings(model).stepOf(heading);
}

/** The cycle that a heading `Cycle N` begins. */
export function cycleOfHeading(heading: string): number | undefined {
  const [number] = formsOf(heading).flatMap(form => /^cycle (\d{1,9})(?:\s*[:(-].*)?$/.exec(form)?.[1] ?? []);
  return number === undefined ? undefined : Number(number);
}

/** Whether a heading begins with a word, as a reader sees it. */
export function isHeadedBy(heading: string, word: string): boolean {
  return formsOf(heading).some(form => form.startsWith(word) && !/^[\p{L}\p{N}]/u.test(form.slice(word.length)));
}

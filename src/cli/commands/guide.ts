import { visible } from '../../core/base/hidden.ts';
import { sentence, t } from '../../core/base/words.ts';
import { stepOfHeading } from '../../core/model/heading.ts';
import { findStep, type Model, type Step } from '../../core/model/model.ts';
import type { Models } from '../../core/model/models.ts';
import type { Command } from '../command.ts';
import { type Failure, failed, failure, printed } from '../outcome.ts';
import { maybeStep } from '../syntax.ts';

export const guide: Command = {
  name: 'guide',
  takes: maybeStep,
  options: ['model'],
  says: sentence('Prints the guidance of a step, or of a whole model, as markdown.'),
  async run(given, { models }) {
    const model = models.find(given.text('model'));
    if (!model) return failed(noModel(given.text('model') ?? '', models));
    const [name] = given.positionals;
    if (name === undefined) return printed([`# ${visible(model.name)}`, ...model.steps.map(inMarkdown)].join('\n\n'));
    const step = stepNamed(model, name);
    return step ? printed(inMarkdown(step)) : failed(failure(noStep(model, name)));
  },
};

export function noModel(model: string, { ids }: Models): Failure {
  return failure(t('There is no model “{model}”: known are {models}.', { model, models: ids.join(', ') }));
}

/** The step that somebody means by its id, label or question. */
export function stepNamed(model: Model, name: string): Step | undefined {
  return findStep(model, name) ?? stepOfHeading(model, name);
}

export function noStep({ name: model, steps }: Model, name: string): string {
  return t('The model {model} has no step “{name}”: it has {steps}.', {
    model,
    name,
    steps: steps.map(({ id }) => id).join(', '),
  });
}

function inMarkdown({ question, guidance }: Step): string {
  const heading = `## ${visible(question)}`;
  return guidance ? `${heading}\n\n${guidance}` : heading;
}

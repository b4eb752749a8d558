import { t } from '../base/words.ts';
import { severityInWords } from '../checks/finding.ts';
import { checks } from '../checks/rules/table.ts';
import type { Key, Option, ValueKind } from '../initiative/vocabulary/kind.ts';
import { kindInWords } from '../initiative/vocabulary/kind.ts';
import type { Model, Step } from '../model/model.ts';
import { dateCandidates } from './dates.ts';
import { escapeMarkdown } from './markdown.ts';
import type { Candidate, World } from './suggestion.ts';
import { keyText, stepText } from './texts.ts';

/** What a single value of a kind may be; nothing for what only its author knows. */
export function valueCandidates(value: ValueKind, world: World, model: Model): Candidate[] {
  switch (value.kind) {
    case 'one-of':
      return value.options.map(option => ofOption(option));
    case 'either':
      return valueCandidates(value.short, world, model);
    case 'date':
      return dateCandidates(world.today, value.when);
    case 'rhythm':
      return ['week', '2 weeks', 'month', 'quarter'].map(label => ({ kind: 'value', label }));
    case 'whole':
      return value.high === undefined ? [] : numbers(value.low, value.high);
    case 'person':
      return names(world.me === undefined ? world.people() : [world.me, ...world.people()]);
    case 'file':
    case 'reference':
      return world
        .files()
        .map(({ path, title }) => ({ kind: 'file', label: path, detail: title, filter: `${path} ${title}` }));
    case 'model':
      return world.models.all.map(({ id, name, steps }) => ({
        kind: 'value',
        label: id,
        detail: name,
        documentation: () => escapeMarkdown(steps.map(({ label }) => label).join(' → ')),
      }));
    case 'step':
      return model.steps.map(ofStep);
    default:
      return [];
  }
}

/** The keys that the file's own words are: the steps of its model, the checks. */
export function ownKeyCandidates(value: ValueKind | undefined, model: Model): Candidate[] {
  if (value?.kind === 'states') return model.steps.map(ofStep);
  if (value?.kind !== 'exceptions') return [];
  return checks.map(({ id, says, severity }) => ({
    kind: 'key',
    label: id,
    detail: severityInWords(severity),
    documentation: () => escapeMarkdown(t(says)),
  }));
}

export function keyCandidate(key: Key): Candidate {
  const words = kindInWords(key.value).replaceAll('`', '');
  return {
    kind: 'key',
    label: key.name,
    documentation: () => keyText(key),
    ...(words.length <= 24 && { detail: words }),
  };
}

export function names(of: readonly string[]): Candidate[] {
  return [...new Set(of)].map(label => ({ kind: 'person', label }));
}

function ofOption({ name, meaning }: Option): Candidate {
  return { kind: 'value', label: name, documentation: () => t(meaning) };
}

function ofStep(step: Step): Candidate {
  return { kind: 'step', label: step.id, detail: step.question, documentation: () => stepText(step) };
}

function numbers(low: number, high: number): Candidate[] {
  const words = new Map([
    [low, t('least')],
    [high, t('most')],
  ]);
  return Array.from({ length: high - low + 1 }, (_, index) => {
    const detail = words.get(low + index);
    const label = String(low + index);
    return { kind: 'value', label, snippet: label, ...(detail && { detail }) };
  });
}

import type { TextRange } from '../base/edit.ts';
import { findCheck } from '../checks/rules/table.ts';
import { isDate } from '../initiative/fields.ts';
import { readInitiative } from '../initiative/read.ts';
import type { ValueKind } from '../initiative/vocabulary/kind.ts';
import { keyAt, kindAt } from '../initiative/vocabulary/lookup.ts';
import { readSections } from '../markdown/sections.ts';
import { stepOfHeading } from '../model/heading.ts';
import { findStep, type Model, type Step } from '../model/model.ts';
import type { Models } from '../model/models.ts';
import { loopOf, stateInWords } from '../views/loop.ts';
import { bodyStartOf } from '../yaml/front-matter.ts';
import { nameOf, type Slot } from '../yaml/slots/slot.ts';
import { dateInWords } from './dates.ts';
import { type Head, headOf, isInitiative, modelOf, slotAt } from './head.ts';
import { escapeMarkdown } from './markdown.ts';
import { keyText, stepText } from './texts.ts';

/** What is told of the word at a place. */
export interface Told {
  readonly at: TextRange;
  /** Markdown in which every foreign text is escaped. */
  readonly markdown: string;
}

export interface Known {
  readonly models: Models;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** What the checks say of the file. */
  readonly findings: readonly { readonly step?: string; readonly message: string }[];
}

/** What there is to say of what stands at an offset of an initiative: a key, a word, a step, a step's heading. */
export function tell(text: string, offset: number, known: Known): Told | undefined {
  const head = headOf(text);
  if (!head || !isInitiative(head)) return undefined;
  if (offset > head.at.end) return tellHeading(head, offset, known);
  const slot = slotAt(head, offset);
  if (!slot || slot.holds === 'nothing' || offset < slot.at.start || offset > slot.at.end) return undefined;
  const markdown = slot.part === 'key' ? ofKey(head, slot, known) : ofValue(head, slot, known);
  return markdown === undefined ? undefined : { at: slot.at, markdown };
}

function tellHeading(head: Head, offset: number, known: Known): Told | undefined {
  const { text } = head;
  const section = readSections(text, bodyStartOf(text)).find(({ at }) => at.start <= offset && offset <= at.end);
  const step = section && stepOfHeading(modelOf(head, known.models), section.heading);
  return step && { at: section.at, markdown: ofStep(head, step, known) };
}

function ofKey(head: Head, { path }: Slot, known: Known): string | undefined {
  const key = keyAt(path);
  if (key) return `**${key.name}**\n\n${keyText(key)}`;
  const name = String(path.at(-1));
  switch (kindAt(path.slice(0, -1))?.kind) {
    case 'states':
      return ofStepNamed(head, name, known);
    case 'exceptions':
      return ofCheck(name);
    default:
      return undefined;
  }
}

function ofValue(head: Head, { path, at }: Slot, known: Known): string | undefined {
  const kind = kindAt(path);
  const value = kind?.kind === 'either' ? kind.short : kind;
  return value && ofWord(head, value, nameOf(head.text.slice(at.start, at.end)), known);
}

function ofWord(head: Head, value: ValueKind, word: string, known: Known): string | undefined {
  switch (value.kind) {
    case 'one-of': {
      const option = value.options.find(({ name }) => name === word);
      return option && `**${option.name}**\n\n${option.meaning}`;
    }
    case 'step':
      return ofStepNamed(head, word, known);
    case 'model':
      return ofModel(known.models.find(word));
    case 'date':
      return isDate(word) ? dateInWords(word, known.today) : undefined;
    default:
      return undefined;
  }
}

function ofStepNamed(head: Head, id: string, known: Known): string | undefined {
  const step = findStep(modelOf(head, known.models), id);
  return step && ofStep(head, step, known);
}

/** The question, where the initiative stands with it, what is missing, and what the guidance says first. */
function ofStep({ text }: Head, step: Step, { models, findings }: Known): string {
  const read = readInitiative(text, models);
  const steps = read.kind === 'initiative' ? loopOf(read.model, read.initiative).steps : [];
  const number = steps.findIndex(({ id }) => id === step.id);
  const shown = steps[number];
  const place = shown ? `Step ${number + 1} of ${steps.length}: ${stateInWords(shown)}` : undefined;
  const missing = findings.filter(finding => finding.step === step.id).slice(0, MOST);
  return [
    stepText(step, place),
    ...(missing.length > 0
      ? [`Missing:\n\n${missing.map(({ message }) => `- ${escapeMarkdown(message)}`).join('\n')}`]
      : []),
  ].join('\n\n');
}

/** More than that nobody reads in a hover; the problems list has them all. */
const MOST = 4;

function ofModel(model: Model | undefined): string | undefined {
  return (
    model && `**${escapeMarkdown(model.name)}**\n\n${model.steps.map(({ label }) => escapeMarkdown(label)).join(' → ')}`
  );
}

function ofCheck(id: string): string | undefined {
  const check = findCheck(id);
  return check && `**${check.id}**: ${check.severity}\n\n${check.says}`;
}

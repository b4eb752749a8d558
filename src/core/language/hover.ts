import type { TextRange } from '../base/edit.ts';
import { t } from '../base/words.ts';
import { severityInWords } from '../checks/finding.ts';
import { findCheck } from '../checks/rules/table.ts';
import { isDate } from '../initiative/fields.ts';
import { movedSinceAgreed, type PastVersion } from '../initiative/past.ts';
import { movedInWords } from '../initiative/past-words.ts';
import type { Snapshot } from '../initiative/snapshot.ts';
import type { ValueKind } from '../initiative/vocabulary/kind.ts';
import { keyAt, kindAt } from '../initiative/vocabulary/lookup.ts';
import { stepOfHeading } from '../model/heading.ts';
import { findStep, type Model, type Step } from '../model/model.ts';
import { loopOf, stateInWords } from '../views/loop.ts';
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
  /** YYYY-MM-DD. */
  readonly today: string;
  /** What the checks say of the file. */
  readonly findings: readonly { readonly step?: string; readonly message: string }[];
  /** What earlier versions of the file had agreed, oldest first. */
  readonly versions?: readonly PastVersion[];
  readonly locale?: string;
}

interface Asked extends Known {
  readonly snapshot: Snapshot;
}

/** What there is to say of what stands at an offset of an initiative: a key, a word, a step, a step's heading. */
export function tell(snapshot: Snapshot, offset: number, known: Known): Told | undefined {
  const head = headOf(snapshot.text);
  const asked = { ...known, snapshot };
  if (!head || !isInitiative(head)) return undefined;
  if (offset > head.at.end) return tellHeading(head, offset, asked);
  const slot = slotAt(head, offset);
  if (!slot || slot.holds === 'nothing' || offset < slot.at.start || offset > slot.at.end) return undefined;
  const markdown = slot.part === 'key' ? ofKey(head, slot, asked) : ofValue(head, slot, asked);
  const parts = [markdown, ofAgreed(slot, asked)].filter(part => part !== undefined);
  return parts.length > 0 ? { at: slot.at, markdown: parts.join('\n\n') } : undefined;
}

function tellHeading(head: Head, offset: number, asked: Asked): Told | undefined {
  const { sections, models } = asked.snapshot;
  const section = sections.find(({ at }) => at.start <= offset && offset <= at.end);
  const step = section && stepOfHeading(modelOf(head, models), section.heading);
  return step && { at: section.at, markdown: ofStep(step, asked) };
}

function ofKey(head: Head, { path }: Slot, asked: Asked): string | undefined {
  const key = keyAt(path);
  if (key) return `**${key.name}**\n\n${keyText(key)}`;
  const name = String(path.at(-1));
  switch (kindAt(path.slice(0, -1))?.kind) {
    case 'states':
      return ofStepNamed(head, name, asked);
    case 'exceptions':
      return ofCheck(name);
    default:
      return undefined;
  }
}

function ofValue(head: Head, { path, at }: Slot, asked: Asked): string | undefined {
  const kind = kindAt(path);
  const value = kind?.kind === 'either' ? kind.short : kind;
  return value && ofWord(head, value, nameOf(head.text.slice(at.start, at.end)), asked);
}

/** Of a target or a baseline, and what belongs to it, whether it was moved after it was agreed. */
function ofAgreed({ path }: Slot, { snapshot: { read }, versions = [], today, locale }: Asked): string | undefined {
  const [list, index, key] = path;
  if (list !== 'measures' || (key !== 'target' && key !== 'baseline') || read.kind !== 'initiative') return undefined;
  const moved = movedSinceAgreed(read.initiative, read.model, versions, today).find(
    number => number.measure.index === index && number.key === key,
  );
  return moved && escapeMarkdown(movedInWords(moved, locale));
}

function ofWord(head: Head, value: ValueKind, word: string, asked: Asked): string | undefined {
  switch (value.kind) {
    case 'one-of': {
      const option = value.options.find(({ name }) => name === word);
      return option && `**${option.name}**\n\n${t(option.meaning)}`;
    }
    case 'step':
      return ofStepNamed(head, word, asked);
    case 'model':
      return ofModel(asked.snapshot.models.find(word));
    case 'date':
      return isDate(word) ? dateInWords(word, asked.today) : undefined;
    default:
      return undefined;
  }
}

function ofStepNamed(head: Head, id: string, asked: Asked): string | undefined {
  const step = findStep(modelOf(head, asked.snapshot.models), id);
  return step && ofStep(step, asked);
}

/** The question, where the initiative stands with it, what is missing, and what the guidance says first. */
function ofStep(step: Step, { snapshot: { read }, findings }: Asked): string {
  const steps = read.kind === 'initiative' ? loopOf(read.model, read.initiative).steps : [];
  const number = steps.findIndex(({ id }) => id === step.id);
  const shown = steps[number];
  const place = shown
    ? t('Step {number} of {total}: {state}', { number: number + 1, total: steps.length, state: stateInWords(shown) })
    : undefined;
  const missing = findings.filter(finding => finding.step === step.id).slice(0, MOST);
  return [
    stepText(step, place),
    ...(missing.length > 0
      ? [`${t('Missing:')}\n\n${missing.map(({ message }) => `- ${escapeMarkdown(message)}`).join('\n')}`]
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
  return check && `**${check.id}**: ${severityInWords(check.severity)}\n\n${t(check.says)}`;
}

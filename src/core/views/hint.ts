import { writingPlace } from '../initiative/section.ts';
import type { Snapshot } from '../initiative/snapshot.ts';
import { seen } from '../markdown/seen.ts';
import type { Step } from '../model/model.ts';
import { stateOf } from '../model/standing.ts';
import { StepSections } from '../model/step-sections.ts';

/** What is asked at a place of a text where nothing is written yet; `at` is an offset. */
export interface Hint {
  readonly at: number;
  readonly says: string;
}

/** More than so many questions at once answer nobody. */
const MOST = 3;

/** What the active steps ask whose sections are still empty. */
export function hintsOf({ text, sections, read }: Snapshot): readonly Hint[] {
  if (read.kind !== 'initiative') return [];
  const { initiative, model } = read;
  const ofSteps = new StepSections(sections, model, initiative);
  const active = model.steps.filter(({ id }) => stateOf(initiative, id) === 'active');
  return active.flatMap(step => {
    const [section, ...more] = ofSteps.now(step);
    const says = questionsOf(step);
    if (!section || more.length > 0 || says === '') return [];
    const { start, end } = section.content;
    return text.slice(start, end).trim() === '' ? [{ at: start + writingPlace(text, section), says }] : [];
  });
}

/** The first list of a step's guidance, which asks; where there is none, nothing is asked. */
function questionsOf({ guidance }: Step): string {
  const lines = guidance.split('\n');
  const first = lines.findIndex(line => isItem(line));
  const rest = first === -1 ? [] : lines.slice(first);
  const end = rest.findIndex(line => !isItem(line));
  return (end === -1 ? rest : rest.slice(0, end))
    .slice(0, MOST)
    .map(line => seen(line.replace(/^[-*+] /, '')))
    .join(' ');
}

function isItem(line: string): boolean {
  return /^[-*+] /.test(line);
}

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

/** What the active steps ask whose sections are still empty. */
export function hintsOf({ text, sections, read }: Snapshot): readonly Hint[] {
  if (read.kind !== 'initiative') return [];
  const { initiative, model } = read;
  const ofSteps = new StepSections(sections, model, initiative);
  const active = model.steps.filter(({ id }) => stateOf(initiative, id) === 'active');
  return active.flatMap(step => {
    const [section, ...more] = ofSteps.now(step);
    const says = questionOf(step);
    if (!section || more.length > 0 || says === '') return [];
    const { start, end } = section.content;
    return text.slice(start, end).trim() === '' ? [{ at: writingPlace(text, section), says }] : [];
  });
}

/** The first item of a step's guidance, which is a question; where there is none, nothing is asked. */
function questionOf({ guidance }: Step): string {
  const item = /^[-*+] (.+)$/m.exec(guidance)?.[1];
  return seen(item ?? '');
}

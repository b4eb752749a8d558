import { t } from '../base/words.ts';
import type { PlacedFinding } from '../checks/placed-finding.ts';
import { ofNoStep, ofStep, worstFirst } from '../checks/tally.ts';
import type { Initiative } from '../initiative/initiative.ts';
import { renderMarkdown } from '../markdown/render.ts';
import type { Section } from '../markdown/sections.ts';
import { seen } from '../markdown/seen.ts';
import type { Model, Step } from '../model/model.ts';
import type { Move } from '../model/move.ts';
import { nextMove, wordsOf } from '../model/move-words.ts';
import { allowedMoves } from '../model/moves.ts';
import { StepSections } from '../model/step-sections.ts';
import { chartsOf, type Seen } from './chart/chart-of.ts';
import { verdictLine } from './chart/verdict-line.ts';
import { embeddingOf, embeddingStep } from './embedding.ts';
import { loopOf, stateInWords } from './loop.ts';
import { sectionHtml } from './section-html.ts';
import type { Card, CardFinding, MoveButton, Shown } from './shown.ts';
import { courseOf } from './timeline/course.ts';
import { trialsOf } from './trials.ts';

/** What the panel needs to know of a file, beside which step is chosen in it. */
export interface ShownFile extends Seen {
  readonly initiative: Initiative;
  readonly model: Model;
  readonly text: string;
  readonly findings: readonly PlacedFinding[];
  readonly sections: readonly Section[];
}

/** All that the panel shows of an initiative; without a chosen step, the current one is shown. */
export function shownInitiative(file: ShownFile, chosen: string | undefined, pinned: boolean): Shown {
  const { initiative, model, findings } = file;
  const loop = loopOf(model, initiative, findings);
  const number = Math.max(
    model.steps.findIndex(({ id }) => id === chosen),
    chosen === undefined ? loop.steps.findIndex(({ current }) => current) : -1,
    0,
  );
  const step = model.steps[number];
  const state = loop.steps[number];
  if (!step || !state) return { kind: 'nothing', message: t('The model {model} has no steps.', { model: model.name }) };
  const button = (move: Move): MoveButton => ({ move, ...wordsOf(model, initiative, move) });
  const moves = allowedMoves(model, initiative).filter(({ kind }) => kind !== 'advance');
  const next = nextMove(model, initiative);
  const course = courseOf(initiative, model, file);
  const verdict = verdictLine(initiative, model, file);
  return {
    kind: 'initiative',
    loop,
    selected: step.id,
    card: {
      ...cardOf(file, step),
      number: number + 1,
      state: stateInWords(state),
      moves: moves.filter(move => 'step' in move && move.step === step.id).map(button),
      findings: worstFirst(ofStep(findings, step.id)).map(shownFinding),
    },
    ...(next && { next: button(next) }),
    moves: moves.filter(move => !('step' in move) && move.kind !== next?.kind).map(button),
    charts: chartsOf(initiative, model, file),
    ...(course && { course }),
    findings: worstFirst(ofNoStep(findings, model)).map(shownFinding),
    ...(verdict !== undefined && { verdict }),
    pinned,
  };
}

function shownFinding({ id, severity, message, written, start, end }: PlacedFinding): CardFinding {
  return { severity, message, name: { id, written, at: { start, end } } };
}

function cardOf(
  file: ShownFile,
  step: Step,
): Pick<Card, 'step' | 'label' | 'question' | 'guidanceHtml' | 'sectionHtml' | 'tasks' | 'trials' | 'embedding'> {
  const trials = trialsOf(file.initiative, file.model, step);
  const isTime = embeddingStep(file.model)?.id === step.id && file.initiative.states.get(step.id) === 'active';
  const embedding = isTime ? embeddingOf(file, file) : [];
  const own = new StepSections(file.sections, file.model, file.initiative);
  const sections = own.now(step);
  return {
    step: step.id,
    label: step.label,
    question: step.question,
    guidanceHtml: renderMarkdown(step.guidance),
    ...(sections.length > 0 && {
      sectionHtml: sections.map(section => sectionHtml(file.text, section)).join(''),
    }),
    tasks: own.tasks(step).map(({ text, done, name }) => ({
      text: seen(text),
      done,
      name,
    })),
    ...(trials && { trials }),
    ...(embedding.length > 0 && { embedding }),
  };
}

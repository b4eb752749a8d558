import { visible } from '../../core/base/hidden.ts';
import { t } from '../../core/base/words.ts';
import { isDoer } from '../../core/initiative/doers.ts';
import { type Claim, verdicts } from '../../core/initiative/initiative.ts';
import { nextReview } from '../../core/initiative/next-review.ts';
import { planMove } from '../../core/initiative/plan.ts';
import type { ReadInitiative } from '../../core/initiative/read.ts';
import type { Plan } from '../../core/initiative/snapshot.ts';
import { judgeOn } from '../../core/measures/judge/judge.ts';
import { judgementInWords, judgementOf } from '../../core/measures/judge/judgement.ts';
import { findStep, type Model } from '../../core/model/model.ts';
import {
  isOfStep,
  type Move,
  type MoveKind,
  missingIn,
  moveKinds,
  moveOf,
  parameterOf,
  rowOf,
  type StepMove,
} from '../../core/model/move.ts';
import { wordsOf } from '../../core/model/move-words.ts';
import { allowedMoves } from '../../core/model/moves.ts';
import { riskOfSkipping } from '../../core/model/skipping.ts';
import { stateOf } from '../../core/model/standing.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { editAlone, editorOf, refused, targetOf, writePlanned } from '../edit.ts';
import type { OptionName } from '../options.ts';
import { type Failure, failed, failure, isFailure, type Outcome } from '../outcome.ts';
import { oneFile } from '../syntax.ts';
import type { Workspace } from '../workspace.ts';
import { noStep, stepNamed } from './guide.ts';

type Read = Extract<ReadInitiative, { kind: 'initiative' }>;

/** A command for each kind of move. */
export const moves: readonly Command[] = moveKinds.map(kind => ({
  name: kind,
  takes: oneFile,
  options: [...rowOf(kind).names, ...rowOf(kind).takes, ...askedOf(kind), 'by', 'on', 'dry-run'],
  says: rowOf(kind).says,
  run: (given, workspace) => makeMove(kind, given, workspace),
}));

/** What is asked of a person at the end of a cycle, or at the beginning of one, is an option here. */
function askedOf(kind: MoveKind): readonly OptionName[] {
  const { asks } = rowOf(kind);
  return asks ? ({ ending: ['verdict', 'confirmed'], beginning: ['headings'] } as const)[asks] : [];
}

async function makeMove(kind: MoveKind, given: Arguments, workspace: Workspace): Promise<Outcome> {
  const target = await targetOf(given, workspace);
  if (isFailure(target)) return failed(target);
  const by = await editorOf(given, target, workspace);
  return editAlone(target, given, workspace, async editable => {
    const { snapshot, name, read } = editable;
    const on = given.text('on') ?? workspace.today;
    const move = askedMove(kind, read, given, on);
    if (isFailure(move)) return failed(move);
    if (move === 'none') return refused(name, t(rowOf(kind).none));
    const stamp = { on, ...(by && { by }) };
    const claim = claimOf(given, by);
    const beginning = { headings: given.has('headings') };
    const confirmed = given.text('confirmed')?.trim() || undefined;
    const ending = { judge: judgeOn(stamp.on), ...(claim && { claim }), confirmed, beginning };
    const planned = planMove(snapshot, move, stamp, ending);
    const { detail } = wordsOf(read.model, read.initiative, move);
    const outcome = await writePlanned(editable, planned, withVerdict(detail, planned, move, stamp.on));
    const { unexplained } = rowOf(kind);
    const isUnexplained = unexplained !== undefined && !given.text('why')?.trim();
    const notes = [
      ...(isUnexplained ? [t('{what} --why takes one.', { what: t(unexplained) })] : []),
      ...riskOf(move, read.model),
      ...(confirmed !== undefined && isDoer(confirmed, read.initiative, read.model)
        ? [t('{by} did the work and confirms that it helped: who else has seen the difference?', { by: confirmed })]
        : []),
    ];
    return outcome.code === 0 && notes.length > 0
      ? { ...outcome, note: notes.map(note => `${visible(`${name}: ${note}`)}\n`).join('') }
      : outcome;
  });
}

/** What goes wrong without a step that is skipped. */
function riskOf(move: Move, model: Model): readonly string[] {
  const step = move.kind === 'skip' ? findStep(model, move.step) : undefined;
  const risk = step && riskOfSkipping(step);
  return step && risk ? [t('Without {step}: {risk}', { step: step.label, risk })] : [];
}

/** What somebody says came of it; the reason stands beside that, not in the history. */
function claimOf(given: Arguments, by: string | undefined): Claim | undefined {
  const value = verdicts.find(verdict => verdict === given.text('verdict'));
  const why = given.text('why')?.trim();
  return value && { value, ...(why && { why }), ...(by && { by }) };
}

/** What a move does, and what came of the initiative where it has ended. */
function withVerdict(detail: string, planned: Plan, { kind }: Move, today: string): string {
  if (rowOf(kind).asks !== 'ending' || planned.kind === 'refused') return detail;
  const { read } = planned.after;
  if (read.kind !== 'initiative' || (read.initiative.measures.length === 0 && !read.initiative.verdict)) return detail;
  const verdict = judgementInWords(judgementOf(read.initiative, read.model, { today }));
  return t('{detail} Verdict: {verdict}.', { detail, verdict });
}

/** The move that was asked for, as the initiative stands; `none` where no step is left that it could be about. */
function askedMove(kind: MoveKind, { initiative, model }: Read, given: Arguments, on: string): Move | Failure | 'none' {
  const { takes } = rowOf(kind);
  // The reason of a verdict stands beside that one.
  const taken = given.text('verdict') === undefined ? takes : takes.filter(name => name !== 'why');
  const said = Object.fromEntries(taken.map(name => [name, given.text(name)?.trim() || undefined]));
  const next = missingIn(kind, said).includes('until') ? nextReview(initiative, on) : undefined;
  const told = { ...said, ...(next !== undefined && { until: next }) };
  const [missing] = missingIn(kind, told);
  if (missing)
    return failure(
      t('--{option} is missing: {meaning}', { option: missing, meaning: t(parameterOf(missing).option.says) }),
    );
  if (!isOfStep(kind)) return moveOf(kind, { ...told, cycle: Number(given.text('cycle') ?? initiative.cycle) });
  const name = given.text('step');
  if (name === undefined) {
    const [only, ...others] = allowedMoves(model, initiative).filter(isOf(kind));
    if (!only) return 'none';
    if (others.length > 0)
      return failure(
        t('Which step? --step is one of {steps}.', { steps: [only, ...others].map(({ step }) => step).join(', ') }),
      );
    return moveOf(kind, { ...only, ...told });
  }
  const step = stepNamed(model, name);
  if (!step) return failure(noStep(model, name));
  const from = stateOf(initiative, step.id) === 'not-started' ? 'not-started' : 'active';
  return moveOf(kind, { ...told, step: step.id, from });
}

function isOf(kind: MoveKind): (move: Move) => move is StepMove {
  return (move): move is StepMove => move.kind === kind;
}

import type { Command, Uri } from 'vscode';
import { capitalized } from '../../../core/base/capitalized.ts';
import { t } from '../../../core/base/words.ts';
import { titleOf } from '../../../core/checks/finding.ts';
import type { PlacedFinding } from '../../../core/checks/placed-finding.ts';
import { counts, tallyInWords, tallyOf } from '../../../core/checks/tally.ts';
import type { Initiative } from '../../../core/initiative/initiative.ts';
import { commandOf, type Move, rowOf } from '../../../core/model/move.ts';
import { nextMove, wordsOf } from '../../../core/model/move-words.ts';
import { allowedMoves } from '../../../core/model/moves.ts';
import { cycleHistory } from '../../../core/model/standing.ts';
import { type Loop, type LoopStep, stateInWords } from '../../../core/views/loop.ts';
import { positionInBrief } from '../../../core/views/loop-words.ts';
import { severityIcons } from '../../acts/finding-pick.ts';
import { inert } from '../../host/inert.ts';
import type { StepNode } from '../../tree/node.ts';
import type { InitiativeEntry } from '../../workspace/entry.ts';

/** What is next, which is seen in a narrow editor, too, and where the initiative stands; of one that is half-typed, as it was before. */
export function overInitiative(
  entry: InitiativeEntry,
  loop: Loop,
  findings: readonly PlacedFinding[],
  isFormer: boolean,
): Command[] {
  const { uri, model, initiative } = entry;
  const next = nextMove(model, initiative);
  return [
    ...(next ? [moveCommand(entry, next)] : []),
    isFormer
      ? command(
          'move',
          `${positionInBrief(loop)} …`,
          t('As it was before what is being typed, which is not readable yet'),
          uri,
        )
      : command('move', positionInBrief(loop), t('Choose a move'), uri),
    ...findingsCommand(findings, uri),
    command('openDiagram', t('Open Diagram'), t('Show the loop of steps'), uri),
  ];
}

/** Where a step stands, and what can be done with it. */
export function overStep(entry: InitiativeEntry, state: LoopStep, findings: readonly PlacedFinding[]): Command[] {
  const { uri, model, initiative } = entry;
  const node: StepNode = { kind: 'step', id: `${uri}#${state.id}`, uri, step: state.id };
  const isOpen = initiative.status === 'active' || initiative.status === 'proposed';
  const moves = allowedMoves(model, initiative).filter(
    move => isOpen && 'step' in move && move.step === state.id && rowOf(move.kind).overHeading?.includes(state.state),
  );
  // The advance says it all: it finishes the current step, or starts the next one.
  const [advance] = moves.filter(({ kind }) => kind === 'advance');
  return [
    ...(advance ? [advance] : moves).map(move => moveCommand(entry, move)),
    command('openDiagram', stateWithDay(state, initiative), t('Show in the diagram'), node),
    ...findingsCommand(findings, node),
  ];
}

/** “Done 2026-11-03, stale”: where this cycle's history tells the day. */
function stateWithDay({ id, ...state }: LoopStep, initiative: Initiative): string {
  const finished = cycleHistory(initiative).findLast(({ did, step }) => did === 'finish' && step === id);
  const on = state.state === 'done' ? finished?.on : undefined;
  if (on === undefined) return capitalized(stateInWords(state));
  return state.stale ? t('Done {on}, stale', { on }) : t('Done {on}', { on });
}

/** A click names the step and the kind of move: once it is made the step does not allow it any more. */
function moveCommand({ uri, model, initiative }: InitiativeEntry, move: Move): Command {
  const { label, detail } = wordsOf(model, initiative, move);
  const target: StepNode | Uri =
    'step' in move ? { kind: 'step', id: `${uri}#${move.step}`, uri, step: move.step } : uri;
  return command(commandOf(move.kind), label, detail, target);
}

/** One is called by its name, several are counted; what does not count is not mentioned. */
function findingsCommand(all: readonly PlacedFinding[], target: StepNode | Uri): Command[] {
  const findings = all.filter(counts);
  const tally = tallyOf(findings);
  const [first, ...others] = findings;
  if (!tally || !first) return [];
  // A plain blank is swallowed.
  const icon = `$(${severityIcons[tally.errors > 0 ? 'error' : 'warning']})\u00a0`;
  const title = others.length === 0 ? titleOf(first) : tallyInWords(tally);
  return [command('showFindings', title, findings.map(({ message }) => message).join('\n'), target, icon)];
}

function command(name: string, title: string, tooltip: string, target: StepNode | Uri, icon = ''): Command {
  return { command: `continualImprovement.${name}`, title: icon + inert(title), tooltip, arguments: [target] };
}

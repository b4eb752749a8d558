import {
  CodeLens,
  type CodeLensProvider,
  type Command,
  Disposable,
  EventEmitter,
  languages,
  Range,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import { titleOf } from '../checks/finding.ts';
import type { PlacedFinding } from '../checks/placed-finding.ts';
import { counts, ofStep, tallyInWords, tallyOf } from '../checks/tally.ts';
import { type Loop, type LoopStep, loopOf, stateInWords } from '../diagram/loop.ts';
import { positionInBrief } from '../diagram/words.ts';
import type { Initiative } from '../initiative/initiative.ts';
import { nextMove, wordsOf } from '../model/move-words.ts';
import { allowedMoves, type Move, type MoveKind } from '../model/moves.ts';
import { cycleHistory, type StepState } from '../model/standing.ts';
import { StepSections } from '../model/step-sections.ts';
import { capitalized } from '../text/capitalized.ts';
import { type InitiativeEntry, readEntry } from './entry.ts';
import { isEditable } from './files.ts';
import { severityIcons } from './finding-pick.ts';
import type { Findings } from './findings.ts';
import type { Outlines } from './outline.ts';
import { settings } from './settings.ts';
import type { Store } from './store.ts';
import type { StepNode } from './tree/node.ts';

interface Needs {
  readonly store: Store;
  readonly outlines: Outlines;
  readonly findings: Findings;
}

/** Lenses over the front matter and over the heading of each step of an initiative; none in other markdown. */
export function registerLenses(needs: Needs): Disposable {
  const lenses = new Lenses(needs);
  return Disposable.from(lenses, languages.registerCodeLensProvider({ language: 'markdown' }, lenses));
}

class Lenses implements CodeLensProvider, Disposable {
  readonly #needs: Needs;
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: Disposable;
  #models: unknown;

  /** An edit needs no telling: VS Code asks anew after each. */
  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(needs: Needs) {
    const { store, findings } = needs;
    this.#needs = needs;
    this.#models = store.models;
    this.#listeners = Disposable.from(
      this.#changed,
      findings.onDidDiffer(() => this.#changed.fire()),
      store.onDidChange(() => {
        if (this.#models === store.models) return;
        this.#models = store.models;
        this.#changed.fire();
      }),
      workspace.onDidChangeConfiguration(change => {
        if (settings.affects(change, 'codeLens')) this.#changed.fire();
      }),
    );
  }

  /** Reads the text as it is now: what the store knows may be older than the last keystroke. */
  async provideCodeLenses(document: TextDocument): Promise<CodeLens[]> {
    const { uri } = document;
    if (!isEditable(document) || !settings.codeLens(uri)) return [];
    const { store, outlines, findings } = this.#needs;
    const entry = readEntry(uri, document.getText(), store.models);
    if (entry?.kind !== 'initiative') return [];
    const sections = new StepSections((await outlines.of(uri)).sections, entry.model, entry.initiative);
    const said = findings.of(uri.toString());
    const loop = loopOf(entry.model, entry.initiative, said);
    const over = (offset: number, commands: readonly Command[]) => {
      const at = document.positionAt(offset);
      return commands.map(command => new CodeLens(new Range(at, at), command));
    };
    return [
      ...over(0, ofInitiative(entry, loop, said)),
      ...entry.model.steps.flatMap((step, index) => {
        const [section] = sections.of(step);
        const state = loop.steps[index];
        return section && state ? over(section.at.start, ofOneStep(entry, state, ofStep(said, step.id))) : [];
      }),
    ];
  }

  dispose(): void {
    this.#listeners.dispose();
  }
}

function ofInitiative(entry: InitiativeEntry, loop: Loop, findings: readonly PlacedFinding[]): Command[] {
  const { uri, model, initiative } = entry;
  const next = nextMove(model, initiative);
  return [
    command('move', positionInBrief(loop), 'Choose a move', uri),
    ...(next ? [moveCommand(entry, next)] : []),
    ...findingsCommand(findings, uri),
    command('openDiagram', 'Open Diagram', 'Show the loop of steps', uri),
  ];
}

/** By the state of a step: the moves that one is likely to want at its heading. */
const offered: Readonly<Record<StepState, readonly MoveKind[]>> = {
  active: ['advance', 'finish'],
  'not-started': ['advance', 'start'],
  skipped: ['start'],
  done: ['confirm', 'revisit'],
};

function ofOneStep(entry: InitiativeEntry, state: LoopStep, findings: readonly PlacedFinding[]): Command[] {
  const { uri, model, initiative } = entry;
  const node: StepNode = { kind: 'step', id: `${uri}#${state.id}`, uri, step: state.id };
  const isOpen = initiative.status === 'active' || initiative.status === 'proposed';
  const moves = allowedMoves(model, initiative).filter(
    move => isOpen && 'step' in move && move.step === state.id && offered[state.state].includes(move.kind),
  );
  // The advance says it all: it finishes the current step, or starts the next one.
  const [advance] = moves.filter(({ kind }) => kind === 'advance');
  return [
    command('openDiagram', stateWithDay(state, initiative), 'Show in the diagram', node),
    ...(advance ? [advance] : moves).map(move => moveCommand(entry, move)),
    ...findingsCommand(findings, node),
  ];
}

/** “Done 2026-11-03, stale”: where this cycle's history tells the day. */
function stateWithDay({ id, ...state }: LoopStep, initiative: Initiative): string {
  const words = capitalized(stateInWords(state));
  const finished = cycleHistory(initiative).findLast(({ did, step }) => did === 'finish' && step === id);
  return state.state === 'done' && finished?.on ? words.replace('Done', `Done ${finished.on}`) : words;
}

/** A click names the step and the kind of move: once it is made the step does not allow it any more. */
function moveCommand({ uri, model, initiative }: InitiativeEntry, move: Move): Command {
  const { label, detail } = wordsOf(model, initiative, move);
  const target: StepNode | Uri =
    'step' in move ? { kind: 'step', id: `${uri}#${move.step}`, uri, step: move.step } : uri;
  return command(
    move.kind.replace(/-(.)/, (_, letter: string) => letter.toUpperCase()),
    label,
    detail,
    target,
  );
}

/** One is called by its name, several are counted; what does not count is not mentioned. */
function findingsCommand(all: readonly PlacedFinding[], target: StepNode | Uri): Command[] {
  const findings = all.filter(counts);
  const tally = tallyOf(findings);
  const [first, ...others] = findings;
  if (!tally || !first) return [];
  const icon = severityIcons[tally.errors > 0 ? 'error' : 'warning'];
  const title = others.length === 0 ? titleOf(first) : tallyInWords(tally);
  return [command('showFindings', `${icon} ${title}`, findings.map(({ message }) => message).join('\n'), target)];
}

function command(name: string, title: string, tooltip: string, target: StepNode | Uri): Command {
  return { command: `continualImprovement.${name}`, title, tooltip, arguments: [target] };
}

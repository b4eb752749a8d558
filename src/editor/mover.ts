import { commands, type Uri, window } from 'vscode';
import { isDate } from '../initiative/fields.ts';
import { type Ending, planMove, type Stamp } from '../initiative/plan.ts';
import { planToggle } from '../initiative/toggle.ts';
import { judgeOn } from '../measures/judge.ts';
import { type MoveWords, wordsOf } from '../model/move-words.ts';
import type { Move } from '../model/moves.ts';
import type { TaskName } from '../model/step-sections.ts';
import { editFile } from './apply.ts';
import { today } from './attention.ts';
import { author } from './author.ts';
import type { InitiativeEntry } from './entry.ts';
import { decideOnLeaving } from './leaving.ts';
import { askEnding } from './questions/ending.ts';
import type { SectionOpener } from './section-opener.ts';
import type { Store } from './store.ts';
import { tellDone } from './tell.ts';

/** Makes moves: asks what a move needs to know, writes it, and says so where it cannot be made. */
export class Mover {
  readonly #store: Store;
  readonly #opener: Pick<SectionOpener, 'openSpan'>;

  constructor(store: Store, opener: Pick<SectionOpener, 'openSpan'>) {
    this.#store = store;
    this.#opener = opener;
  }

  /**
   * Asks for the reason or the date that the move wants, shows what is to be seen to before it, then makes it. Leaving
   * a question with Escape is no move.
   */
  async ask(entry: InitiativeEntry, move: Move): Promise<void> {
    const { uri, initiative, model } = entry;
    const words = wordsOf(model, initiative, move);
    const complete = await answered(move, words);
    if (!complete) return;
    const decision = await decideOnLeaving(uri, complete, words, this.#store.models);
    if (decision.kind === 'go-to') await this.#opener.openSpan(uri, decision.finding);
    if (decision.kind !== 'move') return;
    const stamp = await stampNow();
    const ending = await endingOf(entry, complete, stamp);
    if (!ending) return;
    const reason = await editFile(uri, text => planMove(text, this.#store.models, complete, stamp, ending));
    if (reason) void window.showWarningMessage(reason);
    else tellDone(`${words.label}: ${initiative.title}`);
  }

  /** Ticks or unticks a task. */
  async toggle(uri: Uri, task: TaskName, done: boolean): Promise<void> {
    const reason = await editFile(uri, text => planToggle(text, this.#store.models, task, done));
    if (reason) void window.showWarningMessage(reason);
  }
}

export async function stampNow(): Promise<Stamp> {
  const by = await author();
  return { on: today(), ...(by && { by }) };
}

/** What is said of the cycle that a move ends; nothing where the move is not to be made after all. */
async function endingOf(entry: InitiativeEntry, move: Move, { on, by }: Stamp): Promise<Ending | undefined> {
  const judge = judgeOn(on);
  if (move.kind !== 'complete' || entry.initiative.measures.length === 0) return { judge };
  const ended = await askEnding(entry);
  switch (ended?.kind) {
    case 'as-judged':
      return { judge };
    case 'otherwise':
      return { judge, claim: { ...ended.claim, ...(by && { by }) } };
    case 'measure-first':
      void commands.executeCommand('continualImprovement.recordReading', entry.uri);
      return undefined;
    case undefined:
      return undefined;
  }
}

async function answered(move: Move, { label, detail }: MoveWords): Promise<Move | undefined> {
  if (move.kind !== 'revisit' && move.kind !== 'skip' && move.kind !== 'hold' && move.kind !== 'drop') return move;
  const why = await window.showInputBox({
    title: label,
    prompt: `${detail} Why? It goes into the history.`,
    placeHolder: 'The reason, for those who read it in a year; may be left empty',
  });
  if (why === undefined) return undefined;
  const answer = { ...move, ...(why.trim() && { why: why.trim() }) };
  if (move.kind !== 'hold') return answer;
  const until = await window.showInputBox({
    title: label,
    prompt: 'When is it looked at again? A date, YYYY-MM-DD; it becomes the review date.',
    validateInput: text => (text === '' || isDate(text) ? undefined : 'A date of the form YYYY-MM-DD, or nothing.'),
  });
  return until === undefined ? undefined : { ...answer, ...(until && { until }) };
}

import { commands, type Uri, workspace } from 'vscode';
import { byUse } from '../../core/base/by-use.ts';
import { t } from '../../core/base/words.ts';
import { turnsOf } from '../../core/initiative/cycle.ts';
import { hasTextBefore } from '../../core/initiative/cycle-headings.ts';
import type { Initiative } from '../../core/initiative/initiative.ts';
import { nextReview } from '../../core/initiative/next-review.ts';
import { type Ending, planMove, type Stamp } from '../../core/initiative/plan.ts';
import type { Plan, Snapshot } from '../../core/initiative/snapshot.ts';
import { planToggle } from '../../core/initiative/toggle.ts';
import { type Made, planUndo } from '../../core/initiative/undo.ts';
import { judgeOn } from '../../core/measures/judge/judge.ts';
import { judgementOf } from '../../core/measures/judge/judgement.ts';
import type { Model, Step } from '../../core/model/model.ts';
import { asIfSaid, type Move, rowOf } from '../../core/model/move.ts';
import { wordsOf } from '../../core/model/move-words.ts';
import { positionOf } from '../../core/model/position.ts';
import type { TaskName } from '../../core/model/step-sections.ts';
import { embeddingStep } from '../../core/views/embedding.ts';
import { author } from '../host/author.ts';
import { today } from '../host/day.ts';
import { inform } from '../host/notify.ts';
import { askAnswers, type Offered } from '../questions/answers.ts';
import { askBeginning } from '../questions/beginning.ts';
import { askEnding } from '../questions/ending.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import type { Findings } from '../workspace/findings.ts';
import type { Store } from '../workspace/store.ts';
import { decideOnLeaving } from './leaving.ts';
import type { SectionOpener } from './section-opener.ts';
import { tellWritten } from './tell.ts';
import type { Writer } from './writer.ts';

interface Needs {
  readonly store: Store;
  readonly writer: Writer;
  readonly findings: Pick<Findings, 'optionsFor'>;
  readonly opener: Pick<SectionOpener, 'openSpan' | 'writeAt'>;
}

/** Makes moves: asks what a move needs to know, writes it, and says so where it cannot be made. */
export class Mover {
  readonly #needs: Needs;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /**
   * Shows what is to be seen to before the move, asks for what it wants to know, then makes it. Leaving a question with
   * Escape is no move. Resolves to whether it was made.
   */
  async ask(entry: InitiativeEntry, move: Move): Promise<boolean> {
    const { uri, initiative, model } = entry;
    const { store, writer, opener, findings } = this.#needs;
    const words = wordsOf(model, initiative, move);
    const plans = new Plans();
    // Who acts is asked of Git once; the day may end while a question is open.
    const by = await author();
    const planNow = (move: Move) => {
      const stamp = stampOf(by);
      return (snapshot: Snapshot) => plans.of(snapshot, move, stamp, { judge: judgeOn(stamp.on) });
    };
    // Nobody is asked for the reason of a move that is refused anyway.
    const refusal = await writer.refusalOf(uri, planNow(asIfSaid(move)));
    if (refusal !== undefined) {
      tellWritten({ kind: 'refused', reason: refusal }, words.label);
      return false;
    }
    const leave = { uri, model, move, plan: planNow(asIfSaid(move)) };
    const decision = await decideOnLeaving(leave, words, { store, findings });
    if (decision.kind === 'go-to') await opener.openSpan(uri, decision.finding);
    if (decision.kind !== 'move') return false;
    const complete = await askAnswers(move, words, this.#offeredTo(initiative));
    if (!complete) return false;
    const stamp = stampOf(by);
    const ending = await this.#endingOf(entry, complete, stamp);
    if (!ending) return false;
    const written = await writer.edit(uri, snapshot => plans.of(snapshot, complete, stamp, ending));
    const made = plans.made;
    if (made && (written.kind === 'saved' || written.kind === 'unsaved'))
      void this.#offerUndo(entry, complete, made, written.kind === 'saved');
    else tellWritten(written, t('{done}: {title}', { done: words.label, title: initiative.title }));
    return written.kind !== 'refused';
  }

  /** Says where it is now, and offers to take the move back, or to write on there. Nobody waits for an answer. */
  async #offerUndo(before: InitiativeEntry, move: Move, made: Made, isSaved: boolean): Promise<void> {
    const { writer, store, opener } = this.#needs;
    const { uri, initiative, model } = before;
    const { read } = made.plan.after;
    const begun = read.kind === 'initiative' ? beginsAt(read, initiative, model) : undefined;
    const done = begun
      ? t('“{title}” is at {step} now.', { title: initiative.title, step: begun.label })
      : t('{done}: {title}', { done: wordsOf(model, initiative, move).label, title: initiative.title });
    const write = { title: t('Write There') };
    const undo = { title: t('Undo') };
    const elsewhere = { title: t('Where Else?…') };
    const last = { title: t('Make It Last…') };
    const isToLast = begun !== undefined && begun.id === embeddingStep(model)?.id;
    const hasHelped =
      move.kind === 'complete' &&
      read.kind === 'initiative' &&
      judgementOf(read.initiative, read.model, { today: today() }).value === 'met';
    const says = isSaved ? done : t('{what} (not saved yet)', { what: done });
    // VS Code highlights the first: the way on, where there is one.
    const chosen = await inform(
      says,
      ...(begun ? [write] : []),
      ...(isToLast ? [last] : []),
      ...(hasHelped ? [elsewhere] : []),
      undo,
    );
    const now = store.get(uri);
    if (chosen === write && begun && now?.kind === 'initiative') await opener.writeAt(now, begun.id);
    if (chosen === last) void commands.executeCommand('continualImprovement.embed', uri);
    if (chosen === elsewhere) void commands.executeCommand('continualImprovement.whereElse', uri);
    if (chosen !== undo) return;
    const written = await writer.edit(uri, snapshot => planUndo(snapshot, made));
    tellWritten(written, t('Taken back: {title}', { title: initiative.title }));
  }

  #offeredTo(initiative: Initiative): Offered {
    const on = nextReview(initiative, today());
    return {
      people: () => this.#otherOwners(initiative),
      ...(on !== undefined && { next: { on, label: t('every {time}', { time: initiative.every ?? '' }) } }),
    };
  }

  /** Who owns other initiatives, those who own most first. */
  #otherOwners({ owner: ofThis }: Initiative): readonly string[] {
    const owners = this.#needs.store.entries.map(entry => entry.kind === 'initiative' && entry.initiative.owner);
    return byUse(owners.filter(owner => typeof owner === 'string')).filter(owner => owner !== ofThis);
  }

  /** Ticks or unticks a task; false where that was refused. */
  async toggle(uri: Uri, task: TaskName, done: boolean): Promise<boolean> {
    const { writer } = this.#needs;
    const written = await writer.edit(uri, snapshot => planToggle(snapshot, task, done));
    if (written.kind !== 'saved')
      tellWritten(written, done ? t('Done: {task}', { task: task.text }) : t('Open: {task}', { task: task.text }));
    return written.kind !== 'refused';
  }

  /**
   * What is said of the cycle that a move ends, and agreed on for the one that it begins; nothing where the move is not
   * to be made after all. Who has decided by readings that have changed meanwhile is asked again.
   */
  async #endingOf(entry: InitiativeEntry, move: Move, stamp: Stamp): Promise<Ending | undefined> {
    const judge = judgeOn(stamp.on);
    const { asks } = rowOf(move.kind);
    if (asks === 'beginning') return this.#beginningOf(entry, stamp);
    if (asks !== 'ending' || entry.initiative.measures.length === 0) return { judge };
    const ended = await askEnding(entry);
    if (!ended) return undefined;
    if (ended.kind === 'measure-first') {
      void commands.executeCommand('continualImprovement.recordReading', entry.uri);
      return undefined;
    }
    const now = this.#ifOther(entry, ({ initiative, model }) => judge(initiative, model));
    if (now) return this.#endingOf(now, move, stamp);
    return ended.kind === 'as-judged'
      ? { judge, confirmed: ended.confirmed }
      : { judge, claim: { ...ended.claim, ...(stamp.by && { by: stamp.by }) } };
  }

  async #beginningOf(entry: InitiativeEntry, stamp: Stamp): Promise<Ending | undefined> {
    const { uri, initiative } = entry;
    const snapshot = this.#needs.store.snapshot(await workspace.openTextDocument(uri));
    const hasText = hasTextBefore(snapshot, initiative.cycle + 1);
    const judge = judgeOn(stamp.on);
    if (!hasText && initiative.measures.length === 0) return { judge };
    const beginning = await askBeginning(entry, hasText);
    if (!beginning) return undefined;
    const now = this.#ifOther(entry, ({ initiative }) => JSON.stringify(turnsOf(initiative, stamp.on)));
    return now ? this.#beginningOf(now, stamp) : { judge, beginning };
  }

  /** The initiative as it is now, where what decides about it has changed while a question was open; who decides is told. */
  #ifOther(
    before: InitiativeEntry,
    decisive: (entry: InitiativeEntry) => string | undefined,
  ): InitiativeEntry | undefined {
    this.#needs.store.catchUp(before.uri);
    const now = this.#needs.store.get(before.uri);
    if (now?.kind !== 'initiative' || decisive(now) === decisive(before)) return undefined;
    void inform(t('The readings of {title} have changed meanwhile.', { title: now.initiative.title }));
    return now;
  }
}

/** The step that the work has come to by a move. */
function beginsAt(
  after: Pick<InitiativeEntry, 'initiative' | 'model'>,
  initiative: Initiative,
  model: Model,
): Step | undefined {
  const { current, active } = positionOf(after.model, after.initiative);
  const before = positionOf(model, initiative);
  const isNew = current?.id !== before.current?.id || before.active.length === 0;
  return current && isNew && active.includes(current) ? current : undefined;
}

/** The plans of a move: of one version of a text, and with the same answers, it is planned once. */
class Plans {
  #last: { readonly snapshot: Snapshot; readonly name: string; readonly plan: Plan } | undefined;

  /** What was planned last, which is what was made. */
  get made(): Made | undefined {
    const last = this.#last;
    return last?.plan.kind === 'edits' ? { before: last.snapshot, plan: last.plan } : undefined;
  }

  of(snapshot: Snapshot, move: Move, stamp: Stamp, ending: Ending): Plan {
    const name = JSON.stringify([move, stamp, ending.claim, ending.confirmed, ending.beginning]);
    if (this.#last?.snapshot === snapshot && this.#last.name === name) return this.#last.plan;
    const plan = planMove(snapshot, move, stamp, ending);
    this.#last = { snapshot, name, plan };
    return plan;
  }
}

export async function stampNow(): Promise<Stamp> {
  return stampOf(await author());
}

function stampOf(by: string | undefined): Stamp {
  return { on: today(), ...(by && { by }) };
}

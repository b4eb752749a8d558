import { QuickPickItemKind } from 'vscode';
import { t } from '../../core/base/words.ts';
import { findStep } from '../../core/model/model.ts';
import { type Move, type MoveKind, rowOf } from '../../core/model/move.ts';
import { nextMove, wordsOf } from '../../core/model/move-words.ts';
import { allowedMoves } from '../../core/model/moves.ts';
import { positionOf } from '../../core/model/position.ts';
import { tellIgnored } from '../acts/tell.ts';
import { inform } from '../host/notify.ts';
import { type Item, pick } from '../questions/item.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import type { Origin } from './origin.ts';
import { pointedAt, type Target, targetOf } from './target.ts';
import type { Command, Tools } from './tools.ts';

/** The command of one kind of move. Of several steps that it could act on, the person chooses. */
export function moveCommand(kind: MoveKind): Command {
  const { title: ofCommand, none } = rowOf(kind);
  return async (tools, origin) => {
    const title = t(ofCommand);
    const target = await moveTarget(tools, origin, title);
    if (!target) return;
    const moves = movesOf(target).filter(move => move.kind === kind);
    if (moves.length === 0) {
      void inform(t('{title}: {why}', { title: target.entry.initiative.title, why: t(none) }));
      return;
    }
    await choose(tools, target.entry, title, moves);
  };
}

/** All moves that are allowed now, the most likely one first. */
export const anyMove: Command = async (tools, origin) => {
  const target = await moveTarget(tools, origin, t('Move an Initiative'));
  if (target) await choose(tools, target.entry, target.entry.initiative.title, movesOf(target), { always: true });
};

/** An initiative dropped on a step takes that step up: it starts, or if it was done before, it is revisited. */
export async function takeUp(tools: Pick<Tools, 'mover'>, entry: InitiativeEntry, step: string): Promise<void> {
  const found = allowedMoves(entry.model, entry.initiative).find(
    move => (move.kind === 'start' || move.kind === 'revisit') && move.step === step,
  );
  if (found) {
    await tools.mover.ask(entry, found);
    return;
  }
  const label = findStep(entry.model, step)?.label;
  void inform(
    label
      ? t('{step} is active already.', { step: label })
      : t('The model {model} has no step “{step}”.', { model: entry.model.name, step }),
  );
}

/** What is to be moved; nothing for the second click of a double click, whatever is under the pointer by then. */
async function moveTarget(tools: Tools, origin: Origin, title: string): Promise<Target | undefined> {
  const pointed = pointedAt(tools, origin);
  if (pointed.kind === 'named' && tools.clicks.isRepeated(pointed.uri, { ofAny: pointed.fromRow === true })) {
    tellIgnored(t('{title}: one more click so soon after the first is not counted.', { title }));
    return undefined;
  }
  return targetOf(tools, pointed, title);
}

function movesOf({ entry, step }: Target): Move[] {
  const all = allowedMoves(entry.model, entry.initiative);
  return step === undefined ? all : all.filter(move => !('step' in move) || move.step === step);
}

type Choice = Item & { readonly move?: Move };

async function choose(
  tools: Tools,
  entry: InitiativeEntry,
  title: string,
  moves: readonly Move[],
  { always = false } = {},
): Promise<void> {
  const [only] = moves;
  const move = moves.length === 1 && !always ? only : await pickMove(entry, title, moves);
  if (!move || !(await tools.mover.ask(entry, move))) tools.clicks.forget();
}

async function pickMove(entry: InitiativeEntry, title: string, moves: readonly Move[]): Promise<Move | undefined> {
  const placeHolder = t('{position} Choose a move.', { position: positionInWords(entry) });
  return (await pick(choices(entry, moves), { title, placeHolder, matchOnDetail: true }))?.move;
}

function choices({ model, initiative }: InitiativeEntry, moves: readonly Move[]): Choice[] {
  const next = JSON.stringify(nextMove(model, initiative));
  const choice = (move: Move): Choice => ({ ...wordsOf(model, initiative, move), move });
  const first = moves.filter(move => JSON.stringify(move) === next);
  const others = moves.filter(move => !first.includes(move));
  return [
    ...section(t('Next'), first.map(choice)),
    ...section(t('Steps'), others.filter(move => 'step' in move).map(choice)),
    ...section(t('Initiative'), others.filter(move => !('step' in move)).map(choice)),
  ];
}

function section(label: string, items: Choice[]): Choice[] {
  return items.length > 0 ? [{ label, kind: QuickPickItemKind.Separator }, ...items] : [];
}

function positionInWords({ model, initiative }: InitiativeEntry): string {
  const { current, done, total } = positionOf(model, initiative);
  return current
    ? t('At {step}, {done} of {total} done.', { step: current.label, done, total })
    : t('{done} of {total} done.', { done, total });
}

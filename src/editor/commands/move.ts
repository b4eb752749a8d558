import { QuickPickItemKind, type Uri } from 'vscode';
import { t } from '../../core/base/words.ts';
import { type Move, type MoveKind, rowOf } from '../../core/model/move.ts';
import { nextMove, wordsOf } from '../../core/model/move-words.ts';
import { allowedMoves } from '../../core/model/moves.ts';
import { positionOf } from '../../core/model/position.ts';
import { isJointMove } from '../../core/register/joint.ts';
import { tellIgnored } from '../acts/tell.ts';
import { inform } from '../host/notify.ts';
import { type Item, pick } from '../questions/item.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import type { Origin } from './origin.ts';
import { pointedAt, type Target, targetOf } from './target.ts';
import type { Command, Tools } from './tools.ts';

/**
 * The command of one kind of move. Of several steps that it could act on, the person chooses. Several rows that are
 * selected are moved in one edit where all are told the same; else each has its turn, until a question is left with
 * Escape.
 */
export function moveCommand(kind: MoveKind): Command {
  const { title: ofCommand, none } = rowOf(kind);
  return async (tools, origin) => {
    const title = t(ofCommand);
    const all = moved(tools, origin, title);
    if (all.length > 1 && isJointMove(kind)) return tools.clicks.ended(await tools.jointMover.ask(filesOf(all), kind));
    for (const pointed of all) {
      const target = await targetOf(tools, pointed, title);
      if (!target) return;
      const moves = movesOf(target).filter(move => move.kind === kind);
      if (moves.length === 0) void inform(t('{title}: {why}', { title: target.entry.initiative.title, why: t(none) }));
      else if (!(await choose(tools, target.entry, title, moves))) return;
    }
  };
}

/** All moves that are allowed now, the most likely one first. */
export const anyMove: Command = async (tools, origin) => {
  const [pointed] = moved(tools, origin, t('Move an Initiative'));
  const target = pointed && (await targetOf(tools, pointed, t('Move an Initiative')));
  if (target) await choose(tools, target.entry, target.entry.initiative.title, movesOf(target), { always: true });
};

/** What is to be moved, one after another; nothing for the second click of a double click, whatever is under the pointer by then. */
function moved(tools: Tools, origin: Origin, title: string): readonly Origin[] {
  const pointed = pointedAt(tools, origin);
  if (pointed.kind !== 'named') return [pointed];
  if (!tools.clicks.isRepeated(pointed.uri, { ofAny: pointed.fromRow === true }))
    return [pointed, ...(pointed.others ?? [])];
  tellIgnored(t('{title}: one more click so soon after the first is not counted.', { title }));
  return [];
}

/** Each once, though several of its steps may be selected. */
function filesOf(origins: readonly Origin[]): Uri[] {
  const uris = origins.flatMap(origin => (origin.kind === 'named' ? [origin.uri] : []));
  return [...new Map(uris.map(uri => [uri.toString(), uri])).values()];
}

function movesOf({ entry, step }: Target): Move[] {
  const all = allowedMoves(entry.model, entry.initiative);
  return step === undefined ? all : all.filter(move => !('step' in move) || move.step === step);
}

type Choice = Item & { readonly move?: Move };

/** Resolves to whether a move was made. */
async function choose(
  tools: Tools,
  entry: InitiativeEntry,
  title: string,
  moves: readonly Move[],
  { always = false } = {},
): Promise<boolean> {
  const [only] = moves;
  const move = moves.length === 1 && !always ? only : await pickMove(entry, title, moves);
  const isMade = move !== undefined && (await tools.mover.ask(entry, move));
  tools.clicks.ended(isMade);
  return isMade;
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

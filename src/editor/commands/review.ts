import { QuickPickItemKind, type Uri, window, workspace } from 'vscode';
import { t } from '../../core/base/words.ts';
import type { Initiative } from '../../core/initiative/initiative.ts';
import { type Move, rowOf, toldOf } from '../../core/model/move.ts';
import { wordsOf } from '../../core/model/move-words.ts';
import { decisionsOf } from '../../core/register/review/decisions.ts';
import { minutesInWords, minutesOf } from '../../core/register/review/minutes.ts';
import { paperInMarkdown } from '../../core/register/review/paper.ts';
import {
  inUrgency,
  type Reviewed,
  reasonsInWords,
  sinceInWords,
  type Wanting,
  wantingOf,
} from '../../core/register/review/review.ts';
import { today } from '../host/day.ts';
import { host } from '../host/host.ts';
import { inform } from '../host/notify.ts';
import { askChoice, type Choice } from '../questions/choice.ts';
import type { Entry, InitiativeEntry } from '../workspace/entry.ts';
import { anyMove } from './move.ts';
import type { Named, Origin } from './origin.ts';
import { recordReading } from './record.ts';
import { sayHowItGoes } from './say.ts';
import type { Command, Tools } from './tools.ts';

/** What is done about an initiative that wants a decision. */
type Answer =
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'another-move' | 'record' | 'say' | 'later' | 'open' };

/** An initiative on the table, as it was when the review began. */
interface OnTable {
  readonly uri: Uri;
  readonly before: Initiative;
}

/**
 * Goes through what wants a decision, one at a time: what was named, else all of the workspace. Each is asked about until
 * nothing of it wants a decision any more, or it is left open. Escape ends it at once. At the end stand the minutes.
 */
export const review: Command = async (tools, origin) => {
  await tools.store.loaded;
  const table = onTable(tools, origin);
  if (table.length === 0) {
    void inform(t('Nothing wants a decision.'));
    return;
  }
  let isOver = true;
  for (const [index, { uri }] of table.entries()) {
    if (await isDiscussed(tools, uri, t('{n} of {all}', { n: index + 1, all: table.length }))) continue;
    isOver = false;
    break;
  }
  await tellMinutes(tools, table, isOver);
};

/** The most pressing first. */
function onTable({ store }: Tools, origin: Origin): readonly OnTable[] {
  const named = origin.kind === 'named' ? [origin, ...(origin.others ?? [])].map(keyOf) : undefined;
  const wanting = store.entries.flatMap(entry => {
    const one = named && !named.includes(keyOf(entry)) ? undefined : wantingOf(reviewed(entry));
    return one ? [{ ...one, uri: entry.uri }] : [];
  });
  return inUrgency(wanting).map(({ uri, initiative }) => ({ uri, before: initiative }));
}

function keyOf({ uri }: Pick<Named | Entry, 'uri'>): string {
  return uri.toString();
}

function reviewed(entry: Entry): Reviewed {
  const { uri } = entry;
  const path = workspace.asRelativePath(uri);
  const read =
    entry.kind === 'broken' ? ({ kind: 'broken', message: entry.problems[0]?.message ?? '' } as const) : entry;
  return { path, read, asking: host.checks(uri.toString()) };
}

function gone(uri: Uri): Reviewed {
  const path = workspace.asRelativePath(uri);
  const message = t('The file is not an initiative any more.');
  return { path, read: { kind: 'broken', message }, asking: host.checks(uri.toString()) };
}

/** Asks about one as it is now, as often as it takes; false where the review is to end. */
async function isDiscussed(tools: Tools, uri: Uri, place: string): Promise<boolean> {
  const { opener, mover } = tools;
  for (;;) {
    const now = entryNow(tools, uri);
    const wanting = now?.kind === 'initiative' ? wantingOf(reviewed(now)) : undefined;
    if (now?.kind !== 'initiative' || !wanting) return true;
    await opener.glance(uri);
    const answer = await ask(now, wanting, place);
    const asked = entryNow(tools, uri);
    if (answer === undefined) return false;
    if (answer.kind === 'later') return true;
    if (answer.kind === 'open') {
      await opener.openAt(uri, 0);
      return false;
    }
    // It may have changed while the question was open: what is chosen is done to it as it is now, or refused.
    if (answer.kind === 'move' && asked?.kind === 'initiative') await mover.ask(asked, answer.move);
    if (answer.kind === 'another-move') await anyMove(tools, { kind: 'named', uri });
    if (answer.kind === 'say') await sayHowItGoes(tools, { kind: 'named', uri });
    if (answer.kind === 'record') await recordReading(tools, { kind: 'named', uri });
  }
}

function entryNow({ store }: Tools, uri: Uri): Entry | undefined {
  store.catchUp(uri);
  return store.get(uri);
}

async function ask(entry: InitiativeEntry, wanting: Wanting, place: string): Promise<Answer | undefined> {
  const { title } = entry.initiative;
  const [first = ''] = reasonsInWords(wanting);
  const answer = await askChoice(
    { title: t('{place}: {title}', { place, title }), step: 1, totalSteps: 1, isFirst: true },
    t('{reason}. What is decided?', { reason: first }),
    choices(entry, wanting),
  );
  return answer.kind === 'given' ? answer.value : undefined;
}

function choices({ initiative, model }: InitiativeEntry, wanting: Wanting): Choice<Answer>[] {
  const moves = decisionsOf(initiative, model, wanting.reasons, today()).map((move): Choice<Answer> => {
    const { label, detail } = wordsOf(model, initiative, move);
    const { takes, asks } = rowOf(move.kind);
    const asksMore = asks !== undefined || takes.some(name => !toldOf(move)[name]);
    return {
      value: { kind: 'move', move },
      label: asksMore ? t('{label}…', { label }) : label,
      description: move.kind === 'keep' && move.until ? t('every {time}', { time: initiative.every ?? '' }) : detail,
    };
  });
  const record = wanting.reasons.some(({ kind }) => kind === 'reading' || kind === 'target');
  return [
    ...moves,
    ...(record ? [{ value: { kind: 'record' } as const, label: t('Record a Reading…') }] : []),
    { value: { kind: 'say' }, label: t('Say How It Goes…') },
    { value: { kind: 'another-move' }, label: t('Another Move…') },
    { value: { kind: 'later' }, label: t('Leave It Open'), description: t('Goes on to the next one.') },
    { value: { kind: 'open' }, label: t('Open It and Stop'), description: t('Ends the review here.') },
    ...told(t('why'), reasonsInWords(wanting)),
    ...told(
      wanting.since === undefined ? t('what has happened') : t('since it was looked at on {on}', { on: wanting.since }),
      // The latest first: further down nobody looks.
      sinceInWords(wanting).toReversed(),
    ),
  ];
}

/** What is only to be read. */
function told(label: string, lines: readonly string[]): Choice<never>[] {
  if (lines.length === 0) return [];
  return [{ label, kind: QuickPickItemKind.Separator }, ...lines.map(line => ({ icon: 'info', label: line }))];
}

/** Who has come to its end is shown the minutes; who has left it is told what is open, and may see them. Nobody waits for an answer. */
async function tellMinutes(tools: Tools, table: readonly OnTable[], isOver: boolean): Promise<void> {
  const discussed = table.map(({ uri, before }) => {
    const now = entryNow(tools, uri);
    return { before, now: now ? reviewed(now) : gone(uri) };
  });
  const { paper, decided, open } = minutesOf(discussed, today());
  const show = async () => {
    const document = await workspace.openTextDocument({ language: 'markdown', content: paperInMarkdown(paper) });
    await window.showTextDocument(document);
  };
  if (isOver) return show();
  const minutes = { title: t('Show the Minutes') };
  const says = t('The review has ended: {minutes}', { minutes: minutesInWords(decided, open) });
  void inform(says, minutes).then(chosen => chosen && show());
}

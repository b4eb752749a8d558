import { type Planned, refused, shiftEdits, type TextEdit } from '../base/edit.ts';
import { Refusal } from '../base/refusal.ts';
import { t } from '../base/words.ts';
import type { Model } from '../model/model.ts';
import type { YamlChange } from '../yaml/change.ts';
import { LARGEST_BLOCK } from '../yaml/front-matter.ts';
import { spliceYaml } from '../yaml/splice.ts';
import type { KeyOrder } from '../yaml/splicer.ts';
import type { BlockRead, Reread } from '../yaml/verified.ts';
import type { ReadInitiative } from './read.ts';
import type { Plan, Snapshot } from './snapshot.ts';
import { inTheWay } from './understood.ts';
import { measureKeys } from './vocabulary/measure-keys.ts';
import { keyOrder } from './vocabulary/vocabulary.ts';

/** An initiative whose front matter can be read, and so can be written to. */
export type Readable = Extract<ReadInitiative, { kind: 'initiative' }>;

/** What is to change in an initiative's front matter; a text is the reason why nothing does. */
export type Changes = readonly YamlChange[] | string;

/**
 * Plans changes of an initiative's front matter. Refused is what cannot be read, what would be written over or beside
 * something that was not understood, and what would grow too large. Whether what decides the changes was understood
 * is for `decide` to ask, see `notUnderstood`.
 */
export function planChanges(snapshot: Snapshot, decide: (read: Readable) => Changes): Plan {
  const { read } = snapshot;
  if (read.kind === 'not-an-initiative')
    return refused(t('This file is not an initiative: its front matter has no `initiative:` with a title.'));
  if (read.kind === 'broken') return refused(read.problems[0]?.message ?? unreadable().reason);
  const changes = decide(read);
  if (typeof changes === 'string') return refused(changes);
  const obstacle = inTheWay(read, changes);
  if (obstacle !== undefined) return refused(obstacle);
  const order = keyOrderOf(read.model);
  return planInBlock(snapshot, (block, reread) => spliceYaml(block, changes, order, reread));
}

/**
 * Plans edits of the front matter. What verifies them is the whole text after them, read as any other text is, so that
 * nobody has to read it once more.
 */
export function planInBlock(snapshot: Snapshot, plan: (read: BlockRead, reread: Reread) => Planned): Plan {
  const { front } = snapshot;
  if (front.kind !== 'read') return unreadable();
  const { start, text } = front.block;
  let after = snapshot;
  const planned = plan(front, edits => {
    if (text.length + growthOf(edits) > LARGEST_BLOCK) throw new Refusal(tooLarge());
    after = snapshot.edited(shiftEdits(edits, start));
    return after.front.kind === 'read' ? after.front.data : undefined;
  });
  return planned.kind === 'refused' ? planned : { kind: 'edits', edits: shiftEdits(planned.edits, start), after };
}

function tooLarge(): string {
  return t(
    'The front matter would grow beyond {most} KB, and could not be read any more: keep older readings in a file of their own.',
    { most: LARGEST_BLOCK / 1024 },
  );
}

function growthOf(edits: readonly TextEdit[]): number {
  return edits.reduce((sum, { start, end, text: { length } }) => sum + length - (end - start), 0);
}

/** Plans edits of the text that other ones leave, behind all of those: together they are one edit of the text as it is. */
export function planAfter(first: Plan, plan: (after: Snapshot) => Plan): Plan {
  if (first.kind === 'refused') return first;
  const second = plan(first.after);
  if (second.kind === 'refused') return second;
  return { ...second, edits: [...first.edits, ...shiftEdits(second.edits, -growthOf(first.edits))] };
}

export function unreadable(): Extract<Plan, { kind: 'refused' }> {
  return refused(t('The front matter cannot be read.'));
}

function keyOrderOf(model: Model): KeyOrder {
  return path => {
    if (path.length === 0) return keyOrder;
    if (path[0] === 'measures' && path.length === 2) return measureKeys.map(({ name }) => name);
    return path[0] === 'steps' ? model.steps.map(({ id }) => id) : [];
  };
}

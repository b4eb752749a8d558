import { type Planned, refused, shiftEdits } from '../base/edit.ts';
import type { Model } from '../model/model.ts';
import type { Models } from '../model/models.ts';
import type { YamlChange } from '../yaml/change.ts';
import { LARGEST_BLOCK } from '../yaml/front-matter.ts';
import { spliceYaml } from '../yaml/splice.ts';
import type { KeyOrder } from '../yaml/splicer.ts';
import { type ReadInitiative, readInitiative } from './read.ts';
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
export function planChanges(text: string, models: Models, decide: (read: Readable) => Changes): Planned {
  const read = readInitiative(text, models);
  if (read.kind === 'not-an-initiative')
    return refused('This file is not an initiative: its front matter has no `initiative:` with a title.');
  if (read.kind === 'broken') return refused(read.problems[0]?.message ?? 'The front matter cannot be read.');
  const changes = decide(read);
  if (typeof changes === 'string') return refused(changes);
  const obstacle = inTheWay(read, changes);
  if (obstacle !== undefined) return refused(obstacle);
  const { block, model } = read;
  const planned = spliceYaml(block.text, changes, keyOrderOf(model));
  if (planned.kind === 'refused') return planned;
  const growth = planned.edits.reduce((sum, { start, end, text: { length } }) => sum + length - (end - start), 0);
  if (growth > 0 && block.text.length + growth > LARGEST_BLOCK)
    return refused(
      `The front matter would grow beyond ${LARGEST_BLOCK / 1024} KB, and could not be read any more: keep older readings in a file of their own.`,
    );
  return { kind: 'edits', edits: shiftEdits(planned.edits, block.start) };
}

function keyOrderOf(model: Model): KeyOrder {
  return path => {
    if (path.length === 0) return keyOrder;
    if (path[0] === 'measures' && path.length === 2) return measureKeys.map(({ name }) => name);
    return path[0] === 'steps' ? model.steps.map(({ id }) => id) : [];
  };
}

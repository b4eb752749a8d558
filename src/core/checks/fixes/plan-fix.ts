import { capitalized } from '../../base/capitalized.ts';
import { refused } from '../../base/edit.ts';
import { isRecord } from '../../base/is-record.ts';
import { t } from '../../base/words.ts';
import { planChanges, planInBlock, type Readable, unreadable } from '../../initiative/change.ts';
import { canBeTitle, draftOpportunity } from '../../initiative/draft.ts';
import { planMerge } from '../../initiative/merge.ts';
import { planMove, type Stamp } from '../../initiative/plan.ts';
import { planStepText } from '../../initiative/section.ts';
import type { Plan, Snapshot } from '../../initiative/snapshot.ts';
import { notUnderstood, obstaclesAround } from '../../initiative/understood.ts';
import { judgeOn } from '../../measures/judge/judge.ts';
import { amendYaml, type YamlAmendment } from '../../yaml/amend.ts';
import type { YamlChange } from '../../yaml/change.ts';
import type { FlowValue } from '../../yaml/flow.ts';
import type { YamlPath } from '../../yaml/tree.ts';
import { valueAt } from '../../yaml/value-at.ts';
import { Places } from '../place.ts';
import type { Fix, Repair } from './fix.ts';
import { type Fillable, type FixEdit, Placeholder, suggested, withPlaceholders } from './placeholder.ts';
import { placeholdersOf, written } from './placeholders-of.ts';
import { planRedirect } from './redirect.ts';

export type PlannedFix =
  | { readonly kind: 'edits'; readonly edits: readonly FixEdit[]; readonly after: Snapshot }
  /** Another file, by its path from this one; with a leading slash from the workspace folder. */
  | { readonly kind: 'create'; readonly path: string; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Plans what a fix writes into a text. What is read again is what is written, letter for letter: it must be an initiative
 * that can be read, else the fix is refused. `stamp` dates and signs what goes into the history.
 */
export function planFix(snapshot: Snapshot, { repair }: Fix, stamp: Stamp): PlannedFix {
  if (repair.kind === 'create') return { kind: 'create', path: repair.path, text: begun(repair, stamp) };
  const planned = planRepair(snapshot, repair, stamp);
  if (planned.kind === 'refused') return planned;
  const { text, read } = planned.after;
  if (read.kind !== 'initiative') return refused(t('The file cannot be mended in this way.'));
  const placeholders = placeholdersOf(repair, planned.edits, snapshot.read, { text, read });
  return { ...planned, edits: withPlaceholders(planned.edits, placeholders) };
}

function planRepair(snapshot: Snapshot, repair: Exclude<Repair, { kind: 'create' }>, stamp: Stamp): Plan {
  const { read } = snapshot;
  const change = (of: (read: Readable) => YamlChange) =>
    planChanges(snapshot, read => {
      const change = of(read);
      // What is added to a list depends on what the list holds.
      const depends = change.kind === 'append' || change.kind === 'append-lines' ? [change.path] : [];
      return notUnderstood(read, depends) ?? [change];
    });
  const amend = (of: (places: Places) => readonly YamlAmendment[]) => {
    if (read.kind !== 'initiative') return unreadable();
    const amendments = of(new Places(read));
    // What stands at the place itself may be what the fix mends.
    const obstacleOf = obstaclesAround(read);
    const obstacle = amendments.map(({ path }) => obstacleOf(path)).find(reason => reason !== undefined);
    if (obstacle !== undefined) return refused(obstacle);
    return planInBlock(snapshot, (block, reread) => amendYaml(block, amendments, reread));
  };
  switch (repair.kind) {
    case 'change':
      return change(() => suggestedChange(repair.change));
    case 'changes':
      return planChanges(snapshot, () => repair.changes);
    case 'detail':
      return change(({ data }) => detail(data, repair.path, [repair.key, suggested(repair.value)]));
    case 'record':
      return change(() => recordOf(repair, stamp));
    case 'rename':
    case 'replace':
      return amend(places => amendmentsOf(repair, places));
    case 'redirect':
      return planRedirect(snapshot, repair.link, repair.to);
    case 'put-before':
      return amend(places => {
        const [from, to] = [repair.index, repair.next].map(index => places.pathOf({ kind: 'entry', index }).at(-1));
        return [{ kind: 'put-before', path: ['history'], from: Number(from), to: Number(to) }];
      });
    case 'move':
      return planMove(snapshot, repair.move, stamp, { judge: judgeOn(stamp.on) });
    case 'section': {
      if (read.kind !== 'initiative') return unreadable();
      const obstacle = notUnderstood(read, [['model']]);
      if (obstacle !== undefined) return refused(obstacle);
      return planStepText(snapshot, read, repair.step, repair.content.map(written));
    }
    case 'merge':
      return planMerge(snapshot);
    case 'text': {
      const edits = [repair.edit];
      return { kind: 'edits', edits, after: snapshot.edited(edits) };
    }
  }
}

/** What a repair of what stands there already comes to. */
export function amendmentsOf(
  repair: Extract<Repair, { kind: 'rename' | 'replace' }>,
  places: Places,
): readonly YamlAmendment[] {
  return repair.kind === 'rename'
    ? repair.paths.map(path => ({ kind: 'rename', path, to: repair.to }))
    : [{ kind: 'replace', path: places.pathOf(repair.at), value: single(repair.value) }];
}

/** Its title is what its name says, as far as that is one. */
function begun({ path, begun }: Extract<Repair, { kind: 'create' }>, stamp: Stamp): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const title = capitalized(name.replace(/[-_\s]+/g, ' ').trim());
  if (begun === 'note') return `# ${title}\n`;
  const titles = [title, `Initiative ${title}`, 'New initiative'];
  return draftOpportunity(titles.find(canBeTitle) ?? title, stamp).text;
}

function recordOf({ did, step }: { readonly did: string; readonly step?: string }, { on, by }: Stamp): YamlChange {
  return { kind: 'append', path: ['history'], items: [{ on, did, ...(step && { step }), ...(by && { by }) }] };
}

/** A short value becomes a long one; a long one gets a key more. */
function detail(data: unknown, path: YamlPath, entry: readonly [string, FlowValue]): YamlChange {
  const value = valueAt(data, path);
  if (isRecord(value)) return { kind: 'set', path, entries: [entry] };
  const long = { value: value as FlowValue, [entry[0]]: entry[1] };
  return { kind: 'set', path: path.slice(0, -1), entries: [[String(path.at(-1)), long]] };
}

function single(value: string | number | Placeholder): string | number {
  return value instanceof Placeholder ? value.suggestion : value;
}

function suggestedChange(change: YamlChange<Fillable>): YamlChange {
  switch (change.kind) {
    case 'set':
      return { ...change, entries: change.entries.map(([key, value]) => [key, suggested(value)]) };
    case 'append':
    case 'append-lines':
      return { ...change, items: change.items.map(suggested) };
    case 'remove':
      return change;
  }
}

import { difference } from '../base/difference.ts';
import type { TextEdit } from '../base/edit.ts';
import { planInBlock, type Readable } from '../initiative/change.ts';
import type { Snapshot } from '../initiative/snapshot.ts';
import { obstaclesAround } from '../initiative/understood.ts';
import { amendYaml, type YamlAmendment } from '../yaml/amend.ts';
import { LARGEST_BLOCK } from '../yaml/front-matter.ts';
import { valueAt } from '../yaml/value-at.ts';
import { findAll } from './check-file.ts';
import type { Finding } from './finding.ts';
import type { Fix } from './fixes/fix.ts';
import { amendmentsOf, planFix } from './fixes/plan-fix.ts';
import type { CheckOptions } from './options.ts';
import { Places } from './place.ts';

/**
 * How often the whole is written and read again, at most. Each time is for all fixes at once, and what they clear the way
 * for is seldom more than one thing; but where one is in the way of all others, it is found by halves.
 */
const MOST_TRIES = 16;

/** A fix that was made, with what it was made for. */
export interface Made {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Fixes that are made together: the edits that all of them come to, and each in its turn. */
export interface AllFixes {
  readonly edits: readonly TextEdit[];
  readonly made: readonly Made[];
  /** Those that are certain and could not be made: they stand in each other's way, or have no safe place. */
  readonly left: readonly Made[];
  /** The text with all of them made. */
  readonly after: Snapshot;
}

/**
 * Plans all fixes of a text which are certain: those of one reading together, as one change that is read again as a
 * whole, and then those that they have cleared the way for. None is made twice: one that does not mend its finding is
 * left.
 */
export function planAllFixes(snapshot: Snapshot, options: CheckOptions): AllFixes {
  const made: Made[] = [];
  const tried: Made[] = [];
  let result = snapshot;
  let left = certainFixes(result, options);
  for (let tries = 0; tries < MOST_TRIES; ) {
    const untried = tried.length === 0 ? left : without(tried, left);
    if (untried.length === 0) break;
    const next = passOver(result, untried, options);
    tries += next.tries;
    tried.push(...next.tried);
    if (next.made.length === 0) continue;
    made.push(...next.made);
    result = next.after;
    left = certainFixes(result, options);
  }
  return { edits: difference(snapshot.text, result.text), made, left, after: result };
}

/** Whether a finding can be mended without asking anybody. */
export function isSafe({ fixes }: Finding): boolean {
  return fixes.some(({ certainty }) => certainty === 'certain');
}

function certainFixes(snapshot: Snapshot, options: CheckOptions): Made[] {
  return findAll(snapshot, options).flatMap(finding => {
    const fix = finding.fixes.find(({ certainty }) => certainty === 'certain');
    return fix ? [{ finding, fix }] : [];
  });
}

/** Those of some fixes that are not among others. */
function without(others: readonly Made[], fixes: readonly Made[]): Made[] {
  if (fixes.length === 0) return [];
  const names = new Set(others.map(nameOf));
  return fixes.filter(fix => !names.has(nameOf(fix)));
}

/** What is the same fix in each pass, wherever its finding has come to stand. */
function nameOf({ finding, fix }: Made): string {
  return JSON.stringify([finding.id, finding.message, fix.repair]);
}

interface Pass {
  readonly after: Snapshot;
  readonly made: readonly Made[];
  readonly tried: readonly Made[];
  /** How often the whole was written and read again. */
  readonly tries: number;
}

/** Makes as many of some fixes as can be made at once: all that do not collide, else those of the first part that can. */
function passOver(snapshot: Snapshot, fixes: readonly Made[], options: CheckOptions): Pass {
  const { read } = snapshot;
  if (read.kind !== 'initiative') return { after: snapshot, made: [], tried: fixes, tries: 0 };
  const all = readyOf(read, fixes);
  let ready = fittingIn(read, all);
  if (all.length > 0 && ready.length === 0) return { after: snapshot, made: [], tried: fixes, tries: 0 };
  let tries = 0;
  while (ready.length > 1) {
    tries++;
    const amendments = ready.flatMap(({ amendments }) => amendments);
    const planned = planInBlock(snapshot, (block, reread) => amendYaml(block, amendments, reread));
    if (planned.kind === 'edits' && planned.after.read.kind === 'initiative') {
      const made = ready.map(({ made }) => made);
      return { after: planned.after, made, tried: made, tries };
    }
    ready = ready.slice(0, Math.ceil(ready.length / 2));
  }
  const [single] = ready;
  const last = oneOf(snapshot, single ? [single.made] : fixes, options);
  return { ...last, tries: tries + last.tries };
}

/** As many of some fixes as can be made before the front matter is larger than what is read. */
function fittingIn({ block, data }: Readable, fixes: readonly Ready[]): readonly Ready[] {
  let length = block.text.length;
  const first = fixes.findIndex(({ amendments }) => {
    for (const amendment of amendments) length += growthBy(amendment, data);
    return length > LARGEST_BLOCK;
  });
  return first === -1 ? fixes : fixes.slice(0, first);
}

/** By how many characters a value or a key becomes longer; quotes around it stay. */
function growthBy(amendment: YamlAmendment, data: unknown): number {
  const { path } = amendment;
  switch (amendment.kind) {
    case 'replace':
      return String(amendment.value).length - String(valueAt(data, path)).length;
    case 'rename':
      return amendment.to.length - String(path.at(-1)).length;
    case 'put-before':
      return 0;
  }
}

/** A fix with what it changes of what stands there. */
interface Ready {
  readonly made: Made;
  readonly amendments: readonly YamlAmendment[];
}

/** Those that can be made in one go: what they change was understood around it, and each thing is changed once. */
function readyOf(read: Readable, fixes: readonly Made[]): Ready[] {
  const [places, obstacleOf, taken] = [new Places(read), obstaclesAround(read), new Set<string>()];
  return fixes.flatMap(made => {
    const { repair } = made.fix;
    if (repair.kind !== 'rename' && repair.kind !== 'replace') return [];
    const amendments = amendmentsOf(repair, places);
    const names = amendments.map(({ kind, path }) => JSON.stringify([kind, path]));
    if (names.some(name => taken.has(name)) || amendments.some(({ path }) => obstacleOf(path) !== undefined)) return [];
    for (const name of names) taken.add(name);
    return [{ made, amendments }];
  });
}

/** Makes the first of some fixes, of whatever kind, that can be made. */
function oneOf(snapshot: Snapshot, fixes: readonly Made[], { today }: CheckOptions): Pass {
  const tried: Made[] = [];
  for (const made of fixes.slice(0, MOST_ALONE)) {
    tried.push(made);
    const planned = planFix(snapshot, made.fix, { on: today });
    if (planned.kind === 'edits') return { after: planned.after, made: [made], tried, tries: tried.length };
  }
  return { after: snapshot, made: [], tried, tries: tried.length };
}

/** How many are tried one by one in a pass: each takes a reading of the whole. */
const MOST_ALONE = 16;

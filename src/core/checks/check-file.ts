import type { TextRange } from '../base/edit.ts';
import { once } from '../base/once.ts';
import { own } from '../base/own.ts';
import { t } from '../base/words.ts';
import type { Measure } from '../initiative/initiative.ts';
import type { Snapshot } from '../initiative/snapshot.ts';
import type { Problem } from '../yaml/problem.ts';
import type { Check, Hit } from './check.ts';
import { CheckedFile } from './checked-file.ts';
import type { Finding, Severity } from './finding.ts';
import { exceptFrom } from './fixes/fix.ts';
import { fixesOf } from './fixes/misread.ts';
import type { CheckOptions } from './options.ts';
import { Places } from './place.ts';
import { checks, findCheck } from './rules/table.ts';
import { unusedIgnores } from './rules/unused-ignore.ts';

/**
 * What the checks say of a file's whole text, in the order of the text; nothing where it is no initiative. Pure: the
 * same text on the same day yields the same. Never throws. A text cut short is taken for one whose later sections are
 * missing.
 */
export function checkInitiative(snapshot: Snapshot, options: CheckOptions): readonly Finding[] {
  return snapshot.derived(`in order ${nameOf(options)}`, () =>
    found(snapshot, options).toSorted((a, b) => a.at.start - b.at.start),
  );
}

/** How many findings there are of each severity: their places need not be looked for. */
export function countFindings(snapshot: Snapshot, options: CheckOptions): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of found(snapshot, options)) counts[severity]++;
  return counts;
}

/** In no order. Each finds its place when that is asked for. */
function found(snapshot: Snapshot, options: CheckOptions): readonly Finding[] {
  return snapshot.derived(`checks ${nameOf(options)}`, () => check(snapshot, options));
}

/** The same for the same options. */
function nameOf(options: CheckOptions): string {
  const { deadLinks = [], initiatives } = options.surroundings ?? {};
  const dead = [...deadLinks];
  return JSON.stringify([options, dead, dead.length > 0 ? initiatives?.() : []]);
}

function check(snapshot: Snapshot, options: CheckOptions): Finding[] {
  const { read, text } = snapshot;
  if (read.kind === 'not-an-initiative') return [];
  if (read.kind === 'broken') return read.problems.flatMap(problem => ofProblem(problem, text, options));

  const { status, measures, ignore = {} } = read.initiative;
  const file = new CheckedFile(read, snapshot, options);
  const isIgnored = ({ id }: { id: string }) => Object.hasOwn(ignore, id);
  const reported = read.problems.flatMap(problem => ofProblem(problem, text, options, measures));
  const hits = checks
    .filter(check => isAsked(check, file) && severityOf(check, options) !== 'off')
    .flatMap(check => firstOf(check.find?.(file, options) ?? []).map(hit => ({ check, hit })));
  const met = new Set([...file.problems, ...hits.map(({ check }) => check.id)]);
  // Most checks rest while an initiative is not active: its exceptions then tell how it was.
  const mayBeCase = (id: string) => met.has(id) || status !== 'active' || isOff(id, options);
  const unused = firstOf(unusedIgnores(Object.keys(file.isReadable ? ignore : {}), mayBeCase));

  const places = new Places(read);
  const errors = read.problems.filter(problem => problem.severity === 'error').map(problem => problem.at);
  const isTold = overlapping(errors);
  const exceptions = findCheck('unused-ignore');
  const advice = [...hits, ...(exceptions ? unused.map(hit => ({ check: exceptions, hit })) : [])]
    .filter(({ check }) => !isIgnored(check))
    .flatMap(({ check, hit }) => toFinding(check, hit, places, options))
    // What cannot be read is told of already, and is not missing.
    .filter(finding => errors.length === 0 || !isTold(finding.at));
  return [...reported.filter(problem => !isIgnored(problem)), ...advice];
}

/** Tells whether a range has a character in common with one of some ranges. */
function overlapping(ranges: readonly TextRange[]): (at: TextRange) => boolean {
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  /** How far those reach that begin at or before each of them. */
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return ({ start, end }) => (reach[lastBefore(sorted, end)] ?? Number.NEGATIVE_INFINITY) > start;
}

/** The place of the last range that begins before an offset; -1 where none does. */
function lastBefore(sorted: readonly TextRange[], offset: number): number {
  let [low, high] = [-1, sorted.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many cases of one check are told: whoever sees these knows what is meant. */
const MOST = 100;

/** As many cases as are told; the last one says that there are more. */
function firstOf(cases: Iterable<Hit>): Hit[] {
  const hits: Hit[] = [];
  for (const hit of cases) {
    const last = hits.at(-1);
    if (hits.length === MOST && last)
      return hits.with(-1, { ...last, message: t('{message} There are more of these.', { message: last.message }) });
    hits.push(hit);
  }
  return hits;
}

function isAsked({ about, during = ['active'] }: Check, file: CheckedFile): boolean {
  return during.includes(file.initiative.status) && (about === 'format' || file.isReadable);
}

/** What reading reports has a severity of its own: a stray step is worse among the states than in the history. */
function ofProblem(
  problem: Problem,
  text: string,
  options: CheckOptions,
  measures: readonly Measure[] = [],
): Finding[] {
  const { id, message, at, related = [] } = problem;
  const severity = severityOf(problem, options);
  if (severity === 'off') return [];
  const fixes = once(() => fixesOf(problem, text, measures));
  return [
    {
      id,
      severity,
      message,
      at,
      related,
      // Nobody asks for them while a text is typed.
      get fixes() {
        return fixes();
      },
    },
  ];
}

function toFinding(check: Check, hit: Hit, places: Places, options: CheckOptions): Finding[] {
  const severity = severityOf(check, options);
  if (severity === 'off') return [];
  const { message, step, fixes = [] } = hit;
  const at = once(() => places.find(hit.at));
  const related = once(() => (hit.related ?? []).map(({ message, at }) => ({ message, at: places.find(at) })));
  return [
    {
      id: check.id,
      severity,
      message,
      ...(step !== undefined && { step }),
      get at() {
        return at();
      },
      get related() {
        return related();
      },
      // What is not needed any more is no case for another exception.
      fixes: check.id === 'unused-ignore' ? fixes : [...fixes, exceptFrom(check.id)],
    },
  ];
}

function isOff(id: string, options: CheckOptions): boolean {
  const check = findCheck(id);
  return check !== undefined && severityOf(check, options) === 'off';
}

/** The severity that a setting chooses, else its own. */
function severityOf({ id, severity }: Pick<Check, 'id' | 'severity'>, { severities = {} }: CheckOptions) {
  return own(severities, id) ?? severity;
}

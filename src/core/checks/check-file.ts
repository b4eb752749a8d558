import { once } from '../base/once.ts';
import { own } from '../base/own.ts';
import { t } from '../base/words.ts';
import type { Measure } from '../initiative/initiative.ts';
import type { Snapshot } from '../initiative/snapshot.ts';
import { sameValue } from '../yaml/change.ts';
import { MOST_TOLD, type Problem } from '../yaml/problem.ts';
import type { Check, Hit } from './check.ts';
import { CheckedFile } from './checked-file.ts';
import type { Finding, Severity } from './finding.ts';
import { exceptFrom } from './fixes/fix.ts';
import { fixesOf } from './fixes/misread.ts';
import type { CheckOptions } from './options.ts';
import { Places } from './place.ts';
import { checks, findCheck } from './rules/table.ts';
import { unusedIgnores } from './rules/unused-ignore.ts';
import { unreadPlaces } from './unread-places.ts';

/**
 * What the checks say of a file's whole text, in the order of the text; nothing where it is no initiative. Of each
 * check no more cases are told than anybody reads. Pure: the same text on the same day yields the same. Never throws. A
 * text cut short is taken for one whose later sections are missing.
 */
export function checkInitiative(snapshot: Snapshot, options: CheckOptions): readonly Finding[] {
  const made = snapshot.derived('checks', (): Checked[] => []);
  const asked = comparable(options);
  const known = made.find(one => sameValue(one.asked, asked));
  if (known) return known.findings;
  const findings = check(snapshot, options, firstOfEach).sort((a, b) => a.at.start - b.at.start);
  made.push({ asked, findings });
  return findings;
}

/** What the checks say of a text, by what they were asked. */
interface Checked {
  readonly asked: unknown;
  readonly findings: readonly Finding[];
}

/** How many findings of each severity are told: their places need not be looked for. */
export function countFindings(snapshot: Snapshot, options: CheckOptions): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of check(snapshot, options, firstOfEach)) counts[severity]++;
  return counts;
}

/** What the checks say, in no order, with all that reading the file reports, for who mends it without telling it. */
export function findAll(snapshot: Snapshot, options: CheckOptions): readonly Finding[] {
  return check(snapshot, options, problems => problems);
}

/** The same for the same options. What other initiatives there are makes a difference where a link is dead. */
function comparable({ surroundings = {}, ...options }: CheckOptions): unknown {
  const { deadLinks = [], initiatives, ...around } = surroundings;
  const dead = [...deadLinks];
  return [options, around, dead, dead.length > 0 ? initiatives?.() : []];
}

/** In no order. Each finding finds its place when that is asked for. */
function check(
  snapshot: Snapshot,
  options: CheckOptions,
  toTell: (problems: readonly Problem[]) => readonly Problem[],
): Finding[] {
  const { read, text } = snapshot;
  if (read.kind === 'not-an-initiative') return [];
  if (read.kind === 'broken') return read.problems.flatMap(problem => ofProblem(problem, text, options));

  const { status, measures, ignore = {} } = read.initiative;
  const file = new CheckedFile(read, snapshot, options);
  const isIgnored = ({ id }: { id: string }) => Object.hasOwn(ignore, id);
  const byIndex = new Map(measures.map(measure => [measure.index, measure]));
  const reported = toTell(read.problems).flatMap(problem => ofProblem(problem, text, options, byIndex));
  const hits = checks
    .filter(check => isAsked(check, file, options) && severityOf(check, options) !== 'off')
    .flatMap(check => firstOf(check.find?.(file, options) ?? []).map(hit => ({ check, hit })));
  const met = new Set([...file.problems, ...hits.map(({ check }) => check.id)]);
  // Most checks rest while an initiative is not active: its exceptions then tell how it was.
  const mayBeCase = (id: string) => met.has(id) || status !== 'active' || isOff(id, options);
  const unused = firstOf(unusedIgnores(Object.keys(file.isReadable ? ignore : {}), mayBeCase));

  const places = new Places(read);
  const isUnread = unreadPlaces(read, places);
  const exceptions = findCheck('unused-ignore');
  const advice = [...hits, ...(exceptions ? unused.map(hit => ({ check: exceptions, hit })) : [])]
    // What cannot be read is told of already, and is not missing.
    .filter(({ check, hit }) => !isIgnored(check) && !isUnread(hit.at))
    .flatMap(({ check, hit }) => toFinding(check, hit, places, options));
  return [...reported.filter(problem => !isIgnored(problem)), ...advice];
}

/** As many cases as are told; the last one says that there are more. */
function firstOf<T extends { readonly message: string }>(cases: Iterable<T>): T[] {
  const told: T[] = [];
  for (const one of cases) {
    const last = told.at(-1);
    if (told.length === MOST_TOLD && last)
      return told.with(-1, { ...last, message: t('{message} There are more of these.', { message: last.message }) });
    told.push(one);
  }
  return told;
}

/** The same of what reading reports, by what is wrong and how severe that is. */
function firstOfEach(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST_TOLD) return problems;
  const kinds = new Map<string, Problem[]>();
  for (const problem of problems) {
    const kind = `${problem.severity} ${problem.id}`;
    const same = kinds.get(kind);
    if (same) same.push(problem);
    else kinds.set(kind, [problem]);
  }
  return [...kinds.values()].flatMap(same => firstOf(same));
}

const whileActive = ['active'] as const;

function isAsked({ about, during = whileActive }: Check, file: CheckedFile, options: CheckOptions): boolean {
  if (options.about && !options.about.some(role => role === about)) return false;
  return during.includes(file.initiative.status) && (about === 'format' || file.isReadable);
}

/** What reading reports has a severity of its own: a stray step is worse among the states than in the history. */
function ofProblem(
  problem: Problem,
  text: string,
  options: CheckOptions,
  measures?: ReadonlyMap<number, Measure>,
): Finding[] {
  const { id, message, related = [] } = problem;
  const severity = severityOf(problem, options);
  if (severity === 'off') return [];
  const fixes = once(() => fixesOf(problem, text, measures));
  return [
    {
      id,
      severity,
      message,
      get at() {
        return problem.at;
      },
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
  const { message, step } = hit;
  const at = once(() => places.find(hit.at));
  // What is not needed any more is no case for another exception.
  const fixes = once(() => [...(hit.fixes ?? []), ...(check.id === 'unused-ignore' ? [] : [exceptFrom(check.id)])]);
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
      get fixes() {
        return fixes();
      },
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

import { type Model, stepsOf } from '../model/model.ts';
import type { Models } from '../model/models.ts';
import { cycleHistory } from '../model/standing.ts';
import { type Initiative, type Measure, MOST_MEASURES } from './initiative.ts';
import { readInitiative } from './read.ts';

/** A version of a file that is kept somewhere: when it was made, by whom, and what it says. */
export interface KeptVersion {
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly by: string;
  readonly text: string;
}

/** What of such a version tells whether what was agreed is what is there now. */
export interface PastVersion extends Pick<KeptVersion, 'on' | 'by'> {
  readonly agreedOn: string;
  readonly measures: readonly Pick<Measure, 'name' | 'unit' | 'baseline' | 'target'>[];
}

/** A number that was agreed, and has been moved since. */
export interface MovedNumber {
  readonly measure: Measure;
  readonly key: 'baseline' | 'target';
  /** The measure as it was agreed. */
  readonly agreed: PastVersion['measures'][number];
  readonly agreedOn: string;
  /** The version that moved it to where it is; none where it is not kept yet. */
  readonly by?: Pick<KeptVersion, 'on' | 'by'>;
}

/**
 * The day on which it was agreed last, in this cycle, what success looks like: as those say who agreed, else the day on
 * which the step of the target was finished.
 */
export function agreedOn(initiative: Initiative, model: Model): string | undefined {
  const history = cycleHistory(initiative);
  const begun = history.find(({ did }) => did === 'next-cycle')?.on ?? '';
  const days = initiative.agreed.flatMap(({ on = '' }) => (on !== '' && on >= begun ? [on] : []));
  const targets = stepsOf(model, 'target').map(({ id }) => id);
  const finish = history.findLast(({ did, step = '' }) => did === 'finish' && targets.includes(step));
  return days.sort().at(-1) ?? finish?.on;
}

/** What the kept versions of a file tell, those alike taken together; in the order in which they come. */
export function pastVersions(kept: readonly KeptVersion[], models: Models): PastVersion[] {
  const versions = kept.flatMap(({ on, by, text }) => {
    const read = readInitiative(text, models);
    const day = read.kind === 'initiative' ? agreedOn(read.initiative, read.model) : undefined;
    if (read.kind !== 'initiative' || day === undefined) return [];
    const measures = read.initiative.measures.slice(0, MOST_MEASURES).map(({ name, unit, baseline, target }) => ({
      name,
      ...(unit !== undefined && { unit }),
      ...(baseline && { baseline }),
      ...(target && { target }),
    }));
    return [{ on, by, agreedOn: day, measures }];
  });
  const said = ({ agreedOn, measures }: PastVersion) => JSON.stringify([agreedOn, measures]);
  return versions.filter((version, nth) => {
    const before = versions[nth - 1];
    return !before || said(before) !== said(version);
  });
}

/**
 * The baselines and targets that are others now than in the first version which has what was agreed last: those that
 * were moved on a later day. `versions` come oldest first.
 */
export function movedSinceAgreed(
  initiative: Initiative,
  model: Model,
  versions: readonly PastVersion[],
  today: string,
): MovedNumber[] {
  const day = agreedOn(initiative, model);
  const since = versions.filter(version => version.agreedOn === day);
  const [first] = since;
  if (day === undefined || !first) return [];
  return initiative.measures.slice(0, MOST_MEASURES).flatMap(measure => {
    const agreed = sameIn(first, measure);
    if (!agreed) return [];
    return (['baseline', 'target'] as const).flatMap(key => {
      const isAsNow = (other: PastVersion['measures'][number] | undefined) => said(other, key) === said(measure, key);
      if (!agreed[key] || !measure[key] || isAsNow(agreed)) return [];
      const by = since[since.findLastIndex(version => !isAsNow(sameIn(version, measure))) + 1];
      if ((by?.on ?? today) <= day) return [];
      return [{ measure, key, agreed, agreedOn: day, ...(by && { by }) }];
    });
  });
}

/** A measure of the same name and unit. */
function sameIn({ measures }: PastVersion, { name, unit }: Measure): PastVersion['measures'][number] | undefined {
  return measures.find(other => other.name === name && other.unit === unit);
}

function said(measure: PastVersion['measures'][number] | undefined, key: 'baseline' | 'target'): string {
  if (key === 'baseline') return JSON.stringify(measure?.baseline?.value);
  const { value, between, on } = measure?.target ?? {};
  return JSON.stringify([value, between, on]);
}

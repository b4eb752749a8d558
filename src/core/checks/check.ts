import type { Role } from '../model/model.ts';
import type { Status } from '../model/standing.ts';
import type { CheckedFile } from './checked-file.ts';
import type { Severity } from './finding.ts';
import type { Fix } from './fixes/fix.ts';
import type { At } from './place.ts';

/** One known mistake, and how a file that is about to make it is recognized. */
export interface Check {
  /** Stable: it stands in settings, in `ignore:` and in CI. */
  readonly id: string;
  /** Unless a setting says otherwise. */
  readonly severity: Severity;
  readonly about: Role | 'format' | 'initiative';
  /** The risk, in one plain sentence. */
  readonly says: string;
  /** The statuses in which it is asked; `active` where nothing is said. */
  readonly during?: readonly Status[];
  /** What it objects to. None for a check that reading the file makes already. */
  readonly find?: (file: CheckedFile, options: CheckOptions) => Iterable<Hit>;
}

/** One thing that a check objects to, at a place that is looked up later. */
export interface Hit {
  readonly message: string;
  readonly at: At;
  /** The id of the step that it is about. */
  readonly step?: string | undefined;
  readonly related?: readonly { readonly message: string; readonly at: At }[];
  /** What would mend it, the best first. */
  readonly fixes?: readonly Fix[];
}

/** What of the world around a file its checks can ask about. What is absent is not known, and nothing is said of it. */
export interface Surroundings {
  /** The paths of the file's links, as `linkTargets` gives them, that lead to nothing. */
  readonly deadLinks?: ReadonlySet<string>;
  /** The paths of the other initiatives, from the file: what a dead link may have been meant for. */
  readonly initiatives?: () => readonly string[];
  /** The titles of the other active initiatives of its owner; `Workload` knows them. */
  readonly alsoOwned?: readonly string[];
}

export interface CheckOptions {
  /** YYYY-MM-DD. */
  readonly today: string;
  /** In whose way numbers are written; English where nothing is said. */
  readonly locale?: string;
  /** By id of the check. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** After how many days without a sign of life an active initiative is asked about; 60 by default. */
  readonly quietDays?: number;
  /** After how many days of action without a reading a measure is asked about; 30 by default. */
  readonly readingDays?: number;
  /** How many active initiatives an owner may have at once; any number where it is 0 or absent. */
  readonly activePerOwner?: number;
  readonly surroundings?: Surroundings;
}

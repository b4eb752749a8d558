import type { PastVersion } from '../initiative/past.ts';
import type { Role } from '../model/model.ts';
import type { Severity } from './finding.ts';
import type { Over } from './lineage.ts';
import type { OtherBaseline } from './shared-measures.ts';

/** What of the world around a file its checks can ask about. What is absent is not known, and nothing is said of it. */
export interface Surroundings {
  /** The paths of the file's links, as `linkTargets` gives them, that lead to nothing. */
  readonly deadLinks?: ReadonlySet<string>;
  /** The paths of the other initiatives, from the file: what a dead link may have been meant for. */
  readonly initiatives?: () => readonly string[];
  /** The titles of the other active initiatives of its owner; `Workload` knows them. */
  readonly alsoOwned?: readonly string[];
  /** The paths of its links that lead to the file itself. */
  readonly toItself?: readonly string[];
  /** The titles of the initiatives by whose parents one comes back to it; its own is the last. */
  readonly ring?: readonly string[];
  /** By the path of a link, what the file waits for and is over. */
  readonly over?: Readonly<Record<string, Pick<Over, 'title' | 'status'>>>;
  /** What earlier versions of the file had agreed, oldest first, since the day of that. */
  readonly versions?: readonly PastVersion[];
  /** Where another initiative has another baseline. */
  readonly otherBaselines?: readonly OtherBaseline[];
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
  /** Only the checks about what has one of these roles are asked; all of them where nothing is said. */
  readonly about?: readonly Role[];
}

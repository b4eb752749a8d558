import type { Sentence } from '../base/words.ts';
import type { Role } from '../model/model.ts';
import type { Status } from '../model/state.ts';
import type { CheckedFile } from './checked-file.ts';
import type { Severity } from './finding.ts';
import type { Fix } from './fixes/fix.ts';
import type { CheckOptions } from './options.ts';
import type { At } from './place.ts';

/** One known mistake, and how a file that is about to make it is recognized. */
export interface Check {
  /** Stable: it stands in settings, in `ignore:` and in CI. */
  readonly id: string;
  /** Unless a setting says otherwise. */
  readonly severity: Severity;
  readonly about: Role | 'format' | 'initiative';
  /** The risk, in one plain sentence. */
  readonly says: Sentence;
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

import { checkInitiative } from '../checks/check-file.ts';
import type { CheckOptions } from '../checks/options.ts';
import { type PlacedFinding, placeFindings } from '../checks/placed-finding.ts';
import type { Initiative } from '../initiative/initiative.ts';
import { agreedOn, type PastVersion } from '../initiative/past.ts';
import type { ReadInitiative } from '../initiative/read.ts';
import type { Snapshot } from '../initiative/snapshot.ts';
import type { Host } from './host.ts';
import { Neighbourhood, type ReadOther } from './neighbourhood.ts';

/** How the other initiatives of a workspace are known. */
interface Others {
  /** The paths that lead from a file to all of them, where somebody knows them. */
  readonly beside?: (file: string) => readonly string[];
  /** One of them, where not each is noted. */
  readonly read?: ReadOther;
  /**
   * What the versions of a file that are kept since a day had agreed, oldest first, as far as that is known by now; given
   * its front matter as it is, since nothing was moved where that was never another.
   */
  readonly past?: (
    file: string,
    since: string,
    now: string,
  ) => Promise<readonly PastVersion[]> | readonly PastVersion[];
}

/** Asks the checks about the files of a workspace: with its settings, and with what they have to know of each other. */
export class Checker {
  readonly #host: Pick<Host, 'linked' | 'isThere' | 'checks'>;
  readonly #neighbourhood: Neighbourhood;
  readonly #beside: Others['beside'];
  readonly #past: Others['past'];

  constructor(host: Pick<Host, 'linked' | 'isThere' | 'checks'>, { beside, read, past }: Others = {}) {
    this.#host = host;
    this.#neighbourhood = new Neighbourhood(host, read);
    this.#beside = beside;
    this.#past = past;
  }

  /** Takes note of what a file is now. Yields the other files whose checks may speak otherwise now. */
  note(file: string, initiative: Initiative | undefined): readonly string[] {
    const { owned, others } = this.#neighbourhood.note(file, initiative);
    return this.#host.checks(file).activePerOwner ? [...new Set([...others, ...owned()])] : others;
  }

  /** The files with links to one of those that came or went, or to something in it. */
  leadingTo(moved: readonly string[]): readonly string[] {
    return this.#neighbourhood.leadingTo(moved);
  }

  /** What the checks have to know of a file beside its text, as it is now. */
  async optionsFor(file: string, read: ReadInitiative, isThere = this.#isThere): Promise<CheckOptions> {
    const checks = this.#host.checks(file);
    const around = read.kind === 'initiative' ? await this.#neighbourhood.of(file, read.initiative, isThere) : {};
    const owned = checks.activePerOwner && { alsoOwned: this.#neighbourhood.alsoOwned(file) };
    const beside = this.#beside;
    const initiatives = beside && { initiatives: () => beside(file) };
    const versions = read.kind === 'initiative' ? await this.#versionsOf(file, read) : undefined;
    return { ...checks, surroundings: { ...around, ...owned, ...initiatives, ...(versions && { versions }) } };
  }

  async findings(file: string, snapshot: Snapshot, isThere = this.#isThere): Promise<readonly PlacedFinding[]> {
    const options = await this.optionsFor(file, snapshot.read, isThere);
    return placeFindings(checkInitiative(snapshot, options), snapshot.text);
  }

  /** Only what is under way, and was agreed on some day, can have been moved since. */
  #versionsOf(file: string, { initiative, model, block }: Extract<ReadInitiative, { kind: 'initiative' }>) {
    const since = initiative.status === 'active' && initiative.measures.length > 0 && agreedOn(initiative, model);
    return since ? this.#past?.(file, since, block.text) : undefined;
  }

  readonly #isThere = (file: string) => this.#host.isThere(file);
}

import { checkInitiative } from '../checks/check-file.ts';
import type { CheckOptions } from '../checks/options.ts';
import { type PlacedFinding, placeFindings } from '../checks/placed-finding.ts';
import type { Initiative } from '../initiative/initiative.ts';
import type { ReadInitiative } from '../initiative/read.ts';
import type { Snapshot } from '../initiative/snapshot.ts';
import type { Host } from './host.ts';
import { Neighbourhood } from './neighbourhood.ts';

/** Asks the checks about the files of a workspace: with its settings, and with what they have to know of each other. */
export class Checker {
  readonly #host: Pick<Host, 'linked' | 'isThere' | 'checks'>;
  readonly #neighbourhood: Neighbourhood;
  readonly #initiativesBeside: ((file: string) => readonly string[]) | undefined;

  /** `initiativesBeside` yields the paths that lead from a file to all initiatives, where somebody knows them. */
  constructor(
    host: Pick<Host, 'linked' | 'isThere' | 'checks'>,
    initiativesBeside?: (file: string) => readonly string[],
  ) {
    this.#host = host;
    this.#neighbourhood = new Neighbourhood(host);
    this.#initiativesBeside = initiativesBeside;
  }

  /** Takes note of what a file is now. Yields the other files whose checks may speak otherwise now. */
  note(file: string, initiative: Initiative | undefined): readonly string[] {
    const others = this.#neighbourhood.note(file, initiative);
    return others.length > 0 && this.#host.checks(file).activePerOwner ? others : [];
  }

  /** The files with links to one of those that came or went, or to something in it. */
  leadingTo(moved: readonly string[]): readonly string[] {
    return this.#neighbourhood.leadingTo(moved);
  }

  /** What the checks have to know of a file beside its text, as it is now. */
  async optionsFor(file: string, read: ReadInitiative, isThere = this.#isThere): Promise<CheckOptions> {
    const around = read.kind === 'initiative' ? await this.#neighbourhood.of(file, read.initiative, isThere) : {};
    const beside = this.#initiativesBeside;
    const initiatives = beside && { initiatives: () => beside(file) };
    return { ...this.#host.checks(file), surroundings: { ...around, ...initiatives } };
  }

  async findings(file: string, snapshot: Snapshot, isThere = this.#isThere): Promise<readonly PlacedFinding[]> {
    const options = await this.optionsFor(file, snapshot.read, isThere);
    return placeFindings(checkInitiative(snapshot, options), snapshot.text);
  }

  readonly #isThere = (file: string) => this.#host.isThere(file);
}

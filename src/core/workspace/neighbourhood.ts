import { isInOneOf } from '../base/folders.ts';
import type { Surroundings } from '../checks/options.ts';
import { Workload } from '../checks/workload.ts';
import type { Initiative } from '../initiative/initiative.ts';
import { linkTargets } from '../initiative/links.ts';
import type { Host } from './host.ts';

/** What the checks of one initiative need to know of the files around it, and whom a change of those concerns. */
export class Neighbourhood {
  readonly #host: Pick<Host, 'linked'>;
  readonly #workload = new Workload();
  /** By file, where its links lead. */
  readonly #leadsTo = new Map<string, readonly string[]>();

  constructor(host: Pick<Host, 'linked'>) {
    this.#host = host;
  }

  /** Takes note of what a file is now. Yields the other files whose checks may speak otherwise now. */
  note(file: string, initiative: Initiative | undefined): string[] {
    const linked = initiative ? this.#linkedBy(file, initiative).map(link => link.file) : [];
    if (linked.length > 0) this.#leadsTo.set(file, linked);
    else this.#leadsTo.delete(file);
    return this.#workload.note(file, initiative);
  }

  /** The files with links to one of those that came or went, or to something in it. */
  leadingTo(moved: readonly string[]): string[] {
    const places = new Set(moved);
    return [...this.#leadsTo].flatMap(([file, linked]) => (linked.some(to => isInOneOf(places, to)) ? [file] : []));
  }

  async of(file: string, initiative: Initiative, isThere: Host['isThere']): Promise<Surroundings> {
    const deadLinks = new Set<string>();
    for (const link of this.#linkedBy(file, initiative)) if (!(await isThere(link.file))) deadLinks.add(link.path);
    return { deadLinks, alsoOwned: this.#workload.besides(file) };
  }

  #linkedBy(from: string, initiative: Initiative): { readonly file: string; readonly path: string }[] {
    return linkTargets(initiative).flatMap(target => {
      const file = target.kind === 'file' ? this.#host.linked(target.path, from) : undefined;
      return target.kind === 'file' && file !== undefined ? [{ file, path: target.path }] : [];
    });
  }
}

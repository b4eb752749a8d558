import { isInOneOf } from '../base/folders.ts';
import { Lineage } from '../checks/lineage.ts';
import type { Surroundings } from '../checks/options.ts';
import { SharedMeasures } from '../checks/shared-measures.ts';
import { Workload } from '../checks/workload.ts';
import { detachedText } from '../initiative/detached.ts';
import type { Initiative } from '../initiative/initiative.ts';
import { type Link, linkTargets, targetsAt } from '../initiative/links.ts';
import type { LinkTarget } from '../markdown/link.ts';
import type { Host } from './host.ts';

/** Other files of which something else may be to be said now. */
export interface Concerned {
  /** Those of the same owner: that counts only where there is a limit. */
  readonly owned: () => readonly string[];
  readonly others: readonly string[];
}

/** What initiative another file is; nothing where it is none, or may not be read. */
export type ReadOther = (file: string) => Promise<Initiative | undefined>;

/** A file that a link leads to, and how it says so. */
interface Linked {
  readonly file: string;
  readonly path: string;
}

/** What the checks of one initiative need to know of the files around it, and whom a change of those concerns. */
export class Neighbourhood {
  readonly #host: Pick<Host, 'linked'>;
  readonly #read: ReadOther | undefined;
  readonly #workload = new Workload();
  readonly #lineage = new Lineage();
  readonly #measures = new SharedMeasures();
  /** By file, where its links lead. */
  readonly #leadsTo = new Map<string, readonly string[]>();

  /** Where not all files are noted, those are read that one hangs on. */
  constructor(host: Pick<Host, 'linked'>, read?: ReadOther) {
    this.#host = host;
    this.#read = read;
  }

  /** Takes note of what a file is now. Yields the other files whose checks may speak otherwise now. */
  note(file: string, initiative: Initiative | undefined): Concerned {
    const linked = initiative ? this.#linkedBy(file, initiative).map(link => link.file) : [];
    if (linked.length > 0) this.#leadsTo.set(file, linked);
    else this.#leadsTo.delete(file);
    return {
      owned: this.#workload.note(file, initiative),
      others: [...this.#noteKin(file, initiative), ...this.#measures.note(file, initiative)],
    };
  }

  /** The files with links to one of those that came or went, or to something in it. */
  leadingTo(moved: readonly string[]): string[] {
    const places = new Set(moved);
    return [...this.#leadsTo].flatMap(([file, linked]) => (linked.some(to => isInOneOf(places, to)) ? [file] : []));
  }

  /** The titles of the other active initiatives of a file's owner. */
  alsoOwned(file: string): readonly string[] {
    return this.#workload.besides(file);
  }

  /** All else around a file. */
  async of(file: string, initiative: Initiative, isThere: Host['isThere']): Promise<Surroundings> {
    const deadLinks = new Set<string>();
    for (const link of this.#linkedBy(file, initiative)) if (!(await isThere(link.file))) deadLinks.add(link.path);
    if (this.#read) for (const other of this.#lineage.unknownTo(file)) this.#noteKin(other, await this.#read(other));
    const over = new Map(this.#lineage.over(file).map(({ file: other, ...rest }) => [other, rest]));
    return {
      deadLinks,
      toItself: this.#linked(file, targetsAt(initiative, 'next')).flatMap(link =>
        link.file === file ? link.path : [],
      ),
      ring: this.#lineage.ring(file).map(other => this.#lineage.titleOf(other)),
      over: Object.fromEntries(
        this.#linked(file, targetsAt(initiative, 'blocked-by')).flatMap(link => {
          const ended = over.get(link.file);
          return ended ? [[link.path, ended]] : [];
        }),
      ),
      otherBaselines: this.#measures.otherBaselines(file),
    };
  }

  #noteKin(file: string, initiative: Initiative | undefined): string[] {
    const linked = (key: Link['key']) =>
      initiative ? this.#linked(file, targetsAt(initiative, key)).map(link => link.file) : [];
    return this.#lineage.note(
      file,
      initiative && {
        title: detachedText(initiative.title),
        status: initiative.status,
        parent: linked('parent')[0],
        waitsFor: linked('blocked-by'),
      },
    );
  }

  #linkedBy(from: string, initiative: Initiative): readonly Linked[] {
    return this.#linked(from, linkTargets(initiative));
  }

  #linked(from: string, targets: readonly LinkTarget[]): readonly Linked[] {
    return targets.flatMap(target => {
      const file = target.kind === 'file' ? this.#host.linked(target.path, from) : undefined;
      return target.kind === 'file' && file !== undefined ? [{ file, path: target.path }] : [];
    });
  }
}

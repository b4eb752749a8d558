import { type Uri, workspace } from 'vscode';
import type { Surroundings } from '../../core/checks/options.ts';
import { Workload } from '../../core/checks/workload.ts';
import type { Initiative } from '../../core/initiative/initiative.ts';
import { linkTargets } from '../../core/initiative/links.ts';
import { relativePath } from '../../core/language/relative-path.ts';
import { fileOf } from '../features/links.ts';
import { leadsOut } from '../host/real-place.ts';
import { lostWith } from '../host/watch.ts';
import type { Entry } from './entry.ts';

/** What the checks of one initiative need to know of the files around it, and whom a change of those concerns. */
export class Neighbourhood {
  readonly #workload = new Workload();
  /** By file, where its links lead; both are URIs in texts. */
  readonly #leadsTo = new Map<string, readonly string[]>();

  /** Takes note of a file that came, changed or went. Yields the other files whose checks may speak otherwise now. */
  note(uri: string, entry: Entry | undefined): string[] {
    const initiative = entry?.kind === 'initiative' ? entry.initiative : undefined;
    const files = entry && initiative ? filesOf(initiative, entry.uri).map(({ file }) => file.toString()) : [];
    if (files.length > 0) this.#leadsTo.set(uri, files);
    else this.#leadsTo.delete(uri);
    return this.#workload.note(uri, initiative);
  }

  /** The files with links to one of those that came or went, or to something in it. */
  leadingTo(moved: readonly Uri[]): string[] {
    return [...this.#leadsTo].flatMap(([uri, files]) => (lostWith(moved, files).length > 0 ? [uri] : []));
  }

  async of(uri: Uri, initiative: Initiative, isThere: (file: Uri) => Promise<boolean>): Promise<Surroundings> {
    const deadLinks = new Set<string>();
    // What would be in a folder that leads out by a link is nobody's business either.
    for (const { file, path } of filesOf(initiative, uri))
      if (!(await isThere(file)) && !(await leadsOut(file))) deadLinks.add(path);
    return { deadLinks, alsoOwned: this.#workload.besides(uri.toString()) };
  }
}

/** The paths that lead from a file to the other initiatives. */
export function pathsFrom(uri: Uri, entries: readonly Entry[]): string[] {
  const here = uri.toString();
  return entries
    .filter(entry => entry.uri.toString() !== here && entry.uri.authority === uri.authority)
    .map(entry => relativePath(uri.path, entry.uri.path));
}

/** Nothing outside of the workspace is looked at: what lies there is nobody's business, and may be far away. */
function filesOf(initiative: Initiative, uri: Uri): { readonly file: Uri; readonly path: string }[] {
  return linkTargets(initiative).flatMap(target => {
    const file = target.kind === 'file' ? fileOf(target, uri) : undefined;
    return target.kind === 'file' && file && workspace.getWorkspaceFolder(file) ? [{ file, path: target.path }] : [];
  });
}

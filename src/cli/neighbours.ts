import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Surroundings } from '../core/checks/options.ts';
import type { Workload } from '../core/checks/workload.ts';
import { linkTargets } from '../core/initiative/links.ts';
import type { ReadInitiative } from '../core/initiative/read.ts';
import { isInside, leadsOut } from './places.ts';
import type { Workspace } from './workspace.ts';

/** What the checks of a file need to know of the others. Nothing outside of the workspace is looked at. */
export function surroundingsOf(
  path: string,
  read: ReadInitiative,
  { root }: Workspace,
  workload: Workload,
): Surroundings {
  if (read.kind !== 'initiative') return {};
  const isDead = (link: string) => {
    const file = link.startsWith('/') ? join(root, link) : resolve(dirname(path), link);
    return isInside(root, file) && !existsSync(file) && !leadsOut(file, root, link);
  };
  const dead = linkTargets(read.initiative).flatMap(target =>
    target.kind === 'file' && isDead(target.path) ? [target.path] : [],
  );
  return { deadLinks: new Set(dead), alsoOwned: workload.besides(path) };
}

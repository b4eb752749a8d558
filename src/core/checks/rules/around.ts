import type { TextRange } from '../../base/edit.ts';
import { type Link, linkTargets } from '../../initiative/links.ts';
import type { LinkTarget } from '../../markdown/link.ts';
import { statuses } from '../../model/state.ts';
import type { Check } from '../check.ts';
import { putOnHold } from '../fixes/fill.ts';
import type { Fix } from '../fixes/fix.ts';
import { nearestPaths } from '../fixes/nearest-path.ts';

/** What a file alone does not show: these need to know what is around it. */
export const around: readonly Check[] = [
  {
    id: 'dead-link',
    severity: 'warning',
    about: 'format',
    says: 'A link to a file that is not there leads nobody to what it stands for.',
    during: statuses.filter(status => status !== 'dropped'),
    *find(file, { surroundings: { deadLinks, initiatives = () => [] } = {} }) {
      const isDead = (path: string) => deadLinks?.has(path) === true && namesFile(path);
      if (!linkTargets(file.initiative).some(target => target.kind === 'file' && isDead(target.path))) return;
      for (const { key, target, at } of file.links())
        if (target.kind === 'file' && isDead(target.path))
          yield {
            at: { kind: 'text', range: at },
            message: `There is no file “${target.path}”: nobody can look up ${meaning[key]}.`,
            fixes: [...redirections(target, at, initiatives()), ...creations(target, key)],
          };
    },
  },
  {
    id: 'too-many-at-once',
    severity: 'warning',
    about: 'initiative',
    says: 'Who owns too many active initiatives at once finishes none of them.',
    *find({ initiative: { owner } }, { today, activePerOwner = 0, surroundings: { alsoOwned = [] } = {} }) {
      const count = alsoOwned.length + 1;
      if (owner === undefined || activePerOwner === 0 || count <= activePerOwner) return;
      const named = alsoOwned.slice(0, 3).map(title => `“${title}”`);
      const more = alsoOwned.length - named.length;
      yield {
        at: { kind: 'value', path: ['owner'] },
        message: `${owner} owns ${count} active initiatives, and the limit is ${activePerOwner}: beside this one ${[...named, ...(more > 0 ? [`${more} more`] : [])].join(', ')}.`,
        fixes: [putOnHold(today)],
      };
    },
  },
];

/** A page of a site, such as /manual.html, or a folder: what is there is made of files of other names. */
function namesFile(path: string): boolean {
  return path.startsWith('/') ? /\.(?:md|markdown)$/i.test(path) : /\.(?!html?$)[^./]+$/i.test(path);
}

type FileTarget = Extract<LinkTarget, { kind: 'file' }>;

/** Only where the link is written as its path: an anchor in another file, or what is quoted otherwise, is not known. */
function redirections({ path, fragment }: FileTarget, at: TextRange, initiatives: readonly string[]): Fix[] {
  if (fragment !== undefined || at.end - at.start !== path.length) return [];
  return nearestPaths(path, initiatives).map(({ path: text, certainty }) => ({
    title: `Change to “${text}”`,
    certainty,
    repair: { kind: 'redirect', link: at, to: text },
  }));
}

/** A file of another kind than text cannot be begun for anybody. */
function creations({ path }: FileTarget, key: Link['key']): Fix[] {
  if (!/[^/]\.(?:md|markdown)$/i.test(path)) return [];
  const begun = key === 'next' || key === 'parent' ? 'initiative' : 'note';
  return [{ title: `Create “${path}”`, certainty: 'possible', repair: { kind: 'create', path, begun } }];
}

const meaning = {
  vision: 'what this initiative serves',
  from: 'what raised it',
  next: 'what follows from it',
  parent: 'what it belongs to',
} as const;

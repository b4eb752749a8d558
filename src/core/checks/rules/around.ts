import type { TextRange } from '../../base/edit.ts';
import { sentence, t } from '../../base/words.ts';
import type { Link } from '../../initiative/links.ts';
import type { LinkTarget } from '../../markdown/link.ts';
import { statuses } from '../../model/state.ts';
import type { Check } from '../check.ts';
import { putOnHold } from '../fixes/fill.ts';
import type { Fix } from '../fixes/fix.ts';
import { nearestPaths } from '../fixes/nearest-path.ts';
import { titlesInWords } from '../titles.ts';

/** What a file alone does not show: these need to know what is around it. */
export const around: readonly Check[] = [
  {
    id: 'dead-link',
    severity: 'warning',
    about: 'format',
    says: sentence('A link to a file that is not there leads nobody to what it stands for.'),
    during: statuses.filter(status => status !== 'dropped'),
    *find(file, { surroundings: { deadLinks, initiatives = () => [] } = {} }) {
      if (!deadLinks?.size) return;
      for (const link of file.links()) {
        const { key, target } = link;
        if (target.kind === 'file' && deadLinks.has(target.path) && namesFile(target.path))
          yield {
            at: { kind: 'link', link },
            message: missing[key](target.path),
            get fixes() {
              return [...redirections(target, link.at, initiatives()), ...creations(target, key)];
            },
          };
      }
    },
  },
  {
    id: 'too-many-at-once',
    severity: 'warning',
    about: 'initiative',
    says: sentence('Who owns too many active initiatives at once finishes none of them.'),
    *find({ initiative: { owner } }, { today, activePerOwner = 0, surroundings: { alsoOwned = [] } = {} }) {
      const count = alsoOwned.length + 1;
      if (owner === undefined || activePerOwner === 0 || count <= activePerOwner) return;
      yield {
        at: { kind: 'value', path: ['owner'] },
        message: t('{owner} owns {count} active initiatives, and the limit is {limit}: beside this one {others}.', {
          owner,
          count,
          limit: activePerOwner,
          others: titlesInWords(alsoOwned),
        }),
        fixes: [putOnHold(today)],
      };
    },
  },
];

/**
 * A path from the root is that of a site, whose root lies anywhere; a page such as manual.html, or a folder, is made of
 * files of other names.
 */
function namesFile(path: string): boolean {
  return !path.startsWith('/') && /\.(?!html?$)[^./]+$/i.test(path);
}

type FileTarget = Extract<LinkTarget, { kind: 'file' }>;

/** Only where the link is written as its path: an anchor in another file, or what is quoted otherwise, is not known. */
function redirections({ path, fragment }: FileTarget, at: TextRange, initiatives: readonly string[]): Fix[] {
  if (fragment !== undefined || at.end - at.start !== path.length) return [];
  return nearestPaths(path, initiatives).map(({ path: text, certainty }) => ({
    title: t('Change to “{text}”', { text }),
    certainty,
    repair: { kind: 'redirect', link: at, to: text },
  }));
}

/** A file of another kind than text cannot be begun for anybody. */
function creations({ path }: FileTarget, key: Link['key']): Fix[] {
  if (!/[^/]\.(?:md|markdown)$/i.test(path)) return [];
  const begun = key === 'vision' || key === 'from' ? 'note' : 'initiative';
  return [{ title: t('Create “{path}”', { path }), certainty: 'possible', repair: { kind: 'create', path, begun } }];
}

const missing = {
  vision: (path: string) => t('There is no file “{path}”: nobody can look up what this initiative serves.', { path }),
  from: (path: string) => t('There is no file “{path}”: nobody can look up what raised it.', { path }),
  next: (path: string) => t('There is no file “{path}”: nobody can look up what follows from it.', { path }),
  parent: (path: string) => t('There is no file “{path}”: nobody can look up what it belongs to.', { path }),
  'blocked-by': (path: string) => t('There is no file “{path}”: nobody can look up what it waits for.', { path }),
} as const;

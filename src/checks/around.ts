import { linkTargets } from '../initiative/links.ts';
import { statuses } from '../model/standing.ts';
import type { Check } from './check.ts';
import { putOnHold } from './fill.ts';

/** What a file alone does not show: these need to know what is around it. */
export const around: readonly Check[] = [
  {
    id: 'dead-link',
    severity: 'warning',
    about: 'format',
    says: 'A link to a file that is not there leads nobody to what it stands for.',
    during: statuses.filter(status => status !== 'dropped'),
    *find(file, { surroundings: { deadLinks } = {} }) {
      const isDead = (path: string) => deadLinks?.has(path) === true;
      if (!linkTargets(file.initiative).some(target => target.kind === 'file' && isDead(target.path))) return;
      for (const { key, target, at } of file.links())
        if (target.kind === 'file' && isDead(target.path))
          yield {
            at: { kind: 'text', range: at },
            message: `There is no file “${target.path}”: nobody can look up ${meaning[key]}.`,
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

const meaning = {
  vision: 'what this initiative serves',
  from: 'what raised it',
  next: 'what follows from it',
  parent: 'what it belongs to',
} as const;

import { t } from '../../base/words.ts';
import type { Hit } from '../check.ts';
import { type Fix, renameKey } from '../fixes/fix.ts';
import { nearest } from '../fixes/nearest.ts';
import { checks, findCheck } from './table.ts';

/** Exceptions in a file that except nothing. `isCase` tells whether the file is, or may be, a case of a check. */
export function* unusedIgnores(ids: readonly string[], isCase: (id: string) => boolean): Iterable<Hit> {
  for (const id of ids) {
    if (id === 'unused-ignore') continue;
    const at = { kind: 'key', path: ['ignore', id] } as const;
    if (!findCheck(id)) {
      const fixes = [...meantBy(id), without(id, ids)];
      yield { at, message: t('There is no check “{id}”: this line excepts nothing.', { id }), fixes };
    } else if (!isCase(id)) {
      // Its case may still come: somebody gave a reason for it.
      const message = t('Nothing here is a case of “{id}” now: unless one is to come, the exception can go.', { id });
      yield { at, message, fixes: [without(id, ids)] };
    }
  }
}

/** Only what is close: three of more than forty checks say nothing. */
function meantBy(id: string): Fix[] {
  return nearest(
    id,
    checks.map(check => check.id),
  )
    .filter(({ certainty }) => certainty !== 'possible')
    .map(({ option }) => renameKey(['ignore', id], option, 'likely'));
}

/** With the last exception goes their map. */
function without(id: string, ids: readonly string[]): Fix {
  const path = ids.length > 1 ? ['ignore', id] : ['ignore'];
  const repair = { kind: 'change', change: { kind: 'remove', path } } as const;
  return { title: t('Remove the exception from “{id}”', { id }), certainty: 'possible', repair };
}

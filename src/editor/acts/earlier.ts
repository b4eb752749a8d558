import { env } from 'vscode';
import { isLearnedFrom, type Learned, learnedOf, mostAlike } from '../../core/register/lessons.ts';
import { today } from '../host/day.ts';
import type { Item } from '../questions/item.ts';
import type { InitiativeEntry } from '../workspace/entry.ts';
import type { Snapshots } from '../workspace/snapshots.ts';
import type { Store } from '../workspace/store.ts';

/** What an earlier initiative, which is most like some words, came to and learned. */
export interface EarlierOne {
  readonly entry: InitiativeEntry;
  readonly learned: Learned;
}

interface Known {
  readonly store: Pick<Store, 'entries'>;
  readonly snapshots: Pick<Snapshots, 'of'>;
}

/** The earlier initiatives that are most like what some words are about, but for one. */
export async function earlierLike(
  words: string,
  { store, snapshots }: Known,
  most: number,
  except?: InitiativeEntry,
): Promise<EarlierOne[]> {
  const earlier = store.entries.flatMap(entry =>
    entry.kind === 'initiative' && isLearnedFrom(entry.initiative) && entry.uri.toString() !== except?.uri.toString()
      ? [{ file: entry.uri.toString(), initiative: entry.initiative, entry }]
      : [],
  );
  if (earlier.length === 0) return [];
  const alike = await mostAlike(words, earlier, most);
  const told = await Promise.all(
    alike.map(async ({ entry }) => {
      try {
        const learned = learnedOf(await snapshots.of(entry.uri), { today: today(), locale: env.language });
        return learned ? [{ entry, learned }] : [];
      } catch {
        return []; // It went in the meantime.
      }
    }),
  );
  return told.flat();
}

/** It, as one of a list. */
export function earlierItem(earlier: EarlierOne): Item & { readonly earlier: EarlierOne } {
  const { title, came, lessons } = earlier.learned;
  return {
    icon: 'book',
    label: title,
    description: came,
    ...(lessons.length > 0 && { detail: lessons.join(' · ') }),
    earlier,
  };
}

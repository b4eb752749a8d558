import { readdirSync, readFileSync } from 'node:fs';
import type { TextRange } from '../../../src/core/base/edit.ts';
import type { CheckOptions } from '../../../src/core/checks/options.ts';

const folder = new URL('../fixtures/checks/', import.meta.url);

/** A file that a check flags, with the place that it points at, and its twin that is all right. */
export interface Pair {
  readonly id: string;
  /** What its file names begin with, where a check has several pairs. */
  readonly name: string;
  readonly flagged: () => { readonly text: string; readonly at: TextRange };
  readonly repaired: () => string;
  readonly options: CheckOptions;
}

/** What is around the files of those checks that look beyond a single one. */
export const around: Readonly<Record<string, Partial<CheckOptions>>> = {
  'dead-link': { surroundings: { deadLinks: new Set(['./gone file.md']) } },
  'agree-again': {
    surroundings: {
      versions: [
        {
          on: '2026-10-22',
          by: 'Priya',
          agreedOn: '2026-10-21',
          measures: [{ name: 'Median CI time', unit: 'min', target: { value: 6, on: '2026-12-20' } }],
        },
        {
          on: '2026-11-17',
          by: 'Tom',
          agreedOn: '2026-10-21',
          measures: [{ name: 'Median CI time', unit: 'min', target: { value: 8, on: '2026-12-20' } }],
        },
      ],
    },
  },
  'next-to-itself': { surroundings: { toItself: ['./cut-ci-time.md'] } },
  'parents-in-a-ring': { surroundings: { ring: ['Faster feedback', 'Better days', 'Cut CI time'] } },
  'blocked-by-ended': { surroundings: { over: { './new-runners.md': { title: 'New runners', status: 'dropped' } } } },
  'other-baseline': { surroundings: { otherBaselines: [{ measure: 0, title: 'Faster feedback', value: 25 }] } },
  'too-many-at-once': { activePerOwner: 2, surroundings: { alsoOwned: ['Flaky tests', 'Release notes'] } },
};

export function pairs(): Pair[] {
  return readdirSync(folder).flatMap(id =>
    readdirSync(new URL(`${id}/`, folder))
      .filter(file => file.endsWith('flagged.md'))
      .map(file => {
        const name = file.slice(0, -'flagged.md'.length);
        const read = (which: string) => readFileSync(new URL(`${id}/${name}${which}.md`, folder), 'utf8');
        const options = { today: '2026-11-22', ...around[id] };
        return { id, name, flagged: () => unmarked(read('flagged')), repaired: () => read('repaired'), options };
      }),
  );
}

/** A text without its one pair of marks « and », and the range between them. */
export function unmarked(text: string): { text: string; at: TextRange } {
  const [before = '', inside, after] = text.split(/[«»]/);
  if (inside === undefined || after === undefined) throw new Error('The place is not marked.');
  return { text: before + inside + after, at: { start: before.length, end: before.length + inside.length } };
}

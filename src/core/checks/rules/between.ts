import { own } from '../../base/own.ts';
import { sentence, t } from '../../base/words.ts';
import type { Link } from '../../initiative/links.ts';
import { writtenValue } from '../../initiative/record.ts';
import { statuses } from '../../model/state.ts';
import type { YamlPath } from '../../yaml/tree.ts';
import type { Check } from '../check.ts';
import type { CheckedFile } from '../checked-file.ts';
import { changeTo, type Fix } from '../fixes/fix.ts';
import { placeholder } from '../fixes/placeholder.ts';
import { titlesInWords } from '../titles.ts';

const open = statuses.filter(status => status !== 'completed' && status !== 'dropped');

/** Initiatives that contradict each other. */
export const between: readonly Check[] = [
  {
    id: 'next-to-itself',
    severity: 'warning',
    about: 'sustain',
    says: sentence('What follows from itself leaves open where to go on.'),
    during: statuses.filter(status => status !== 'dropped'),
    *find(file, { surroundings: { toItself = [] } = {} }) {
      for (const { link, path } of linksAt(file, 'next', toItself))
        yield {
          at: { kind: 'link', link },
          step: file.stepOf('sustain')?.id,
          message: t('“{path}” leads to this very initiative: which one follows from it?', { path }),
          fixes: [
            {
              title: t('Name the next initiative'),
              certainty: 'possible',
              repair: {
                kind: 'replace',
                at: { kind: 'value', path: link.path },
                value: placeholder('./the-next-one.md'),
              },
            },
          ],
        };
    },
  },
  {
    id: 'parents-in-a-ring',
    severity: 'warning',
    about: 'initiative',
    says: sentence('Initiatives that belong to each other serve none that is larger.'),
    during: open,
    *find(file, { surroundings: { ring = [] } = {} }) {
      if (ring.length === 0 || file.initiative.parent === undefined) return;
      const others = ring.slice(0, -1);
      const at = { kind: 'value', path: ['parent'] } as const;
      yield {
        at,
        message:
          others.length === 0
            ? t('It belongs to itself: which larger initiative does it serve?')
            : t('Its parents lead back to itself, by way of {others}: which of them is it that the others serve?', {
                others: titlesInWords(others),
              }),
        fixes: [without(t('Take the parent away'), ['parent'])],
      };
    },
  },
  {
    id: 'blocked-by-ended',
    severity: 'information',
    about: 'plan',
    says: sentence('What waits for an initiative that is over waits for nothing.'),
    during: open,
    *find(file, { surroundings: { over = {} } = {} }) {
      for (const { link, path } of linksAt(file, 'blocked-by', Object.keys(over))) {
        const { title = '', status } = own(over, path) ?? {};
        yield {
          at: { kind: 'link', link },
          step: file.stepOf('plan')?.id,
          message:
            status === 'completed'
              ? t('It waits for “{title}”, which is completed: what else keeps it from going on?', { title })
              : t('It waits for “{title}”, which was dropped: how does it go on without that?', { title }),
          fixes: [without(t('Take “{title}” away', { title }), link.path)],
        };
      }
    },
  },
  {
    id: 'other-baseline',
    severity: 'information',
    about: 'baseline',
    says: sentence('Two who measure the same on one day, and get two numbers, measure two things.'),
    *find(file, { surroundings: { otherBaselines = [] } = {} }) {
      for (const { measure: index, title, value } of otherBaselines) {
        const measure = file.initiative.measures.find(measure => measure.index === index);
        const { baseline } = measure ?? {};
        if (!measure || baseline?.on === undefined || baseline.value === value) continue;
        yield {
          at: { kind: 'value', path: ['measures', index, 'baseline'] },
          step: file.stepOf('baseline')?.id,
          message: t(
            '{measure} was at {here} on {on}, and by “{title}” at {there}: do both count the same, in the same way?',
            {
              measure: measure.name,
              here: file.amount(measure, baseline.value),
              on: baseline.on,
              title,
              there: file.amount(measure, value),
            },
          ),
          fixes: [
            changeTo(
              { kind: 'value', path: ['measures', index, 'baseline', 'value'] },
              writtenValue(measure, value),
              'possible',
            ),
          ],
        };
      }
    },
  },
];

/** The links of a key that lead to one of some paths, each at its place. */
function* linksAt(file: CheckedFile, key: Link['key'], paths: readonly string[]) {
  if (paths.length === 0) return;
  const wanted = new Set(paths);
  for (const link of file.links()) {
    const path = link.key === key && link.target.kind === 'file' ? link.target.path : undefined;
    if (path !== undefined && wanted.has(path)) yield { link, path };
  }
}

function without(title: string, path: YamlPath): Fix {
  return { title, certainty: 'possible', repair: { kind: 'change', change: { kind: 'remove', path } } };
}

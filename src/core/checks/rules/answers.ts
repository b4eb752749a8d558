import { isRecord } from '../../base/is-record.ts';
import { isStandIn } from '../../base/stand-in.ts';
import { sentence, t } from '../../base/words.ts';
import type { Initiative } from '../../initiative/initiative.ts';
import type { YamlPath } from '../../yaml/tree.ts';
import type { Check, Hit } from '../check.ts';
import { setKey } from '../fixes/fix.ts';
import { placeholder } from '../fixes/placeholder.ts';

/** Words in place of an answer. */
export const answers: readonly Check[] = [
  {
    id: 'stand-in',
    severity: 'warning',
    about: 'initiative',
    says: sentence('A word that stands in place of an answer looks like one, so that nobody asks again.'),
    during: ['active', 'on-hold', 'completed'],
    *find(file) {
      for (const key of answered)
        for (const { path, text } of standInsAt(file.written(key), [key])) yield standIn(path, text);
    },
  },
  {
    id: 'vision-repeats-title',
    severity: 'hint',
    about: 'purpose',
    says: sentence('A vision that repeats the title does not say what the work is good for.'),
    *find(file) {
      const { title, vision, value } = file.initiative;
      const repeated = [['vision', vision] as const, ['value', value] as const].find(
        ([, text]) => text !== undefined && plain(text) === plain(title),
      );
      if (!repeated) return;
      const [key] = repeated;
      const at = { kind: 'value', path: [key] } as const;
      yield {
        at,
        step: file.stepOf('purpose')?.id,
        message: t('`{key}` repeats the title: once “{title}” is done, what will be better, and for whom?', {
          key,
          title,
        }),
        fixes: [
          {
            title: t('Say what it serves'),
            certainty: 'likely',
            repair: { kind: 'replace', at, value: placeholder('what it serves') },
          },
        ],
      };
    },
  },
  {
    id: 'no-reason',
    severity: 'hint',
    about: 'initiative',
    says: sentence(
      'A way that was left without a reason is taken again, or never again, and nobody knows which is right.',
    ),
    during: ['active', 'on-hold', 'completed', 'dropped'],
    *find(file) {
      const { history } = file.initiative;
      const isWhole = !['unknown-move', 'wrong-type'].some(id => file.problems.has(id));
      for (const { index, message } of unexplained(file.initiative, file.labelOf))
        yield {
          at: { kind: 'entry', index },
          ...(history[index]?.step !== undefined && { step: history[index].step }),
          message,
          // An entry that cannot be read would shift the place of those that can.
          ...(isWhole && {
            fixes: [setKey(t('Give the reason'), ['history', index, 'why'], placeholder('the reason'))],
          }),
        };
    },
  },
];

/** The keys whose texts are answers that people give. */
const answered = [
  'owner',
  'sponsor',
  'vision',
  'value',
  'agreed',
  'measures',
  'history',
  'lessons',
  'experiments',
  'confirmed',
  'verdict',
] as const satisfies readonly (keyof Initiative)[];

/** What is text in the values of people's own keys, too: only what the format knows is looked at. */
const asked: ReadonlySet<string> = new Set([
  'name',
  'how',
  'source',
  'why',
  'by',
  'baseline',
  'target',
  'try',
  'expect',
  'got',
]);

/** The texts in a value that stand in place of an answer, with the paths that lead to them. */
function standInsAt(value: unknown, path: YamlPath): { readonly path: YamlPath; readonly text: string }[] {
  if (typeof value === 'string') return isStandIn(value) ? [{ path, text: value }] : [];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => standInsAt(item, [...path, index]));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => (asked.has(key) ? standInsAt(item, [...path, key]) : []));
}

function standIn(path: YamlPath, text: string): Hit {
  const at = { kind: 'value', path } as const;
  return {
    at,
    fixes: [
      {
        title: t('Give the answer'),
        certainty: 'possible',
        repair: { kind: 'replace', at, value: placeholder(text) },
      },
    ],
    message: t('`{key}` has “{text}” in place of an answer: who can give it, and by when?', {
      key: path.findLast(part => typeof part === 'string') ?? '',
      text,
    }),
  };
}

/** The last of each way that still counts: a step that is skipped or was taken up again, and an initiative that was dropped. */
function unexplained(
  { history, states, status }: Initiative,
  labelOf: (step: string) => string,
): readonly { readonly index: number; readonly message: string }[] {
  const cycle = history.findLastIndex(({ did }) => did === 'next-cycle');
  const last = new Map<string, number>();
  for (const [index, { did, step = '' }] of history.entries())
    if (index > cycle && ['skip', 'revisit', 'start', 'drop'].includes(did)) last.set(step, index);
  return [...last.values()].flatMap(index => {
    const { did, step = '', why } = history[index] ?? {};
    if (why !== undefined) return [];
    if (did === 'drop' && status === 'dropped')
      return [
        { index, message: t('Dropped without a reason: what would have to change for it to be taken up again?') },
      ];
    if (did === 'skip' && states.get(step) === 'skipped')
      return [
        {
          index,
          message: t('{step} was skipped without a reason: what makes it unnecessary here?', { step: labelOf(step) }),
        },
      ];
    if (did === 'revisit' && states.get(step) === 'active')
      return [
        {
          index,
          message: t('{step} was taken up again without a reason: what has been learned?', { step: labelOf(step) }),
        },
      ];
    return [];
  });
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}

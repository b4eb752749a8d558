import { sentence, t } from '../../base/words.ts';
import type { Check, Hit } from '../check.ts';
import { setKey } from '../fixes/fix.ts';
import { placeholder } from '../fixes/placeholder.ts';

export const purpose: readonly Check[] = [
  {
    id: 'no-vision',
    severity: 'warning',
    about: 'purpose',
    says: sentence('Without a vision improvements pull in different directions.'),
    *find(file) {
      const step = file.stepOf('purpose');
      if (!step || !file.isPast('purpose') || file.initiative.vision || file.prose(step)) return;
      yield {
        at: { kind: 'state', step: step.id },
        step: step.id,
        message: t('Nothing says which vision “{title}” serves: it may pull in another direction than the rest.', {
          title: file.initiative.title,
        }),
        fixes: [
          setKey(t('Add the vision'), ['vision'], placeholder('what it serves')),
          {
            title: t('Write under “{step}”', { step: step.question }),
            certainty: 'possible',
            repair: { kind: 'section', step, content: [{ bullet: '', suggestion: 'What it serves.' }] },
          },
        ],
      };
    },
  },
  {
    id: 'no-value',
    severity: 'warning',
    about: 'purpose',
    says: sentence('When nobody is named who benefits, work is done that helps no one.'),
    *find(file) {
      if (!file.isPast('purpose') || file.initiative.value) return;
      const step = file.stepOf('purpose');
      yield missing('value', t('Nobody is named who benefits, or how: it may turn out that nobody does.'), {
        step: step?.id,
        fixes: [setKey(t('Say who benefits, and how'), ['value'], placeholder('who benefits and how'))],
      });
    },
  },
  {
    id: 'no-owner',
    severity: 'warning',
    about: 'initiative',
    says: sentence('What belongs to nobody stops as soon as something else is urgent.'),
    *find(file) {
      if (!file.isUnderWay || file.initiative.owner) return;
      yield missing(
        'owner',
        t('“{title}” has no owner: it stops when something else is urgent.', { title: file.initiative.title }),
        {
          fixes: [setKey(t('Add an owner'), ['owner'], placeholder('name'))],
        },
      );
    },
  },
  {
    id: 'no-sponsor',
    severity: 'information',
    about: 'initiative',
    says: sentence('Without a sponsor an initiative of the whole organization has nobody to turn to when it is stuck.'),
    *find(file) {
      if (file.initiative.level !== 'organization' || !file.isUnderWay || file.initiative.sponsor) return;
      yield missing(
        'sponsor',
        t(
          '“{title}” concerns the whole organization and has no sponsor: when it is stuck, there is nobody to turn to.',
          { title: file.initiative.title },
        ),
        { fixes: [setKey(t('Add a sponsor'), ['sponsor'], placeholder('name'))] },
      );
    },
  },
];

/** At the key where it stands empty, else at the title. */
function missing(key: string, message: string, more: Pick<Hit, 'step' | 'fixes'>): Hit {
  return { at: { kind: 'value', path: [key] }, message, ...more };
}

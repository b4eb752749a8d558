import { sentence, t } from '../../base/words.ts';
import { isSamePerson } from '../../initiative/same-person.ts';
import type { Check } from '../check.ts';
import { addTo } from '../fixes/fix.ts';
import { placeholder } from '../fixes/placeholder.ts';

/** One person in the places of two. Whoever improves their own work has nobody to agree with. */
export const people: readonly Check[] = [
  {
    id: 'own-sponsor',
    severity: 'hint',
    about: 'initiative',
    says: sentence('Who sponsors their own initiative has no one to turn to when it is stuck.'),
    *find({ initiative: { owner, sponsor, level } }) {
      if (level === 'individual' || owner === undefined || sponsor === undefined || !isSamePerson(owner, sponsor))
        return;
      const at = { kind: 'value', path: ['sponsor'] } as const;
      yield {
        at,
        message: t('{owner} owns it and sponsors it: who else can help when it is stuck?', { owner }),
        fixes: [
          {
            title: t('Name another sponsor'),
            certainty: 'likely',
            repair: { kind: 'replace', at, value: placeholder('name') },
          },
        ],
      };
    },
  },
  {
    id: 'agreed-alone',
    severity: 'hint',
    about: 'target',
    says: sentence('What only its owner has agreed to is a promise to oneself.'),
    *find(file) {
      const { owner, agreed, level } = file.initiative;
      if (level === 'individual' || owner === undefined || agreed.length === 0 || !file.isPast('target')) return;
      if (!agreed.every(name => isSamePerson(name, owner))) return;
      yield {
        at: { kind: 'value', path: ['agreed'] },
        step: file.stepOf('target')?.id,
        message: t('Only {owner}, the owner, has agreed what success looks like: who else will have to call it one?', {
          owner,
        }),
        fixes: [addTo(t('Say who else agreed'), ['agreed'], placeholder('name'))],
      };
    },
  },
];

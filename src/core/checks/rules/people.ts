import { sentence, t } from '../../base/words.ts';
import { isDoer } from '../../initiative/doers.ts';
import { movedSinceAgreed } from '../../initiative/past.ts';
import { movedInWords } from '../../initiative/past-words.ts';
import { peopleIn } from '../../initiative/people.ts';
import { isSamePerson, nameOfPerson } from '../../initiative/same-person.ts';
import type { Check } from '../check.ts';
import { addTo, setKey } from '../fixes/fix.ts';
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
      if (!agreed.every(({ by }) => isSamePerson(by, owner))) return;
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
  {
    id: 'agree-again',
    severity: 'information',
    about: 'target',
    says: sentence('What was agreed before a target or a baseline was moved was agreed about another one.'),
    *find(file, { today, locale, surroundings: { versions = [] } = {} }) {
      const { agreed, level } = file.initiative;
      if (!file.isPast('target')) return;
      // Whoever improves their own work has nobody to agree with.
      const isOwn = level === 'individual' && agreed.length === 0;
      const moved = isOwn ? [] : movedSinceAgreed(file.initiative, file.model, versions, today);
      for (const number of moved)
        yield {
          at: { kind: 'value', path: ['measures', number.measure.index, number.key] },
          step: file.stepOf('target')?.id,
          message: t('{moved} Who agrees to it as it is now?', { moved: movedInWords(number, locale) }),
          fixes: [addTo(t('Say who agrees now'), ['agreed'], { by: placeholder('name'), on: placeholder(today) })],
        };
      if (moved.length > 0) return;
      const last = agreed.reduce<string | undefined>(
        (latest, { on = '' }) => (on > (latest ?? '') ? on : latest),
        undefined,
      );
      const index = file.initiative.history.findLastIndex(
        ({ did, step, on }) =>
          did === 'revisit' &&
          on !== undefined &&
          file.model.steps.some(({ id, roles }) => id === step && roles.includes('target')),
      );
      const on = file.initiative.history[index]?.on;
      if (last === undefined || on === undefined || on <= last) return;
      yield {
        at: { kind: 'value', path: ['agreed'] },
        step: file.stepOf('target')?.id,
        message: t(
          'The target was taken up again on {on}, after it was agreed on {agreed}: who agrees to it as it is now?',
          {
            on,
            agreed: last,
          },
        ),
        related: [{ at: { kind: 'entry', index }, message: t('Taken up again here') }],
        fixes: [addTo(t('Say who agrees now'), ['agreed'], { by: placeholder('name'), on: placeholder(on) })],
      };
    },
  },
  {
    id: 'evaluated-alone',
    severity: 'hint',
    about: 'evaluate',
    says: sentence('A success that only its owner has seen is believed by few others.'),
    during: ['completed'],
    *find(file, { today }) {
      const { owner, level, verdict, confirmed, history } = file.initiative;
      const step = file.stepOf('evaluate');
      const by = history.findLast(entry => entry.did === 'finish' && entry.step === step?.id)?.by;
      if (level === 'individual' || owner === undefined || by === undefined || confirmed) return;
      if (!isSamePerson(by, owner) || (verdict?.by !== undefined && !isSamePerson(verdict.by, owner))) return;
      // Where nobody else is named, nobody else is there to ask.
      if (file.goals().length === 0 || new Set(peopleIn(file.initiative).map(nameOfPerson)).size === 1) return;
      yield {
        at: { kind: 'value', path: ['status'] },
        step: step?.id,
        message: t(
          '{owner}, the owner, has evaluated it alone: who of those who were to benefit sees the difference, too?',
          {
            owner,
          },
        ),
        fixes: [setKey(t('Say who has seen it'), ['confirmed'], { by: placeholder('name'), on: placeholder(today) })],
      };
    },
  },
  {
    id: 'confirmed-by-doer',
    severity: 'information',
    about: 'evaluate',
    says: sentence('Who did the work wants it to have helped, and sees what they hope for.'),
    during: ['active', 'completed'],
    *find(file) {
      const { confirmed } = file.initiative;
      if (!confirmed || !isDoer(confirmed.by, file.initiative, file.model)) return;
      const at = { kind: 'value', path: ['confirmed', 'by'] } as const;
      yield {
        at,
        step: file.stepOf('evaluate')?.id,
        message: t('{by} did the work and confirms that it helped: who else has seen the difference?', {
          by: confirmed.by,
        }),
        fixes: [
          {
            title: t('Name somebody else'),
            certainty: 'likely',
            repair: { kind: 'replace', at, value: placeholder('name') },
          },
        ],
      };
    },
  },
];

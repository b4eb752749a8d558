import { type Model, stepsOf } from '../model/model.ts';
import type { Initiative } from './initiative.ts';
import { peopleIn } from './people.ts';
import { isSamePerson, nameOfPerson } from './same-person.ts';

/** Who did the work, as far as the file tells: the owner, who moved the steps of the action, and who tried something. */
export function doersOf({ owner, history, experiments }: Initiative, model: Model): readonly string[] {
  const acts = stepsOf(model, 'act').map(({ id }) => id);
  const named = [
    owner,
    ...history.map(({ step = '', by }) => (acts.includes(step) ? by : undefined)),
    ...experiments.map(({ by }) => by),
  ];
  return distinct(named.filter(name => name !== undefined));
}

export function isDoer(name: string, initiative: Initiative, model: Model): boolean {
  return doersOf(initiative, model).some(doer => isSamePerson(doer, name));
}

/** Whom the file names, and who did not do the work: they may see whether it has helped. */
export function othersIn(initiative: Initiative, model: Model): readonly string[] {
  const doers = new Set(doersOf(initiative, model).map(nameOfPerson));
  return distinct(peopleIn(initiative)).filter(name => !doers.has(nameOfPerson(name)));
}

function distinct(names: readonly string[]): string[] {
  return [...new Map(names.map(name => [nameOfPerson(name), name])).values()];
}

import { type Sentence, sentence } from '../../base/words.ts';
import type { Status, StepState } from '../../model/state.ts';
import type { Option } from './kind.ts';
import type { healths, Level, verdicts } from './names.ts';

export const stateOptions = optionsOf<StepState>({
  'not-started': sentence('Nobody has begun; a step that is not listed counts as this.'),
  active: sentence('It is worked on. Several steps may be active at once.'),
  done: sentence('It is finished. It turns stale when an earlier step is revisited after it.'),
  skipped: sentence('It is left out this time.'),
});

export const statusOptions = optionsOf<Status>({
  proposed: sentence('An opportunity in the register: nobody has begun.'),
  active: sentence('It is worked on.'),
  'on-hold': sentence('It rests until its `review` date.'),
  completed: sentence('It is closed, and what it was for was looked at.'),
  dropped: sentence('It is closed without being completed.'),
});

export const levelOptions = optionsOf<Level>({
  individual: sentence('One person improves how they work.'),
  team: sentence('A team improves how it works.'),
  organization: sentence('It concerns several teams or all of them; it needs a sponsor.'),
});

export const healthOptions = optionsOf<(typeof healths)[number]>({
  'on-track': sentence('It goes as it was meant to.'),
  'at-risk': sentence('It may not get there without help, or in time.'),
  'off-track': sentence('It will not get there as things are: somebody has to decide.'),
});

export const verdictOptions = optionsOf<(typeof verdicts)[number]>({
  met: sentence('Every target was reached.'),
  'partly-met': sentence('It got better, but not as far as agreed.'),
  missed: sentence('It got no better.'),
  regressed: sentence('It got worse.'),
});

function optionsOf<T extends string>(meanings: Readonly<Record<T, Sentence>>): readonly Option<T>[] {
  return (Object.keys(meanings) as T[]).map(name => ({ name, meaning: meanings[name] }));
}

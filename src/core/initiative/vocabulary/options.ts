import { moveTable } from '../../model/move-table.ts';
import { deeds } from '../../model/standing.ts';
import type { Status, StepState } from '../../model/state.ts';
import type { Option } from './kind.ts';

export const stateOptions = optionsOf<StepState>({
  'not-started': 'Nobody has begun; a step that is not listed counts as this.',
  active: 'It is worked on. Several steps may be active at once.',
  done: 'It is finished. It turns stale when an earlier step is revisited after it.',
  skipped: 'It is left out this time.',
});

export const statusOptions = optionsOf<Status>({
  proposed: 'An opportunity in the register: nobody has begun.',
  active: 'It is worked on.',
  'on-hold': 'It rests until its `review` date.',
  completed: 'It is closed, and what it was for was looked at.',
  dropped: 'It is closed without being completed.',
});

export const levelOptions = optionsOf({
  individual: 'One person improves how they work.',
  team: 'A team improves how it works.',
  organization: 'It concerns several teams or all of them; it needs a sponsor.',
});

export const deedOptions = deeds.map(name => ({ name, meaning: moveTable[name].did }));

export const verdictOptions = optionsOf({
  met: 'Every target was reached.',
  'partly-met': 'It got better, but not as far as agreed.',
  missed: 'It got no better.',
  regressed: 'It got worse.',
});

function optionsOf<T extends string>(meanings: Readonly<Record<T, string>>): readonly Option<T>[] {
  return (Object.keys(meanings) as T[]).map(name => ({ name, meaning: meanings[name] }));
}

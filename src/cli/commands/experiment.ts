import { sentence, t } from '../../core/base/words.ts';
import { planConclusion, planTry } from '../../core/initiative/experiment.ts';
import { conclusionOptions } from '../../core/initiative/vocabulary/experiment-keys.ts';
import type { Command } from '../command.ts';
import { editAlone, editorOf, targetOf, writePlanned } from '../edit.ts';
import { failed, failure, isFailure } from '../outcome.ts';
import { oneFile } from '../syntax.ts';

export const tryOut: Command = {
  name: 'try',
  takes: oneFile,
  options: ['what', 'expect', 'seen', 'obstacle', 'by', 'on', 'dry-run'],
  says: sentence('Notes one small change that is tried, and what is expected of it.'),
  async run(given, workspace) {
    const target = await targetOf(given, workspace);
    if (isFailure(target)) return failed(target);
    const by = await editorOf(given, target, workspace);
    const told = Object.entries({
      expect: given.text('expect'),
      seen: given.text('seen'),
      obstacle: given.text('obstacle'),
      by,
    });
    const experiment = {
      on: given.text('on') ?? workspace.today,
      try: given.text('what') ?? '',
      ...Object.fromEntries(told.filter(([, value]) => value)),
    };
    return editAlone(target, given, workspace, editable =>
      writePlanned(
        editable,
        planTry(editable.snapshot, experiment),
        t('“{change}” is tried.', { change: experiment.try }),
      ),
    );
  },
};

export const conclude: Command = {
  name: 'conclude',
  takes: oneFile,
  options: ['what', 'got', 'then', 'on', 'dry-run'],
  says: sentence('Says what came of what was tried: it is kept, adjusted or undone.'),
  async run(given, workspace) {
    const then = conclusionOptions.find(({ name }) => name === given.text('then'))?.name;
    if (then === undefined) return failed(failure(t('--then is missing: is it kept, adjusted or undone?')));
    const target = await targetOf(given, workspace);
    if (isFailure(target)) return failed(target);
    const what = given.text('what');
    const conclusion = {
      got: given.text('got') ?? '',
      then,
      seen: given.text('on') ?? workspace.today,
      ...(what !== undefined && { try: what }),
    };
    return editAlone(target, given, workspace, editable =>
      writePlanned(editable, planConclusion(editable.snapshot, conclusion), t('What came of it is noted.')),
    );
  },
};

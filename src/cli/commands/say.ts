import { sentence, t } from '../../core/base/words.ts';
import { healthInWords } from '../../core/initiative/health.ts';
import { healths } from '../../core/initiative/initiative.ts';
import { planUpdate } from '../../core/initiative/update.ts';
import type { Command } from '../command.ts';
import { editAlone, editorOf, targetOf, writePlanned } from '../edit.ts';
import { failed, failure, isFailure } from '../outcome.ts';
import { oneFile } from '../syntax.ts';

export const say: Command = {
  name: 'say',
  takes: oneFile,
  options: ['health', 'note', 'by', 'on', 'dry-run'],
  says: sentence('Says how it goes: on track, at risk or off track.'),
  async run(given, workspace) {
    const health = healths.find(name => name === given.text('health'));
    if (health === undefined) return failed(failure(t('--health is missing: is it on track, at risk or off track?')));
    const target = await targetOf(given, workspace);
    if (isFailure(target)) return failed(target);
    const by = await editorOf(given, target, workspace);
    const note = given.text('note');
    const update = {
      on: given.text('on') ?? workspace.today,
      health,
      ...(by && { by }),
      ...(note !== undefined && { note }),
    };
    return editAlone(target, given, workspace, editable =>
      writePlanned(
        editable,
        planUpdate(editable.snapshot, update),
        t('It is {health}.', { health: healthInWords(health) }),
      ),
    );
  },
};

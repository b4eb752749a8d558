import { sentence, t } from '../../core/base/words.ts';
import { canBeTitle, draftInitiative } from '../../core/initiative/draft.ts';
import { levels } from '../../core/initiative/initiative.ts';
import { allReadyMade } from '../../core/initiative/ready-made.ts';
import { authorOf } from '../author.ts';
import type { Command } from '../command.ts';
import { writeOut } from '../out.ts';
import { failed, failure, printed } from '../outcome.ts';
import { words } from '../syntax.ts';
import { noModel } from './guide.ts';

export const newInitiative: Command = {
  name: 'new',
  takes: words,
  options: ['ready-made', 'level', 'model', 'by', 'on', 'out'],
  says: sentence('Begins an initiative with a title, or a ready-made one; with neither, tells which are ready-made.'),
  async run({ positionals, text }, workspace) {
    const { models, paint, settings, cwd, today } = workspace;
    const ready = allReadyMade().find(({ id }) => id === text('ready-made'));
    const title = positionals.join(' ').trim() || ready?.title;
    if (title === undefined)
      return printed(
        allReadyMade()
          .map(({ id, about, goal, twin }) =>
            [`${paint('bold', id)}  ${t(about)}`, `  ${t('{goal}; beside it {twin}', { goal, twin })}`].join('\n'),
          )
          .join('\n'),
        'painted',
      );
    if (!canBeTitle(title)) return failed(failure(t('“{title}” is no title: that is made of words.', { title })));
    const model = models.find(text('model'));
    if (!model) return failed(noModel(text('model') ?? '', models));
    const out = text('out');
    // A slip of the hand must not leave a file that nothing looks at.
    if (out !== undefined && !/\.md$/i.test(out))
      return failed(failure(t('--out names an .md file, not “{out}”.', { out })));
    const by = text('by') ?? (await authorOf(settings.author, cwd));
    const level = levels.find(name => name === text('level')) ?? 'team';
    const about = { title, level, model, isDefault: model === models.default, ready };
    const draft = draftInitiative(about, { on: text('on') ?? today, ...(by && { by }) });
    if (out === undefined) return printed(draft.text);
    const problem = await writeOut(out, draft.text, workspace, { isNew: true });
    return problem ? failed(problem) : printed(t('{file}: {title}', { file: out, title }));
  },
};

import { sentence } from '../../core/base/words.ts';
import { healthInWords, healthOf } from '../../core/register/health.ts';
import { columns } from '../columns.ts';
import type { Command } from '../command.ts';
import { printed, printedJson } from '../outcome.ts';
import { paths } from '../syntax.ts';
import { lookingOf, withRows } from './register.ts';

export const health: Command = {
  name: 'health',
  takes: paths,
  tellsProblems: true,
  options: ['json'],
  says: sentence('Says how the programme does: what is measured, what moves, what came of it.'),
  run: async ({ has, positionals }, workspace) => {
    const looking = await lookingOf(workspace);
    return withRows(positionals, workspace, looking, rows => {
      const health = healthOf(rows, looking);
      if (has('json')) return printedJson({ schema: 1, today: looking.today, ...health });
      const lines = healthInWords(health).flatMap(({ title, lines }) => [
        [{ text: title, style: 'bold' as const }],
        ...lines.map(({ name, value }) => [`  ${name}`, value]),
      ]);
      return printed(columns(lines, workspace.paint).join('\n'), 'painted');
    });
  },
};

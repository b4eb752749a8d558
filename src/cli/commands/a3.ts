import { sentence } from '../../core/base/words.ts';
import { a3Of } from '../../core/register/a3/a3.ts';
import { a3Page } from '../../core/register/a3/page.ts';
import type { Command } from '../command.ts';
import { readOne } from '../entries.ts';
import { handedOut } from '../out.ts';
import { failed, isFailure } from '../outcome.ts';
import { oneFile } from '../syntax.ts';

export const a3: Command = {
  name: 'a3',
  takes: oneFile,
  options: ['out'],
  says: sentence('Puts an initiative on one sheet that prints, from the problem to the lessons, as HTML.'),
  async run({ positionals: [path = ''], text }, workspace) {
    const entry = await readOne(path, workspace);
    if (isFailure(entry)) return failed(entry);
    const { read, snapshot } = entry;
    const { sections, text: whole } = snapshot;
    const seen = { today: workspace.today, locale: 'en' };
    const sheet = a3Of({ ...read, ...seen, sections, text: whole });
    return handedOut(`${a3Page(sheet)}\n`, 'html', text('out'), workspace);
  },
};

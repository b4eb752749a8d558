import { visible } from '../../core/base/hidden.ts';
import { sentence, t } from '../../core/base/words.ts';
import { isLearnedFrom, learnedOf, mostAlike } from '../../core/register/lessons.ts';
import type { Command } from '../command.ts';
import { readEntries } from '../entries.ts';
import { ended, failed, isFailure, printed, printedJson } from '../outcome.ts';
import { words } from '../syntax.ts';

/** More than that nobody reads before beginning. */
const MOST = 5;

export const lessons: Command = {
  name: 'lessons',
  takes: words,
  options: ['json'],
  says: sentence('Tells what earlier initiatives came to and learned: all of them, or those most like some words.'),
  async run({ has, positionals }, workspace) {
    const { paint, today } = workspace;
    const read = await readEntries([workspace.root], workspace, ({ file, read, snapshot }) => {
      const learned = read.kind === 'initiative' && isLearnedFrom(read.initiative) && learnedOf(snapshot, { today });
      return read.kind === 'initiative' && learned ? [{ file, initiative: read.initiative, learned }] : [];
    });
    if (isFailure(read)) return failed(read);
    const all = read.entries.flat();
    const told = positionals.length > 0 ? await mostAlike(positionals.join(' '), all, MOST) : all;
    const note = ended([...read.passedBy, ...read.unreadable, ...(told.length > 0 ? [] : [none()])].join('\n'));
    if (has('json')) return { ...printedJson(told.map(({ file, learned }) => ({ file, ...learned }))), note };
    const blocks = told.map(({ file, learned: { title, came, lessons } }) =>
      [
        t('{title} ({came})', { title: paint('bold', title), came }),
        paint('dim', file),
        ...lessons.map(lesson => `  - ${visible(lesson)}`),
      ].join('\n'),
    );
    return { ...printed(blocks.join('\n\n'), 'painted'), note };
  },
};

function none(): string {
  return t('No earlier initiative tells of it.');
}

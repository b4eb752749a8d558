import { sentence } from '../../core/base/words.ts';
import { headingOf, type Paper, paperInMarkdown } from '../../core/register/review/paper.ts';
import { reviewAsJson } from '../../core/register/review/plain.ts';
import { type Reviewed, reviewOf, reviewOnPaper } from '../../core/register/review/review.ts';
import type { Command } from '../command.ts';
import { type Entry, readEntries } from '../entries.ts';
import { asText } from '../formats/text.ts';
import { ended, failed, isFailure, printed } from '../outcome.ts';
import { type Paint, plain } from '../paint.ts';
import { paths } from '../syntax.ts';

const formatNames = ['text', 'md', 'json'] as const;

export const review: Command = {
  name: 'review',
  takes: paths,
  tellsProblems: true,
  options: ['since', 'format'],
  choices: { format: formatNames },
  says: sentence('Says what wants a decision and why, and what has happened since a day.'),
  run: async (given, workspace) => {
    const read = await readEntries(given.positionals, workspace, reviewed);
    if (isFailure(read)) return failed(read);
    const { entries, unreadable, problems, passedBy } = read;
    const review = reviewOf(entries, workspace.today, given.text('since'));
    const note = [...passedBy, asText(problems, plain), ...unreadable].filter(line => line !== '');
    const said = { code: unreadable.length > 0 ? 2 : 0, note: ended(note.join('\n')) } as const;
    switch (formatNames.find(name => name === given.text('format')) ?? 'text') {
      case 'json':
        return { ...printed(reviewAsJson(review), 'json'), ...said };
      case 'md':
        return { ...printed(paperInMarkdown(reviewOnPaper(review))), ...said };
      case 'text':
        return { ...printed(painted(reviewOnPaper(review), workspace.paint), 'painted'), ...said };
    }
  },
};

/** Numbers are written as programs write them, whatever the locale. */
function reviewed({ file, read, options }: Entry): Reviewed {
  const known = read.kind === 'broken' ? { kind: read.kind, message: read.problems[0]?.message ?? '' } : read;
  return { path: file, read: known, asking: { ...options, locale: 'en' } };
}

function painted({ says, parts }: Paper, paint: Paint): string {
  const blocks = parts.map(part =>
    [
      paint('bold', headingOf(part)),
      ...part.items.flatMap(({ title, owner, path, lines }) => [
        `${paint('bold', title)}  ${paint('dim', [path, owner].filter(Boolean).join(', '))}`,
        ...lines.map(line => paint(undefined, `  ${line}`)),
      ]),
    ].join('\n'),
  );
  return [paint(undefined, says), ...blocks].join('\n\n');
}

import { inWords } from '../../core/model/moves.ts';
import { isClosed } from '../../core/model/standing.ts';
import { loopOf, stateInWords } from '../../core/views/loop.ts';
import { type Cell, columns } from '../columns.ts';
import type { Command } from '../command.ts';
import { counted } from '../counted.ts';
import { type Entry, readEntries } from '../entries.ts';
import { asText } from '../formats/text.ts';
import { ended, failed, isFailure, printed, printedJson } from '../outcome.ts';
import { plain, styleOf } from '../paint.ts';
import { rowOf, tally, worstOf } from '../row.ts';
import { paths } from '../syntax.ts';

export const list: Command = {
  name: 'list',
  takes: paths,
  tellsProblems: true,
  options: ['json'],
  says: 'Lists the initiatives, and where each of them stands.',
  async run(given, workspace) {
    const read = await readEntries(given.positionals, workspace);
    if (isFailure(read)) return failed(read);
    const { entries, unreadable, problems, passedBy } = read;
    const outcome = given.has('json')
      ? printedJson(entries.map(entry => inJson(entry)))
      : printed(
          columns(
            entries.map(entry => inColumns(entry)),
            workspace.paint,
          ).join('\n'),
          'painted',
        );
    const nothing = entries.length > 0 ? [] : ['There is no initiative here.'];
    const note = [...passedBy, asText(problems, plain), ...unreadable, ...nothing].filter(line => line !== '');
    return { ...outcome, code: unreadable.length > 0 ? 2 : 0, note: ended(note.join('\n')) };
  },
};

function inJson(entry: Entry) {
  const { file, read } = entry;
  const findings = tally(entry.findings);
  if (read.kind === 'broken') return { file, unreadable: read.problems[0]?.message, findings };
  return { ...rowOf(file, read), findings };
}

function inColumns(entry: Entry): Cell[] {
  const { file, read } = entry;
  if (read.kind === 'broken') return [file, { text: 'unreadable', style: 'red' }];
  const { title, status, steps, done } = loopOf(read.model, read.initiative);
  const current = steps.find(step => step.current);
  const { findings } = entry;
  const worst = worstOf(findings);
  const count = findings.filter(({ severity }) => severity === worst).length;
  return [
    file,
    inWords(status),
    `${done}/${steps.length}`,
    isClosed(read.initiative) ? '' : current ? `${current.label} (${stateInWords(current)})` : 'cycle complete',
    worst ? { text: counted(count, worst), style: styleOf[worst] } : '',
    { text: title, style: 'bold' },
  ];
}

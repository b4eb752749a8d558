import { sentence, t } from '../../core/base/words.ts';
import { countInWords, severities } from '../../core/checks/finding.ts';
import { inWords } from '../../core/model/moves.ts';
import { isClosed } from '../../core/model/standing.ts';
import { loopOf, stateInWords } from '../../core/views/loop.ts';
import { type Cell, columns } from '../columns.ts';
import type { Command } from '../command.ts';
import { type Entry, readEntries } from '../entries.ts';
import { asText } from '../formats/text.ts';
import { ended, failed, isFailure, type Outcome, printed, printedJson } from '../outcome.ts';
import { plain, styleOf } from '../paint.ts';
import { rowOf } from '../row.ts';
import { paths } from '../syntax.ts';
import type { Workspace } from '../workspace.ts';

export const list: Command = {
  name: 'list',
  takes: paths,
  tellsProblems: true,
  options: ['json'],
  says: sentence('Lists the initiatives, and where each of them stands.'),
  run: ({ has, positionals }, workspace) =>
    has('json')
      ? listed(positionals, workspace, inJson, printedJson)
      : listed(positionals, workspace, inColumns, rows =>
          printed(columns(rows, workspace.paint).join('\n'), 'painted'),
        ),
};

async function listed<T>(
  paths: readonly string[],
  workspace: Workspace,
  want: (entry: Entry) => T,
  print: (all: readonly T[]) => Outcome,
): Promise<Outcome> {
  const read = await readEntries(paths, workspace, want);
  if (isFailure(read)) return failed(read);
  const { entries, unreadable, problems, passedBy } = read;
  const nothing = entries.length > 0 ? [] : [t('There is no initiative here.')];
  const note = [...passedBy, asText(problems, plain), ...unreadable, ...nothing].filter(line => line !== '');
  return { ...print(entries), code: unreadable.length > 0 ? 2 : 0, note: ended(note.join('\n')) };
}

function inJson(entry: Entry) {
  const { file, read } = entry;
  const findings = entry.counts;
  if (read.kind === 'broken') return { file, unreadable: read.problems[0]?.message, findings };
  return { ...rowOf(file, read), findings };
}

function inColumns(entry: Entry): Cell[] {
  const { file, read } = entry;
  if (read.kind === 'broken') return [file, { text: t('unreadable'), style: 'red' }];
  const { title, status, steps, done } = loopOf(read.model, read.initiative);
  const current = steps.find(step => step.current);
  const { counts } = entry;
  const worst = severities.find(severity => counts[severity] > 0);
  return [
    file,
    inWords(status),
    `${done}/${steps.length}`,
    isClosed(read.initiative)
      ? ''
      : current
        ? t('{step} ({state})', { step: current.label, state: stateInWords(current) })
        : t('cycle complete'),
    worst ? { text: countInWords(counts[worst], worst), style: styleOf[worst] } : '',
    { text: title, style: 'bold' },
  ];
}

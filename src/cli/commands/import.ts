import { visible } from '../../core/base/hidden.ts';
import { counted, sentence, t } from '../../core/base/words.ts';
import type { Measure } from '../../core/initiative/initiative.ts';
import { newReadings } from '../../core/initiative/record.ts';
import type { Column } from '../../core/measures/import/columns.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { type Editable, editAlone, targetOf } from '../edit.ts';
import { readInput } from '../input.ts';
import { failed, failure, isFailure, type Outcome } from '../outcome.ts';
import { measureMeant, measureNamed, recordReadings, withoutMeasure } from '../results.ts';
import { oneFile } from '../syntax.ts';
import type { Workspace } from '../workspace.ts';

export const importTable: Command = {
  name: 'import',
  takes: oneFile,
  options: ['from', 'measure', 'column', 'replace', 'dry-run'],
  says: sentence('Records the readings of a measure that a table holds, as far as they are new.'),
  async run(given, workspace) {
    const from = given.text('from');
    if (from === undefined) return failed(failure(t('--from is missing: the table, a .csv file.')));
    const target = await targetOf(given, workspace);
    if (isFailure(target)) return failed(target);
    // Who may be long in coming is heard before others have to wait.
    const text = await readInput(from, workspace);
    if (isFailure(text)) return failed(text);
    return editAlone(target, given, workspace, editable => importInto(editable, text, given, workspace));
  },
};

async function importInto(editable: Editable, text: string, given: Arguments, workspace: Workspace): Promise<Outcome> {
  const { name, read } = editable;
  const { measures } = read.initiative;
  if (measures.length === 0) return failed(withoutMeasure(name));
  const meant = measureMeant(given.text('measure'), editable);
  const measure = isFailure(meant) ? meant : measureNamed(meant, measures);
  if (isFailure(measure)) return failed(measure);
  // The reader of tables is needed by nobody else.
  const { columnNamed, readReadings } = await import('../../core/measures/import/readings.ts');
  const wanted = given.text('column');
  const column = wanted === undefined ? undefined : columnNamed(text, wanted);
  const from = given.text('from') ?? '';
  if (wanted !== undefined && column === undefined)
    return failed(failure(t('{file} has no column “{wanted}”.', { file: from, wanted })));
  const imported = readReadings(text, measure, 'en', column);
  if (imported.kind === 'refused') return failed(failure(`${from}: ${imported.reason}`));
  if (imported.kind === 'which-column') return failed(failure(`${from}: ${whichColumn(imported.columns, measure)}`));

  const readings = imported.lines.filter(line => line.kind === 'reading');
  const refused = imported.lines.filter(line => line.kind === 'refused');
  const fresh = newReadings(measure, readings);
  const outcome = await recordReadings(
    editable,
    (fresh.length > 0 ? fresh : readings).map(({ on, value, note }) => ({
      measure: measure.name,
      index: measure.index,
      on,
      value,
      ...(note && { note }),
    })),
    { replaces: given.has('replace') },
    workspace,
  );
  const notes = [
    ...refused.map(({ line, column, reason }) =>
      t('Not recorded, line {line}, column {column}: {reason}', { line, column, reason }),
    ),
    ...(fresh.length > 0 && fresh.length < readings.length
      ? [counted(readings.length - fresh.length, { one: '{n} recorded already.', other: '{n} recorded already.' })]
      : []),
  ];
  return {
    ...outcome,
    code: outcome.code === 0 && refused.length > 0 ? 1 : outcome.code,
    note: notes.map(line => `${visible(`${name}: ${line}`)}\n`).join('') + (outcome.note ?? ''),
  };
}

/** “Several columns hold numbers: 2 “runs” (300, 310), 3 “took” (15, 14). …” */
function whichColumn(columns: readonly Column[], { name }: Measure): string {
  const told = columns.map(({ number, heading, sample }) =>
    [`${number}`, heading && `“${heading}”`, `(${sample.join(', ')})`].filter(Boolean).join(' '),
  );
  return t('Several columns hold numbers: {columns}. --column says which one is {measure}.', {
    columns: told.join('; '),
    measure: name,
  });
}

import { parseAmount } from '../../core/base/amount.ts';
import { amountIn } from '../../core/base/amount-in.ts';
import { sentence, t } from '../../core/base/words.ts';
import { type NewReading, planReadings } from '../../core/initiative/record.ts';
import { readingInWords } from '../../core/measures/typed.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { type Editable, editAlone, targetOf, writePlanned } from '../edit.ts';
import { failed, failure, isFailure, type Outcome } from '../outcome.ts';
import { oneFile } from '../syntax.ts';
import type { Workspace } from '../workspace.ts';

/** Numbers are read as programs write them: with a decimal point, whatever the locale. */
const locale = 'en';

export const record: Command = {
  name: 'record',
  takes: oneFile,
  options: ['measure', 'value', 'on', 'note', 'source', 'dry-run'],
  says: sentence('Records a reading of a measure; one that is there already is not recorded again.'),
  async run(given, workspace) {
    const target = await targetOf(given, workspace);
    return isFailure(target)
      ? failed(target)
      : editAlone(target, given, workspace, editable => recordIn(editable, given, workspace));
  },
};

async function recordIn(editable: Editable, given: Arguments, workspace: Workspace): Promise<Outcome> {
  const { snapshot, name, read } = editable;
  const { measures } = read.initiative;
  const [only, ...others] = measures;
  const measure = given.text('measure') ?? (others.length === 0 ? only?.name : undefined);
  if (measure === undefined) {
    const names = measures.map(other => `“${other.name}”`).join(', ');
    return failed(
      failure(
        only
          ? t('Which measure? --measure is one of {names}.', { names })
          : t('{file} has no measure yet.', { file: name }),
      ),
    );
  }
  const known = measures.find(other => other.name === measure);
  const typed = given.text('value') ?? '';
  // A measure that is not there is told by what plans the reading.
  const amount = known ? amountIn(known.unit, typed, locale) : parseAmount(typed, locale);
  if (amount.kind === 'refused') return failed(failure(t('--value: {why}', { why: amount.reason })));

  const [note, source] = [given.text('note'), given.text('source')];
  const reading: NewReading = {
    measure,
    value: amount.value,
    on: given.text('on') ?? workspace.today,
    ...(source && { source }),
    ...(note && { note }),
  };
  const planned = planReadings(snapshot, [reading]);
  const what = known ? readingInWords(reading, known, locale) : amount.value;
  return writePlanned(editable, planned, t('{measure} is recorded: {reading}.', { measure, reading: what }));
}

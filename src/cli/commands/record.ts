import { parseAmount } from '../../core/base/amount.ts';
import { amountIn } from '../../core/base/amount-in.ts';
import { visible } from '../../core/base/hidden.ts';
import { sentence, t } from '../../core/base/words.ts';
import { type NewReading, planReadings } from '../../core/initiative/record.ts';
import { doubtOf, readingInWords } from '../../core/measures/typed.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { type Editable, editAlone, targetOf, writePlanned } from '../edit.ts';
import { readInput } from '../input.ts';
import { failed, failure, isFailure, type Outcome } from '../outcome.ts';
import { measureMeant, recordReadings, recordResults, type Told } from '../results.ts';
import { oneFile } from '../syntax.ts';
import type { Workspace } from '../workspace.ts';

/** Numbers are read as programs write them: with a decimal point, whatever the locale. */
const locale = 'en';

export const record: Command = {
  name: 'record',
  takes: oneFile,
  options: ['measure', 'value', 'from', 'on', 'replace', 'note', 'source', 'dry-run'],
  says: sentence('Records a reading of a measure, or all that a job has measured, each of them once.'),
  async run(given, workspace) {
    if (given.text('from') !== undefined && given.text('value') !== undefined)
      return failed(failure(t('--value records one reading, and --from those of a file: it is one of the two.')));
    const target = await targetOf(given, workspace);
    if (isFailure(target)) return failed(target);
    // Who may be long in coming is heard before others have to wait.
    const from = given.text('from');
    const results = from === undefined ? undefined : await readInput(from, workspace);
    if (isFailure(results)) return failed(results);
    return editAlone(target, given, workspace, editable =>
      results === undefined
        ? recordIn(editable, given, workspace)
        : recordResults(editable, from ?? '', results, toldOf(given, workspace), workspace),
    );
  },
};

async function recordIn(editable: Editable, given: Arguments, workspace: Workspace): Promise<Outcome> {
  const { snapshot, name, read } = editable;
  const { measures } = read.initiative;
  const measure = measureMeant(given.text('measure'), editable);
  if (isFailure(measure)) return failed(measure);
  const known = measures.find(other => other.name === measure);
  const typed = given.text('value') ?? '';
  // A measure that is not there is told by what plans the reading.
  const amount = known ? amountIn(known.unit, typed, locale) : parseAmount(typed, locale);
  if (amount.kind === 'refused') return failed(failure(t('--value: {why}', { why: amount.reason })));

  const { on, note, source, replaces } = toldOf(given, workspace);
  const reading: NewReading = { measure, value: amount.value, on, ...(source && { source }), ...(note && { note }) };
  if (known?.series) return recordReadings(editable, [{ ...reading, index: known.index }], { replaces }, workspace);
  const planned = planReadings(snapshot, [reading], { replaces });
  const what = known ? readingInWords(reading, known, locale) : amount.value;
  const outcome = await writePlanned(
    editable,
    planned,
    t('{measure} is recorded: {reading}.', { measure, reading: what }),
  );
  const doubt = known && doubtOf(reading.value, known, locale);
  return outcome.code === 0 && doubt ? { ...outcome, note: `${visible(`${name}: ${doubt}`)}\n` } : outcome;
}

function toldOf(given: Arguments, { today }: Workspace): Told {
  const [measure, note, source] = [given.text('measure'), given.text('note'), given.text('source')];
  return {
    on: given.text('on') ?? today,
    today,
    replaces: given.has('replace'),
    ...(measure !== undefined && { measure }),
    ...(source && { source }),
    ...(note && { note }),
  };
}

import { env } from 'vscode';
import { formatAmount } from '../../core/base/amount.ts';
import { counted, t } from '../../core/base/words.ts';
import type { Measure } from '../../core/initiative/initiative.ts';
import { newReadings } from '../../core/initiative/record.ts';
import type { Column } from '../../core/measures/import/columns.ts';
import type { Imported, ImportedLine } from '../../core/measures/import/readings.ts';
import { record } from '../acts/recorder.ts';
import { inform, warn } from '../host/notify.ts';
import { askChoice, askChoices, type Choice } from '../questions/choice.ts';
import { askInTurn, givenAs, type Question } from '../questions/series.ts';
import { askTable, type Table } from '../questions/table.ts';
import { targetOf } from './target.ts';
import type { Command } from './tools.ts';

type ReadingLine = Extract<ImportedLine, { kind: 'reading' }>;

interface Known {
  readonly measure?: Measure;
  readonly table?: Table;
  /** The columns of its numbers, where it does not tell which one is meant. */
  readonly columns: readonly Column[];
  /** The one that was chosen, from 1. */
  readonly column?: number;
  readonly chosen: readonly ReadingLine[];
}

/** Reads dates and values from a table, shows what would be recorded, and records what is chosen of it. */
export const importReadings: Command = async (tools, origin) => {
  const target = await targetOf(tools, origin, t('Import Readings'));
  if (!target) return;
  const { uri, initiative } = target.entry;
  const [only, ...others] = initiative.measures;
  if (!only) {
    void inform(t('{title} has no measure yet: “Add a Measure” makes one.', { title: initiative.title }));
    return;
  }
  const start: Known = { chosen: [], columns: [], ...(others.length === 0 && { measure: only }) };
  const known = await askInTurn(t('Import Readings'), start, [
    ...(others.length === 0 ? [] : [whichMeasure(initiative.measures)]),
    whichTable,
    whichColumn,
    whichLines,
  ]);
  const { measure, chosen } = known ?? start;
  if (!known || !measure || chosen.length === 0) return;
  const readings = chosen.map(({ on, value, note }) => ({
    measure: measure.name,
    index: measure.index,
    on,
    value,
    ...(note && { note }),
  }));
  await record(tools, uri, readings);
};

function whichMeasure(measures: readonly Measure[]): Question<Known> {
  const items = measures.map((value): Choice<Measure> => {
    const count = value.readings.length;
    return {
      value,
      label: value.name,
      description: [value.unit, counted(count, { one: '{n} reading', other: '{n} readings' })]
        .filter(Boolean)
        .join(' · '),
    };
  });
  return {
    ask: async (known, place) =>
      givenAs(await askChoice(place, t('Readings of which measure?'), items), measure => ({ ...known, measure })),
  };
}

const whichTable: Question<Known> = {
  ask: async (known, place) => {
    const answer = await askTable(place);
    if (answer.kind !== 'given' || !known.measure) return givenAs(answer, table => ({ ...known, table }));
    const table = answer.value;
    const imported = await importedFrom(table, known.measure);
    const columns = imported.kind === 'which-column' ? imported.columns : [];
    const { column: _, ...others } = known;
    return { kind: 'given', value: { ...others, table, columns } };
  },
};

/** Of several columns of numbers only the person knows which one is meant. */
const whichColumn: Question<Known> = {
  applies: ({ columns }) => columns.length > 0,
  ask: async (known, place) => {
    const items = known.columns.map(columnItem);
    const question = t('In which column is {measure}?', { measure: known.measure?.name ?? '' });
    return givenAs(await askChoice(place, question, items), column => ({ ...known, column }));
  },
};

const whichLines: Question<Known> = {
  ask: async (known, place) => {
    const { measure, table, column } = known;
    if (!measure || !table) return { kind: 'left' };
    const preview = previewOf(await importedFrom(table, measure, column), measure);
    if (typeof preview === 'string') {
      void warn(t('{table}: {why}', { table: table.name, why: preview }));
      return { kind: 'left' };
    }
    const title = t('{title}: {measure}', { title: place.title, measure: measure.name });
    return givenAs(await askChoices({ ...place, title }, preview.says, preview.items), chosen => ({
      ...known,
      chosen,
    }));
  },
};

/** The reader of tables is needed by nobody else: it is loaded when it is. */
async function importedFrom({ text }: Table, measure: Measure, column?: number): Promise<Imported> {
  const { readReadings } = await import('../../core/measures/import/readings.ts');
  return readReadings(text, measure, env.language, column);
}

function columnItem({ number, heading, sample }: Column): Choice<number> {
  return { value: number, label: heading || t('Column {number}', { number }), description: sample.join(' · ') };
}

/** What would be recorded, and what not and why; the reason where nothing would. */
function previewOf(imported: Imported, measure: Measure): { says: string; items: Choice<ReadingLine>[] } | string {
  if (imported.kind === 'refused') return imported.reason;
  if (imported.kind === 'which-column') return t('It has several columns of numbers.');
  const readings = imported.lines.filter(line => line.kind === 'reading');
  const refused = imported.lines.filter(line => line.kind === 'refused');
  const added = newReadings(measure, readings);
  const known = readings.length - added.length;
  const [first] = refused;
  const why =
    first &&
    t('line {line}, column {column}: {reason}', { line: first.line, column: first.column, reason: first.reason });
  if (added.length === 0)
    return readings.length > 0
      ? t('all that it has of {measure} is recorded already.', { measure: measure.name })
      : (why ?? t('There is nothing in it.'));
  const says = [
    counted(added.length, { one: '{n} new', other: '{n} new' }),
    ...(known > 0 ? [counted(known, { one: '{n} recorded already', other: '{n} recorded already' })] : []),
    ...(refused.length > 0
      ? [counted(refused.length, { one: '{n} cannot be read', other: '{n} cannot be read' })]
      : []),
  ].join(', ');
  return {
    says,
    items: [
      ...added.map(line => readingItem(line, measure)),
      ...refused.map(({ line, column, reason }) => ({
        icon: 'error',
        label: reason,
        description: t('line {line}, column {column}', { line, column }),
      })),
    ],
  };
}

function readingItem(value: ReadingLine, { unit }: Measure): Choice<ReadingLine> {
  const line = t('line {line}', { line: value.line });
  return {
    value,
    label: `${value.on}  ${formatAmount(value.value, unit, env.language)}`,
    description: value.note ? `${value.note} · ${line}` : line,
    picked: true,
  };
}

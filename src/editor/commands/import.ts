import { env } from 'vscode';
import { formatAmount } from '../../core/base/amount.ts';
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
  const target = await targetOf(tools, origin, 'Import Readings');
  if (!target) return;
  const { uri, initiative } = target.entry;
  const [only, ...others] = initiative.measures;
  if (!only) {
    void inform(`${initiative.title} has no measure yet: “Add a Measure” makes one.`);
    return;
  }
  const start: Known = { chosen: [], columns: [], ...(others.length === 0 && { measure: only }) };
  const known = await askInTurn('Import Readings', start, [
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
      description: [value.unit, `${count} ${count === 1 ? 'reading' : 'readings'}`].filter(Boolean).join(' · '),
    };
  });
  return {
    ask: async (known, place) =>
      givenAs(await askChoice(place, 'Readings of which measure?', items), measure => ({ ...known, measure })),
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
    const question = `In which column is ${known.measure?.name}?`;
    return givenAs(await askChoice(place, question, items), column => ({ ...known, column }));
  },
};

const whichLines: Question<Known> = {
  ask: async (known, place) => {
    const { measure, table, column } = known;
    if (!measure || !table) return { kind: 'left' };
    const preview = previewOf(await importedFrom(table, measure, column), measure);
    if (typeof preview === 'string') {
      void warn(`${table.name}: ${preview}`);
      return { kind: 'left' };
    }
    const title = `${place.title}: ${measure.name}`;
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
  return { value: number, label: heading || `Column ${number}`, description: sample.join(' · ') };
}

/** What would be recorded, and what not and why; the reason where nothing would. */
function previewOf(imported: Imported, measure: Measure): { says: string; items: Choice<ReadingLine>[] } | string {
  if (imported.kind === 'refused') return imported.reason;
  if (imported.kind === 'which-column') return 'It has several columns of numbers.';
  const readings = imported.lines.filter(line => line.kind === 'reading');
  const refused = imported.lines.filter(line => line.kind === 'refused');
  const added = newReadings(measure, readings);
  const known = readings.length - added.length;
  const [first] = refused;
  const why = first && `line ${first.line}, column ${first.column}: ${first.reason}`;
  if (added.length === 0)
    return readings.length > 0
      ? `all that it has of ${measure.name} is recorded already.`
      : (why ?? 'There is nothing in it.');
  const says = [
    `${added.length} new`,
    ...(known > 0 ? [`${known} recorded already`] : []),
    ...(refused.length > 0 ? [`${refused.length} cannot be read`] : []),
  ].join(', ');
  return {
    says,
    items: [
      ...added.map(line => readingItem(line, measure)),
      ...refused.map(({ line, column, reason }) => ({
        icon: 'error',
        label: reason,
        description: `line ${line}, column ${column}`,
      })),
    ],
  };
}

function readingItem(value: ReadingLine, { unit }: Measure): Choice<ReadingLine> {
  const note = value.note ? `${value.note} · ` : '';
  return {
    value,
    label: `${value.on}  ${formatAmount(value.value, unit, env.language)}`,
    description: `${note}line ${value.line}`,
    picked: true,
  };
}

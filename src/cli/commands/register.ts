import { join } from 'node:path';
import { sentence, t } from '../../core/base/words.ts';
import { type ColumnId, columnOf, usualColumns } from '../../core/register/columns.ts';
import { asCalendar } from '../../core/register/export/calendar.ts';
import { asCsv } from '../../core/register/export/csv.ts';
import { asMarkdown } from '../../core/register/export/markdown.ts';
import { asPage } from '../../core/register/export/page.ts';
import { asJson } from '../../core/register/export/plain.ts';
import { cellsOf } from '../../core/register/export/table.ts';
import { type Group, groupBys } from '../../core/register/grouping.ts';
import { rowOf } from '../../core/register/make-row.ts';
import { priorityMethodOf } from '../../core/register/priority.ts';
import type { Looking, ReadRow, Row } from '../../core/register/row.ts';
import { isViewName, readView, viewsFolder } from '../../core/register/saved-view.ts';
import { arranged, usualView, type View } from '../../core/register/view.ts';
import type { Arguments } from '../arguments.ts';
import { authorOf } from '../author.ts';
import { type Cell, columns } from '../columns.ts';
import type { Command } from '../command.ts';
import { type Entry, readEntries } from '../entries.ts';
import type { Form } from '../form.ts';
import { asText } from '../formats/text.ts';
import { ended, type Failure, failed, failure, isFailure, type Outcome, printed } from '../outcome.ts';
import { type Paint, plain } from '../paint.ts';
import { paths } from '../syntax.ts';
import { readText } from '../whole.ts';
import type { Workspace } from '../workspace.ts';

interface Shown {
  readonly groups: readonly Group[];
  readonly columns: readonly ColumnId[];
  readonly looking: Looking;
  readonly paint: Paint;
}

interface Format {
  readonly form: Form;
  readonly write: (shown: Shown) => string;
}

/** What the register can be printed as. */
const formats = {
  text: { form: 'painted', write: inColumns },
  md: { form: 'text', write: ({ groups, columns, looking }) => asMarkdown(groups, columns, looking) },
  csv: { form: 'text', write: ({ groups, looking }) => asCsv(groups, looking) },
  html: { form: 'markup', write: ({ groups, columns, looking }) => asPage(groups, columns, looking) },
  json: { form: 'json', write: ({ groups, looking }) => asJson(groups, looking) },
  ics: { form: 'calendar', write: ({ groups, looking }) => asCalendar(groups, looking) },
} as const satisfies Readonly<Record<string, Format>>;

type FormatName = keyof typeof formats;
const formatNames = Object.keys(formats) as FormatName[];

export const register: Command = {
  name: 'register',
  takes: paths,
  tellsProblems: true,
  options: ['format', 'where', 'sort', 'group', 'view', 'priority'],
  choices: { format: formatNames },
  says: sentence('Prints the register: all initiatives and proposals, as you ask for them.'),
  run: async (given, workspace) => {
    const view = viewOf(given, workspace);
    if (isFailure(view)) return failed(view);
    const method = given.text('priority') ?? workspace.settings.priority;
    const looking = { ...(await lookingOf(workspace)), priority: priorityMethodOf(method) };
    return withRows(given.positionals, workspace, looking, rows => {
      const shown = arranged(rows, view, looking);
      if (shown.kind === 'refused') return failed(failure(shown.reason));
      const { form, write } = formats[formatNames.find(name => name === given.text('format')) ?? 'text'];
      return printed(write({ ...shown, columns: view.columns ?? usualColumns, looking, paint: workspace.paint }), form);
    });
  },
};

/** Who looks, and when. Numbers are written as programs write them, whatever the locale. */
export async function lookingOf({ settings, root, today }: Workspace): Promise<Looking> {
  const me = await authorOf(settings.author, root);
  return { today, locale: 'en', ...(me !== undefined && { me }) };
}

/** What is made of the rows of all files that paths stand for, with what could not be read noted. */
export async function withRows(
  paths: readonly string[],
  workspace: Workspace,
  looking: Looking,
  show: (rows: readonly Row[]) => Outcome,
): Promise<Outcome> {
  const read = await readEntries(paths, workspace, entry => rowOfEntry(entry, looking));
  if (isFailure(read)) return failed(read);
  const { entries, unreadable, problems, passedBy } = read;
  const nothing = entries.length > 0 ? [] : [t('There is no initiative here.')];
  const note = [...passedBy, asText(problems, plain), ...unreadable, ...nothing].filter(line => line !== '');
  const outcome = show(entries);
  return {
    ...outcome,
    code: unreadable.length > 0 ? 2 : outcome.code,
    note: ended([...note, ...(outcome.note ? [outcome.note] : [])].join('\n')),
  };
}

function rowOfEntry({ file, read, said }: Entry, looking: Looking): Row {
  const known = read.kind === 'broken' ? { kind: read.kind, message: read.problems[0]?.message ?? '' } : read;
  return rowOf({ file, path: file, read: known, findings: said }, looking);
}

/** The view that is named, with what else is asked for in place of its own. */
function viewOf({ text }: Arguments, workspace: Workspace): View | Failure {
  const name = text('view');
  const view = name === undefined ? { ...usualView, columns: textColumns } : savedView(name, workspace);
  if (isFailure(view)) return view;
  const group = groupBys.find(by => by === text('group'));
  return { ...view, where: text('where') ?? view.where, sort: text('sort') ?? view.sort, ...(group && { group }) };
}

function savedView(name: string, { root, show }: Workspace): View | Failure {
  const path = join(root, viewsFolder, `${name}.json`);
  if (!isViewName(name))
    return failure(t('“{name}” names no view: those are files in {folder}.', { name, folder: viewsFolder }));
  const text = readText(path, show(path));
  if (isFailure(text)) return text;
  const read = readView(text, name);
  return read.kind === 'view'
    ? read.view
    : failure(t('{file}: {why}', { file: show(path), why: read.problems.map(({ says }) => says).join(' ') }));
}

/** The title comes last, where it may be as long as it is. */
const textColumns: readonly ColumnId[] = ['owner', 'step', 'goal', 'course', 'next', 'priority', 'title'];

function inColumns({ groups, columns: ids, looking, paint }: Shown): string {
  return groups
    .map(({ label, rows }) => {
      const read = rows.filter(row => row.kind === 'initiative');
      const broken = rows.filter(row => row.kind === 'broken');
      return [
        ...(label === '' ? [] : [paint('bold', `${label} (${rows.length})`)]),
        ...broken.map(({ path, message }) => paint('red', t('{path} cannot be read: {message}', { path, message }))),
        ...(read.length > 0 ? columns([headings(ids), ...read.map(row => cellsIn(row, ids, looking))], paint) : []),
      ].join('\n');
    })
    .join('\n\n');
}

function headings(ids: readonly ColumnId[]): Cell[] {
  return ids.map(id => ({ text: t(columnOf(id).title), style: 'dim' }));
}

function cellsIn(row: ReadRow, ids: readonly ColumnId[], looking: Looking): Cell[] {
  const isLate = row.needs.some(({ kind }) => kind === 'overdue');
  return cellsOf(row, ids, looking).map((text, index) => {
    if (ids[index] === 'title') return { text, style: 'bold' };
    return ids[index] === 'next' && isLate ? { text, style: 'yellow' } : text;
  });
}

import { type Sentence, sentence } from '../core/base/words.ts';
import { severities } from '../core/checks/finding.ts';
import { healths, levels, verdicts } from '../core/initiative/initiative.ts';
import { readyMadeIds } from '../core/initiative/ready-made.ts';
import { conclusionOptions } from '../core/initiative/vocabulary/experiment-keys.ts';
import { parameterOf } from '../core/model/move.ts';
import { type ParameterName, parameters } from '../core/model/move-table.ts';
import { groupBys } from '../core/register/grouping.ts';
import { priorityMethods } from '../core/register/priority.ts';
import { formatNames } from './formats/format.ts';

/** An option of one command or more. One without a `value` is a flag. */
export interface Option {
  readonly says: Sentence;
  /** What stands for its value in the help. */
  readonly value?: string;
  readonly short?: string;
  readonly oneOf?: readonly string[];
  readonly isDate?: true;
  readonly isWhole?: true;
}

/** All options, by name. What one means is the same in every command that takes it. */
export const options = {
  json: { says: sentence('Prints JSON.') },
  format: { value: 'FORMAT', oneOf: formatNames, says: sentence('How it is printed; text by default.') },
  'fail-on': {
    value: 'SEVERITY',
    oneOf: severities,
    says: sentence('The mildest severity that fails; error by default.'),
  },
  fix: { says: sentence('Mends first what can have been meant in one way only, and tells what.') },
  model: { value: 'ID', says: sentence('The model; the default one unless told.') },
  level: { value: 'LEVEL', oneOf: levels, says: sentence('Whom it concerns; team by default.') },
  'ready-made': {
    value: 'ID',
    oneOf: readyMadeIds,
    says: sentence('The kind of which it has the measures, and the way to their baseline.'),
  },
  measures: { says: sentence('Draws the measures as charts instead of the loop.') },
  all: { says: sentence('Draws the loop, the measures and the timeline in one picture.') },
  out: { value: 'FILE', says: sentence('Writes a file of that kind (.svg, .html, .md) instead of printing.') },
  ...optionsOfMoves(),
  verdict: {
    value: 'VERDICT',
    oneOf: verdicts,
    says: sentence('What came of it, where people see that otherwise than the readings; then --why stands beside it.'),
  },
  confirmed: {
    value: 'NAME',
    says: sentence('Who, besides those who did the work, has seen the benefit.'),
  },
  headings: {
    says: sentence(
      'Gives the new cycle a heading in each section that has text: what is ticked above it is of the one before.',
    ),
  },
  by: {
    value: 'NAME',
    says: sentence('Who moves it; by default the setting `author`, else the name that Git signs with.'),
  },
  on: { value: 'DATE', isDate: true, says: sentence('The day of the move or the reading; today by default.') },
  measure: { value: 'NAME', says: sentence('The measure; it may be left out where there is only one.') },
  value: { value: 'NUMBER', says: sentence('What was measured, with a decimal point; a negative one as --value=-1.') },
  from: {
    value: 'FILE',
    says: sentence(
      'What was measured: a .csv file, for `record` a .json or .ndjson file, too; - for what is piped in.',
    ),
  },
  column: {
    value: 'COLUMN',
    says: sentence('Which column of the table holds the values, by its heading or its number, from 1 on.'),
  },
  what: { value: 'TEXT', says: sentence('The one small change that is tried.') },
  expect: { value: 'TEXT', says: sentence('What will be seen if it works.') },
  seen: { value: 'DATE', isDate: true, says: sentence('The day on which it can be seen what came of it.') },
  obstacle: { value: 'TEXT', says: sentence('What is in the way.') },
  got: { value: 'TEXT', says: sentence('What was seen.') },
  // biome-ignore lint/suspicious/noThenProperty: it is an option's name, and nobody waits for options
  then: { value: 'FATE', oneOf: conclusionOptions.map(({ name }) => name), says: sentence('What became of it.') },
  health: { value: 'HEALTH', oneOf: healths, says: sentence('How it goes.') },
  replace: { says: sentence('Another value of a day corrects the one that is recorded for it.') },
  note: { value: 'TEXT', says: sentence('What one should know of it later.') },
  source: { value: 'TEXT', says: sentence('Where the number comes from.') },
  'dry-run': { says: sentence('Prints the change as a unified diff and writes nothing.') },
  config: { value: 'FILE', says: sentence('A settings file to use in place of .vscode/settings.json.') },
  today: { value: 'DATE', isDate: true, says: sentence('Takes this for today, so that the result can be had again.') },
  where: {
    value: 'QUERY',
    says: sentence(
      'Which ones: words, and terms such as is:open, is:mine, is:overdue, owner:Priya, no:owner, -level:team; is:open by default.',
    ),
  },
  since: { value: 'DATE', isDate: true, says: sentence('From which day on what has happened is told of all.') },
  sort: {
    value: 'COLUMNS',
    says: sentence('By which columns they are ordered, as in -priority,title; by the next date unless told.'),
  },
  priority: {
    value: 'METHOD',
    oneOf: priorityMethods,
    says: sentence('How priorities are reckoned; by default as the setting `priority` says.'),
  },
  group: { value: 'KEY', oneOf: groupBys, says: sentence('What they are grouped by.') },
  view: { value: 'NAME', says: sentence('The view of that name in `.continual-improvement/views`.') },
  help: { short: 'h', says: sentence('Shows this help.') },
  version: { short: 'v', says: sentence('Shows the version.') },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof options;

/** Those that every command takes. */
export const common: readonly OptionName[] = ['config', 'today', 'help', 'version'];

/** What the moves are told. */
function optionsOfMoves(): Readonly<Record<ParameterName, Option>> {
  const entries = (Object.keys(parameters) as ParameterName[]).map(name => {
    const { option, type } = parameterOf(name);
    return [name, { ...option, ...(type === 'day' && { isDate: true }), ...(type === 'count' && { isWhole: true }) }];
  });
  return Object.fromEntries(entries);
}

export function optionOf(name: OptionName): Option {
  return options[name];
}

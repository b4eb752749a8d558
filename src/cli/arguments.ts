import { type ParseArgsConfig, parseArgs } from 'node:util';
import { t } from '../core/base/words.ts';
import { isDate } from '../core/initiative/fields.ts';
import { common, type OptionName, optionOf } from './options.ts';
import { type Failure, failure } from './outcome.ts';
import type { Syntax } from './syntax.ts';

/** What was typed after the command, held against what the command takes. */
export interface Arguments {
  readonly positionals: readonly string[];
  text(option: OptionName): string | undefined;
  has(flag: OptionName): boolean;
}

export function readArguments(
  typed: readonly string[],
  { name, takes, options, choices }: Syntax,
): Arguments | Failure {
  const names = [...options, ...common];
  const config = Object.fromEntries(names.map(option => [option, configOf(option)]));
  const parsed = parse(typed, config);
  if ('kind' in parsed) return parsed;
  const { values, positionals } = parsed;

  const text = (option: OptionName) => (typeof values[option] === 'string' ? values[option] : undefined);
  const wrong = names
    .map(option => wrongValue(option, text(option), choices?.[option]))
    .find(message => message !== undefined);
  if (wrong) return failure(wrong);
  const { usage, most } = takes;
  // Help is given whatever else is missing.
  if (values.help !== true && values.version !== true) {
    if (positionals.length < takes.least) return failure(t('`{name}` needs {usage}.', { name, usage }));
    if (most === 0 && positionals.length > 0)
      return failure(t('`{name}` takes no “{given}”.', { name, given: positionals[0] ?? '' }));
    if (positionals.length > most)
      return failure(
        t('`{name}` takes {usage} only, not “{given}” too.', { name, usage, given: positionals[most] ?? '' }),
      );
  }
  return { positionals, text, has: flag => values[flag] === true };
}

function configOf(name: OptionName): { type: 'string' | 'boolean'; short?: string } {
  const { value, short } = optionOf(name);
  return { type: value ? 'string' : 'boolean', ...(short && { short }) };
}

function parse(typed: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: [...typed], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // The first sentence says what is wrong; those after it are about other ways to quote.
    return failure(`${error.message.split(/\.\s/)[0]?.replace(/\.$/, '')}.`);
  }
}

function wrongValue(
  name: OptionName,
  value: string | undefined,
  choices: readonly string[] | undefined,
): string | undefined {
  const { oneOf: usual, isDate: wantsDate, isWhole } = optionOf(name);
  const oneOf = choices ?? usual;
  if (value === undefined) return undefined;
  if (oneOf && !oneOf.includes(value))
    return t('--{name} is one of {choices}, not “{value}”.', { name, choices: oneOf.join(', '), value });
  if (isWhole && !/^[1-9]\d*$/.test(value)) return t('--{name} is a whole number, not “{value}”.', { name, value });
  return wantsDate && !isDate(value)
    ? t('--{name} is a date of the form YYYY-MM-DD, not “{value}”.', { name, value })
    : undefined;
}

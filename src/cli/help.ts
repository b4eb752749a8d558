import { t } from '../core/base/words.ts';
import { columns } from './columns.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { common, type OptionName, optionOf } from './options.ts';
import type { Paint } from './paint.ts';

export function helpOf(paint: Paint): string {
  return [
    paint('bold', t('Usage: {usage}', { usage: 'continual-improvement <command> [options]' })),
    '',
    t('Improvement initiatives in markdown files: where each stands, what to do next, and what is about to go wrong.'),
    '',
    ...columns(
      commands.map(command => [`  ${usageOf(command)}`, t(command.says)]),
      paint,
    ),
    '',
    t('Options of every command:'),
    ...optionLines(common, paint),
    '',
    t('`continual-improvement <command> --help` tells more of a command.'),
    t('Ends with 0 as asked, 1 when the answer is no, 2 when it could not run.'),
  ].join('\n');
}

export function helpOfCommand(command: Command, paint: Paint): string {
  return [
    paint('bold', t('Usage: {usage}', { usage: `continual-improvement ${usageOf(command)} [options]` })),
    '',
    t(command.says),
    '',
    ...optionLines([...command.options, ...common], paint, command.choices),
  ].join('\n');
}

/** A command with what it takes: “show <file>”. */
export function usageOf({ name, takes }: Command): string {
  return `${name} ${takes.usage}`.trim();
}

/** An option as it is typed: “--until DATE”. */
export function typed(name: OptionName): string {
  const { value } = optionOf(name);
  return `--${name}${value ? ` ${value}` : ''}`;
}

function optionLines(names: readonly OptionName[], paint: Paint, choices: Command['choices'] = {}): string[] {
  const rows = names.map(name => {
    const { short, oneOf: usual, says } = optionOf(name);
    const oneOf = choices[name] ?? usual;
    const meaning = oneOf ? t('{meaning} One of {choices}.', { meaning: t(says), choices: oneOf.join(', ') }) : t(says);
    return [`  ${short ? `-${short}, ` : ''}${typed(name)}`, meaning];
  });
  return columns(rows, paint);
}

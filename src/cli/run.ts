import { resolve } from 'node:path';
import { t } from '../core/base/words.ts';
import { readArguments } from './arguments.ts';
import { commands } from './commands.ts';
import { asText } from './formats/text.ts';
import { harmless, type Printed } from './harmless.ts';
import { helpOf, helpOfCommand } from './help.ts';
import { ended, failed, failure, isFailure, type Outcome, printed } from './outcome.ts';
import { type Paint, plain } from './paint.ts';
import { oneFile } from './syntax.ts';
import { version } from './version.ts';
import { openWorkspace, type Terminal } from './workspace.ts';

/**
 * Runs what was typed. What goes wrong for a reason is an outcome, too; only a bug throws. What a stranger wrote does
 * nothing where the outcome is printed.
 */
export async function run(typed: readonly string[], terminal: Terminal): Promise<Printed> {
  return harmless(await outcomeOf(typed, terminal), terminal.reader ?? 'program');
}

async function outcomeOf(typed: readonly string[], terminal: Terminal): Promise<Outcome> {
  const [name = '', ...rest] = typed;
  if (isHelp.has(name)) return printed(helpFor(rest[0], terminal.paint), 'painted');
  if (isVersion.has(name)) return printed(version);
  const command = commands.find(command => command.name === name);
  if (!command) {
    const names = commands.map(({ name }) => name).join(', ');
    return failed(
      failure(
        name
          ? t('There is no command “{name}”. They are {names}; see --help.', { name, names })
          : t('No command was given. They are {names}; see --help.', { names }),
      ),
    );
  }
  const given = readArguments(rest, command);
  if (isFailure(given))
    return failed(failure(t('{problem} See `{command} --help`.', { problem: given.message, command: name })));
  if (given.has('help')) return printed(helpFor(name, terminal.paint), 'painted');
  if (given.has('version')) return printed(version);

  const today = given.text('today') ?? terminal.today;
  // What is about one file is about its workspace, wherever the command was typed.
  const place = command.takes === oneFile ? (given.positionals[0] ?? '') : '';
  const workspace = await openWorkspace({ ...terminal, today }, given.text('config'), resolve(terminal.cwd, place));
  if (isFailure(workspace)) return failed(workspace);
  const outcome = await command.run(given, workspace);
  if (command.tellsProblems) return outcome;
  const passedBy = ended(workspace.passedBy.join('\n'));
  return { ...outcome, note: passedBy + ended(asText(workspace.problems, plain)) + (outcome.note ?? '') };
}

function helpFor(name: string | undefined, paint: Paint): string {
  const command = commands.find(command => command.name === name);
  return command ? helpOfCommand(command, paint) : helpOf(paint);
}

const isHelp = new Set(['--help', '-h', 'help']);
const isVersion = new Set(['--version', '-v']);

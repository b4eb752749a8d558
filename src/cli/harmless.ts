import { escapeOf, replaceHidden } from '../core/base/hidden.ts';
import { t } from '../core/base/words.ts';
import type { Form } from './form.ts';
import type { ExitCode, Outcome } from './outcome.ts';
import { styles } from './paint.ts';

/** An outcome as it goes to standard output and standard error. */
export interface Printed {
  readonly code: ExitCode;
  readonly out: string;
  readonly note: string;
}

/** Who reads what is printed: a person at a terminal, a build's log, or a program. */
export type Reader = 'person' | 'log' | 'program';

/** All that the command line prints goes through here, whatever was done to its parts before. */
export function harmless({ code, form = 'text', out = '', note = '' }: Outcome, reader: Reader): Printed {
  const print = form === 'patch' && reader === 'person' ? text : forms[form];
  if (form !== 'patch' || reader !== 'log' || text(out) === seen(out))
    return { code, out: print(out), note: text(note) };
  const told = t('The patch is shown with escapes, since the log would take a line of it for a command.');
  return { code, out: text(out), note: `${text(note)}${told}\n` };
}

const forms: Readonly<Record<Form, (out: string) => string>> = {
  text,
  painted: out =>
    withoutCommands(
      out
        .split(styles)
        .map((part, index) => (index % 2 === 1 ? part : seen(part)))
        .join(''),
    ),
  json: out => lineEndsKept(out).replace(inLine, '#\\u0023'),
  commands: out => seen(out).replace(inLine, '#\\#'),
  markup: out => lineEndsKept(out, character => `&#${character.codePointAt(0)};`).replace(inLine, '#&#35;'),
  // A calendar's lines end so.
  calendar: out => text(out).replaceAll('\n', '\r\n'),
  // Git and `patch` need every byte.
  patch: out => out,
};

/** GitHub Actions looks for these after the blanks that a line begins with, … */
const atStart = /^\s*(?=::)/;
/** … and for `##[command]` anywhere, as Azure Pipelines and TeamCity do for `##vso[…]` and `##teamcity[…]`. */
const inLine = /##(?=\w*\[)/g;

function text(out: string): string {
  return withoutCommands(seen(out));
}

/** Markdown shows what a backslash escapes as it is. */
function withoutCommands(out: string): string {
  const lines = out.split('\n').map(line => line.replace(atStart, blanks => `${blanks}\\`));
  return lines.join('\n').replace(inLine, '#\\#');
}

/** Line ends and tabs are layout here, and everything else can be seen. */
function seen(out: string): string {
  return lineEndsKept(out.replaceAll('\r\n', '\n'), character => (character === '\t' ? '\t' : escapeOf(character)));
}

function lineEndsKept(out: string, written: (character: string) => string = escapeOf): string {
  return replaceHidden(out, character => (character === '\n' ? '\n' : written(character)));
}

import { escapeOf, replaceHidden } from '../../core/base/hidden.ts';
import type { Severity } from '../../core/checks/finding.ts';
import type { FileFinding } from './file-finding.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands of GitHub Actions, which annotate the lines of a pull request.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function asGithub(findings: readonly FileFinding[]): string {
  return findings.map(toCommand).join('\n');
}

function toCommand({ file, id, severity, message, start, end }: FileFinding): string {
  const properties = {
    file,
    line: start.line + 1,
    endLine: end.line + 1,
    // GitHub knows columns within one line only.
    ...(start.line === end.line && { col: start.character + 1, endColumn: end.character + 1 }),
    title: id,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${list.join(',')}::${escapeMessage(message)}`;
}

/** What cannot be seen is shown escaped, but for line ends, which are encoded. */
function escapeMessage(text: string): string {
  const seen = replaceHidden(text, character => (/[\r\n]/.test(character) ? character : escapeOf(character)));
  return seen.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

import { severities } from '../../checks/finding.ts';
import { type Command, paths } from '../command.ts';
import { counted } from '../counted.ts';
import { findingsOf, readEntries } from '../entries.ts';
import { type FileFinding, formatNames, formats } from '../formats/format.ts';
import { ended, failed, isFailure } from '../outcome.ts';

export const check: Command = {
  name: 'check',
  takes: paths,
  options: ['format', 'fail-on'],
  tellsProblems: true,
  says: 'Says which known, wasteful mistake the files are about to make.',
  async run(given, workspace) {
    const read = await readEntries(given.positionals, workspace);
    if (isFailure(read)) return failed(read);
    const found = read.entries.flatMap(entry =>
      findingsOf(entry, workspace).map(finding => ({ file: entry.file, ...finding })),
    );
    const findings = [...workspace.problems, ...found];
    const format = formats[formatNames.find(name => name === given.text('format')) ?? 'text'];
    const mildest = severities.indexOf(severities.find(name => name === given.text('fail-on')) ?? 'error');
    const failing = findings.some(({ severity }) => severities.indexOf(severity) <= mildest);
    return {
      code: read.unreadable.length > 0 ? 2 : failing ? 1 : 0,
      out: ended(format(findings, workspace.paint)),
      note: [...read.unreadable, summaryOf(findings, read.entries.length), ''].join('\n'),
    };
  },
};

/** “12 initiatives checked: 2 errors and 1 hint in 2 files.” */
function summaryOf(findings: readonly FileFinding[], initiatives: number): string {
  const counts = severities.flatMap(severity => {
    const count = findings.filter(finding => finding.severity === severity).length;
    return count > 0 ? [counted(count, severity)] : [];
  });
  const files = new Set(findings.map(({ file }) => file)).size;
  const found = files > 0 ? `${listed.format(counts)} in ${counted(files, 'file')}` : 'nothing found';
  return `${counted(initiatives, 'initiative')} checked: ${found}.`;
}

const listed = new Intl.ListFormat('en-GB');

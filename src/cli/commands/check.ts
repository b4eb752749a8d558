import { allOf, counted, sentence, t } from '../../core/base/words.ts';
import { countInWords, severities } from '../../core/checks/finding.ts';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { type Entries, readEntries } from '../entries.ts';
import { type Checked, mendAll } from '../fix.ts';
import type { FileFinding } from '../formats/file-finding.ts';
import { formatNames, formats, formOf, forRepository } from '../formats/format.ts';
import { ended, type Failure, failed, failure, isFailure } from '../outcome.ts';
import { paths } from '../syntax.ts';
import { inRepository, type Workspace } from '../workspace.ts';

export const check: Command = {
  name: 'check',
  takes: paths,
  options: ['format', 'fail-on', 'fix', 'dry-run'],
  tellsProblems: true,
  says: sentence('Says which known, wasteful mistake the files are about to make.'),
  async run(given, workspace) {
    if (given.has('dry-run') && !given.has('fix')) return failed(failure(t('--dry-run is for --fix.')));
    const checked = given.has('fix')
      ? await readAndMend(given, workspace)
      : unmended(await readEntries(given.positionals, workspace, ({ file, findings }) => ({ file, findings })));
    if (isFailure(checked)) return failed(checked);
    const { read, mended } = checked;
    const unreadable = [...read.unreadable, ...mended.failed];
    if (given.has('dry-run'))
      return {
        code: unreadable.length > 0 ? 2 : 0,
        form: 'patch',
        out: mended.patch,
        note: noteOf([...read.passedBy, ...unreadable]),
      };
    const found = mended.entries.flatMap(({ file, findings }) => findings.map(finding => ({ file, ...finding })));
    const findings = [...read.problems, ...found];
    const format = formatNames.find(name => name === given.text('format')) ?? 'text';
    const named = forRepository.has(format)
      ? findings.map(finding => ({ ...finding, file: inRepository(finding.file, workspace) }))
      : findings;
    const mildest = severities.indexOf(severities.find(name => name === given.text('fail-on')) ?? 'error');
    const failing = findings.some(({ severity }) => severities.indexOf(severity) <= mildest);
    return {
      code: unreadable.length > 0 ? 2 : failing ? 1 : 0,
      form: formOf[format],
      out: ended(formats[format](named, workspace.paint)),
      note: noteOf([...read.passedBy, ...unreadable, ...mended.told, summaryOf(findings, read.entries.length)]),
    };
  },
};

async function readAndMend(given: Arguments, workspace: Workspace) {
  const read = await readEntries(given.positionals, workspace, entry => entry);
  return isFailure(read) ? read : { read, mended: await mendAll(read.entries, given.has('dry-run')) };
}

function unmended(read: Entries<Checked> | Failure) {
  return isFailure(read) ? read : { read, mended: { entries: read.entries, told: [], patch: '', failed: [] } };
}

function noteOf(lines: readonly string[]): string {
  return lines.map(line => `${line}\n`).join('');
}

/** “12 initiatives checked: 2 errors and 1 hint in 2 files.” */
function summaryOf(findings: readonly FileFinding[], initiatives: number): string {
  const counts = severities.flatMap(severity => {
    const count = findings.filter(finding => finding.severity === severity).length;
    return count > 0 ? [countInWords(count, severity)] : [];
  });
  const files = new Set(findings.map(({ file }) => file)).size;
  const found =
    files > 0
      ? counted(files, { one: '{findings} in {n} file', other: '{findings} in {n} files' }, { findings: allOf(counts) })
      : t('nothing found');
  return counted(
    initiatives,
    { one: '{n} initiative checked: {found}.', other: '{n} initiatives checked: {found}.' },
    { found },
  );
}

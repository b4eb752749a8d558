import type { Check } from './check.ts';

/** What there is to know of a check, as a page of markdown: the risk, what can be done, and how it is turned off. */
export function pageOf({ id, severity, says, during = ['active'], find }: Check): string {
  const asked =
    during.length === 5 ? 'whatever the status of the initiative' : `while the initiative is ${during.join(' or ')}`;
  const exception = find
    ? ['For one file, with a reason, in its front matter:', '', '```yaml', 'ignore:', `  ${id}: the reason`, '```', '']
    : [];
  return [
    `# ${id}`,
    '',
    says,
    '',
    `It is asked ${asked}, and is of the severity “${severity}” unless a setting says otherwise.`,
    '',
    '## Mend it',
    '',
    'Go to the problem and choose a quick fix, by its light bulb or with `Ctrl+.` (`⌘.` on a Mac). Where only one thing can have been meant, “Fix All” mends it, too.',
    '',
    '## Turn it off',
    '',
    ...exception,
    'For a workspace or for all, in the settings; another severity in place of `off` makes it milder or stricter:',
    '',
    '```json',
    `"continualImprovement.checks.severity": { "${id}": "off" }`,
    '```',
    '',
  ].join('\n');
}

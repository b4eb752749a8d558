import { anyOf, t } from '../base/words.ts';
import { inWords } from '../model/moves.ts';
import { statuses } from '../model/state.ts';
import type { Check } from './check.ts';

/** What there is to know of a check, as a page of markdown: the risk, what can be done, and how it is turned off. */
export function pageOf({ id, severity, says, during = ['active'], find }: Check): string {
  const exception = find
    ? [
        t('For one file, with a reason, in its front matter:'),
        '',
        '```yaml',
        'ignore:',
        `  ${id}: the reason`,
        '```',
        '',
      ]
    : [];
  return [
    `# ${id}`,
    '',
    t(says),
    '',
    during.length === statuses.length
      ? t(
          'It is asked whatever the status of the initiative, and is of the severity “{severity}” unless a setting says otherwise.',
          { severity },
        )
      : t(
          'It is asked while the initiative is {statuses}, and is of the severity “{severity}” unless a setting says otherwise.',
          { statuses: anyOf(during.map(inWords)), severity },
        ),
    '',
    `## ${t('Mend it')}`,
    '',
    t(
      'Go to the problem and choose a quick fix, by its light bulb or with `Ctrl+.` (`⌘.` on a Mac). Where only one thing can have been meant, “Fix All” mends it, too.',
    ),
    '',
    `## ${t('Turn it off')}`,
    '',
    ...exception,
    t('For a workspace or for all, in the settings; another severity in place of `off` makes it milder or stricter:'),
    '',
    '```json',
    `"continualImprovement.checks.severity": { "${id}": "off" }`,
    '```',
    '',
  ].join('\n');
}

import { t } from '../base/words.ts';
import { Headings } from '../model/heading.ts';
import { stepHeading } from '../model/step-heading.ts';
import { writeFlow } from '../yaml/flow.ts';
import type { Head } from './head.ts';
import { escapeSnippet, type Suggestion, stop, type World } from './suggestion.ts';

/** The front matter of a new initiative, at the very beginning of a file that has none. */
export function suggestOpening(
  text: string,
  offset: number,
  head: Head | undefined,
  { me, today, models }: World,
): readonly Suggestion[] {
  const [line = ''] = /^[^\r\n]*/.exec(text) ?? [];
  const start = line.startsWith('\ufeff') ? 1 : 0;
  const isThere = start <= offset && offset <= line.length;
  if (!isThere || !/^\ufeff?-{0,3}[ \t]*$/.test(line) || (head && head.slots().length > 0)) return [];
  const [first] = models.default.steps;
  const snippet = [
    '---',
    `initiative: ${stop(1, 'What is to get better')}`,
    `owner: ${stop(2, me && writeFlow(me))}`,
    `vision: ${stop(3, 'What it serves')}`,
    `value: ${stop(4, 'Who benefits, and how')}`,
    `raised: ${today}`,
    '---',
    '',
    `## ${escapeSnippet((first && stepHeading(new Headings(models.default), first)) ?? '')}`,
    '',
    '$0',
  ];
  return [
    {
      kind: 'entry',
      label: t('improvement initiative'),
      detail: t('front matter'),
      documentation: () => t('Makes this file an improvement initiative.'),
      snippet: snippet.join('\n'),
      at: { start, end: line.length },
      filter: `---${t('improvement initiative')}`,
    },
  ];
}

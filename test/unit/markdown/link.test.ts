import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linksOf } from '../../../src/core/markdown/link.ts';
import { assertGrowsWithText } from '../../limits/growth.ts';
import { mark } from '../mark.ts';

/** Each link as the marked text and where it leads. */
function links(text: string): string[] {
  return linksOf(text).map(({ at, target }) => {
    const where = target.kind === 'web' ? target.url : [target.path, target.fragment].filter(Boolean).join(' # ');
    return `${mark(text, at)} → ${where}`;
  });
}

const found: readonly (readonly [text: string, ...links: string[]])[] = [
  ['./split.md', '«./split.md» → ./split.md'],
  [' ../vision.md#quiet-nights ', ' «../vision.md#quiet-nights»  → ../vision.md # quiet-nights'],
  ['split.md', '«split.md» → split.md'],
  ['docs/Split.MD#a%20b', '«docs/Split.MD#a%20b» → docs/Split.MD # a b'],
  ['/docs/survey.pdf', '«/docs/survey.pdf» → /docs/survey.pdf'],
  ['../two%20words.md', '«../two%20words.md» → ../two words.md'],
  ['../two words.md', '«../two words.md» → ../two words.md'],
  ['./100%.md', '«./100%.md» → ./100%.md'],
  ['..', ...[]],
  ['https://example.com/a%2Fb#c', '«https://example.com/a%2Fb#c» → https://example.com/a%2Fb#c'],
  ['raised in https://example.com/482.', 'raised in «https://example.com/482». → https://example.com/482'],
  ['<mailto:tom@example.com>', '<«mailto:tom@example.com»> → mailto:tom@example.com'],
  ['<./a.md>', '<«./a.md»> → ./a.md'],
  ['see [the survey](../survey)', 'see [the survey](«../survey») → ../survey'],
  ['[a.md](<a.md> "title")', '[a.md](<«a.md»> "title") → a.md'],
  ['[the survey](<./a b.md>)', '[the survey](<«./a b.md»>) → ./a b.md'],
  ['[the survey](  <./a b.md>  "with a title"  )', '[the survey](  <«./a b.md»>  "with a title"  ) → ./a b.md'],
  ['[a](../x_(y).md)', '[a](«../x_(y).md») → ../x_(y).md'],
  ['[a](../x\\(y.md)', '[a](«../x\\(y.md») → ../x(y.md'],
  ['[a](./x[1].md)', '[a](«./x[1].md») → ./x[1].md'],
  ['[a [b] c](./x.md)', '[a [b] c](«./x.md») → ./x.md'],
  ['[a](./x&amp;y.md "t (u)")', '[a](«./x&amp;y.md» "t (u)") → ./x&y.md'],
  ["[a](./x.md 'title')", "[a](«./x.md» 'title') → ./x.md"],
  ['[a](./x.md?raw=1#y%20z)', '[a](«./x.md?raw=1#y%20z») → ./x.md # y z'],
  ['[](./x.md)', '[](«./x.md») → ./x.md'],
  ['[a\nb](\n./x.md\n)', '[a\nb](\n«./x.md»\n) → ./x.md'],
  ['a\r\n[b](x.md)', 'a\r\n[b](«x.md») → x.md'],
  ['see ![the chart](chart.svg)!', 'see ![the chart](«chart.svg»)! → chart.svg'],
  ['[![badge](b.svg)](../ci.md)', '[![badge](«b.svg»)](../ci.md) → b.svg', '[![badge](b.svg)](«../ci.md») → ../ci.md'],
  ['**[a](a.md)**, *<./b.md>*', '**[a](«a.md»)**, *<./b.md>* → a.md', '**[a](a.md)**, *<«./b.md»>* → ./b.md'],
  ['see <./a b.md>', 'see <«./a b.md»> → ./a b.md'],
  ['<tom@example.com>', '<«tom@example.com»> → mailto:tom@example.com'],
  ['(see https://example.com/a_(b))', '(see «https://example.com/a_(b)») → https://example.com/a_(b)'],
  [
    '*https://example.com/a_b*, HTTP://b.org?',
    '*«https://example.com/a_b»*, HTTP://b.org? → https://example.com/a_b',
    '*https://example.com/a_b*, «HTTP://b.org»? → HTTP://b.org',
  ],
  ['[https://a.example](https://b.example)', '[https://a.example](«https://b.example») → https://b.example'],
  ['[x](a.md)[y](b.md)', '[x](«a.md»)[y](b.md) → a.md', '[x](a.md)[y](«b.md») → b.md'],
  ['[a](a.md), [b](b.md)', '[a](«a.md»), [b](b.md) → a.md', '[a](a.md), [b](«b.md») → b.md'],
];

const none = [
  '',
  'Feedback before attention is lost',
  'n/a',
  'and/or',
  'Read the notes.md',
  'notes.md is out of date',
  '/ slashes / between / words',
  '#heading',
  '[x](#heading)',
  'command:workbench.action.quit',
  '[x](command:workbench.action.quit)',
  'file:///etc/passwd.md',
  '[x](file:///etc/passwd.md)',
  '[x](javascript:alert%281%29)',
  '[x](vscode://a/b.md)',
  'C:/notes.md',
  '//server/share/a.md',
  '[x](/%2Fserver/share.md)',
  '[x](%5C%5Cserver/share.md)',
  '.\\notes.md',
  '<b>bold</b> and <br/>',
  '<!-- ./a.md -->',
  'a <b and c> d',
  '`[x](a.md)` and `https://example.com`',
  '\\[x](a.md)',
  '[x](a b.md)',
  '[x](a.md',
  '[x][a.md]',
  '[[notes]]',
  'xhttps://example.com',
  'https:// example',
  '<vscode://a/b.md>',
];

describe('links of a text', () => {
  for (const [text, ...expected] of found) it(`are found in ${text}`, () => assert.deepEqual(links(text), expected));

  for (const text of none) it(`are not found in “${text}”`, () => assert.deepEqual(links(text), []));

  it('are looked for in a time that grows with the text only', () => {
    for (const part of [
      '[',
      '<',
      '[](',
      '[](a ',
      '[](<',
      '[]((',
      '[a](b ',
      '![',
      '`',
      '*a ',
      '<a ',
      '<!--',
      'http://.',
      'http://)',
      ':',
      '&',
      '.md# ',
      './ ',
    ])
      assertGrowsWithText(part, 5_000, count => linksOf(`${part.repeat(count)}x`));
  });
});

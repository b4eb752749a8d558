import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lineOfAnchor } from '../../../src/core/markdown/anchor.ts';
import { assertGrowsWithText } from '../../limits/growth.ts';

describe('the heading that a link names', () => {
  const text =
    '---\ninitiative: x\n---\n\n# One\n\n```\n## Quiet nights\n```\n\n### 2. Quiet   *nights*, “über” all!\n';

  it('is found in its line', () => {
    assert.equal(lineOfAnchor(text, 'one'), 4);
    assert.equal(lineOfAnchor(text, '2-quiet-nights-über-all'), 10);
  });

  const others: readonly (readonly [name: string, body: string, lines: Readonly<Record<string, number>>])[] = [
    [
      'as the second one of a text',
      '## Plan\n## Plan\n## plan!\n## Plan 1\n',
      { plan: 0, 'plan-1': 1, 'plan-2': 2, 'plan-1-1': 3 },
    ],
    ['as one whose number another one has', '## A\n## A 1\n## A\n## A\n', { a: 0, 'a-1': 1, 'a-2': 2, 'a-3': 3 }],
    [
      'by the id that it was given',
      '## How {#plan}\n## Plan\n## Other {.x #Own-id}\n',
      { plan: 0, 'how-plan': 0, how: 0, 'own-id': 2, 'other-x-own-id': 2, other: 2 },
    ],
    [
      'by the id of an element',
      'Words\n<a id="here"></a>\n\n## Here\n\n<details>\n<summary id=\'there\'>\n</details>\n\n## <a name=plan></a>5. Take *action*\n',
      { here: 1, there: 6, plan: 9, '5-take-action': 9 },
    ],
    [
      'by what a reader sees of it',
      '## [Take action](board.md) `now`\n## 🎯 Vision\n## A & B\n## snake_case\n## Über\nuns\n---\n',
      { 'take-action-now': 0, '-vision': 1, vision: 1, 'a--b': 2, snake_case: 3 },
    ],
  ];
  for (const [name, body, lines] of others)
    it(`is found ${name}`, () => {
      const found = Object.keys(lines).map(fragment => [fragment, lineOfAnchor(body, fragment)]);
      assert.deepEqual(Object.fromEntries(found), lines);
    });

  it('is looked for in a time that grows with the text only', () => {
    for (const part of ['## a\n', '## a-1\n', '<a id=', '<a id id ', '<a   ', '## {#', '## {} ', '## {##', '-'])
      assertGrowsWithText(part, 5_000 / part.length, count => lineOfAnchor(part.repeat(count), 'x'));
  });

  it('is not found where there is none', () => {
    assert.equal(lineOfAnchor(text, 'quiet-nights'), undefined);
    assert.equal(lineOfAnchor('', 'x'), undefined);
    assert.equal(lineOfAnchor('## !\n', '?'), undefined);
  });
});

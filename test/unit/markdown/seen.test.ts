import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { seen } from '../../../src/core/markdown/seen.ts';

describe('what a reader sees of a line of markdown', () => {
  for (const [markdown, text] of [
    ['plain words, 5 % of them', 'plain words, 5 % of them'],
    ['*one* **two** ~~three~~ `a_b*c`', 'one two three a_b*c'],
    ['snake_case and 2 * 3 * 4', 'snake_case and 2 * 3 * 4'],
    ['\\*kept\\* &lt;b&gt;', '*kept* <b>'],
    ['ask [the *team*](<a b.md> "now"), <https://example.com>', 'ask the team, https://example.com'],
    ['[[notes/board|the board]] and [[list]]; `[[code]]`', 'the board and list; [[code]]'],
    ['a<br>b <kbd>c</kbd><!-- d -->', 'a b c'],
    ['see ![the chart](a.svg) here', 'see here'],
    ['![the chart](a.svg)', 'the chart'],
    ['[![badge](a.svg)](b.md)', 'badge'],
    ['  two\n  lines\\\n and  blanks ', 'two lines and blanks'],
    ['[not a link] (x)', '[not a link] (x)'],
  ] as const)
    it(markdown, () => assert.equal(seen(markdown), text));
});

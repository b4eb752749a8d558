import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/base/edit.ts';
import { readSections } from '../../../src/core/markdown/sections.ts';
import { assertGrowsWithText } from '../../limits/growth.ts';
import { runs, tapes } from '../tape.ts';

const before = '---\ninitiative: é 🚀\n---\n\n# T\n\n## A\n\n';

function tasksIn(list: string) {
  const text = before + list;
  return { text, tasks: readSections(text, before.indexOf('\n# T')).flatMap(({ tasks }) => tasks) };
}

describe('tasks', () => {
  const table: readonly (readonly [name: string, before: string, ticked: string])[] = [
    ['with each kind of bullet', '- [ ] a\n* [ ] b\n+ [ ] c\n', '- [x] a\n* [x] b\n+ [x] c\n'],
    ['numbered', '1. [ ] a\n2) [ ] b\n', '1. [x] a\n2) [x] b\n'],
    [
      'nested, also by a tab',
      '- [ ] a\n  - [ ] b\n    1. [ ] c\n\n\t- [ ] d\n',
      '- [x] a\n  - [x] b\n    1. [x] c\n\n\t- [x] d\n',
    ],
    ['two bullets in one line', '- - [ ] a\n', '- - [x] a\n'],
    ['in a quote', '> - [ ] a\n> > 1. [ ] b\n', '> - [x] a\n> > 1. [x] b\n'],
    ['with more blanks', '-   [ ]  a\n*\t[ ]\tb\n', '-   [x]  a\n*\t[x]\tb\n'],
    ['with other brackets', '- [ ] a [ ] b\n- [ ] [x] c\n', '- [x] a [ ] b\n- [x] [x] c\n'],
    ['below a heading of level 3', '### sub\n\n- [ ] a\n', '### sub\n\n- [x] a\n'],
    ['with CRLF', '- [ ] a\r\n- [ ] b\r\n', '- [x] a\r\n- [x] b\r\n'],
    ['over several lines', '- [ ] a\n  - b\n\n  more\n- [ ] c', '- [x] a\n  - b\n\n  more\n- [x] c'],
  ];
  for (const [name, list, ticked] of table) {
    it(`${name}: writing to the mark ticks the box and nothing else`, () => {
      const { text, tasks } = tasksIn(list);
      assert.ok(tasks.every(task => !task.done));
      assert.equal(
        applyEdits(
          text,
          tasks.map(({ mark }) => ({ ...mark, text: 'x' })),
        ),
        before + ticked,
      );
    });
  }

  it('are done with a small and a capital x', () => {
    const { tasks } = tasksIn('- [x] a\n- [X] b\n- [ ] c\n');
    assert.deepEqual(
      tasks.map(({ text, done }) => [text, done]),
      [
        ['a', true],
        ['b', true],
        ['c', false],
      ],
    );
  });

  const none: readonly (readonly [string, string])[] = [
    ['without a list', '[ ] a\n'],
    ['in a code block', '```\n- [ ] a\n```\n'],
    ['in a comment', '<!--\n- [ ] a\n-->\n'],
    ['with another mark', '- [-] a\n- [] b\n- [  ] c\n- [y] d\n'],
    ['without a blank after the brackets', '- [ ]a\n- [x](link)\n'],
    ['without a text', '- [ ]\n'],
    ['in a later paragraph of an item', '- a\n\n  [ ] b\n'],
  ];
  for (const [name, list] of none) it(`are none ${name}`, () => assert.deepEqual(tasksIn(list).tasks, []));

  const wrapped: readonly (readonly [name: string, list: string, ...texts: string[]])[] = [
    ['lines', '- [ ] one\n  two\nthree\n- [ ] four\n', 'one two three', 'four'],
    ['lines that are broken on purpose', '- [ ] one\\\n  two  \n  three\n', 'one two three'],
    ['lines with CRLF', '- [ ] one\r\n  two\r\n', 'one two'],
    ['lines in a quote', '> - [ ] one\n>   two\n', 'one two'],
    ['paragraphs, of which the first is its text', '- [ ] one\n\n  two\n', 'one'],
    ['levels, each with a text of its own', '- [ ] one\n  two\n  - [ ] three\n    four\n', 'one two', 'three four'],
  ];
  for (const [name, list, ...texts] of wrapped)
    it(`over several ${name}`, () =>
      assert.deepEqual(
        tasksIn(list).tasks.map(({ text }) => text),
        texts,
      ));

  it('reach over all their lines', () => {
    const { text, tasks } = tasksIn('> - [ ] one\r\n>   two\r\n> - [ ] three');
    assert.deepEqual(
      tasks.map(({ at }) => text.slice(at.start, at.end)),
      ['> - [ ] one\r\n>   two', '> - [ ] three'],
    );
  });

  it('are looked for in a time that grows with the text only', () => {
    assertGrowsWithText('boxes', 5, count => assert.deepEqual(tasksIn(`${'-    '.repeat(count)}# [ ] a\n`).tasks, []));
    assertGrowsWithText('lists', 5_000, count => assert.deepEqual(tasksIn(`${'- '.repeat(count)}# [ ] b\n`).tasks, []));
  });

  it('belong to the section they stand in, and to none before the first', () => {
    const text = '- [ ] zero\n\n## A\n\n- [ ] one\n\n# Other\n\n- [ ] two\n\n## B\n\n- [ ] three\n';
    assert.deepEqual(
      readSections(text, 0).map(({ tasks }) => tasks.map(task => task.text)),
      [['one'], ['three']],
    );
  });

  it('have their marks between brackets, whatever stands around them', () => {
    const property = fc.property(tapes, tape => {
      const pieces = [
        '- [ ] a',
        '  ',
        '> ',
        '1. ',
        '- ',
        '\n',
        '\n\n',
        '\t',
        '[x] ',
        '```',
        '## A\n',
        'text',
        '\r\n',
        '🚀',
        '# B\n',
      ] as const;
      const text = `## S\n\n${tape.some(30, () => tape.pick(pieces)).join('')}`;
      for (const { mark, done } of readSections(text, 0).flatMap(({ tasks }) => tasks)) {
        assert.match(text.slice(mark.start - 1, mark.end + 1), done ? /^\[[xX]\]$/ : /^\[ \]$/);
      }
    });
    fc.assert(property, runs(50));
  });
});

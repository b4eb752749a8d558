import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSections } from '../../../src/core/markdown/sections.ts';
import { mark } from '../mark.ts';

function headings(text: string): string[] {
  return readSections(text, 0).map(({ heading }) => heading);
}

describe('sections', () => {
  const counted: readonly (readonly [name: string, text: string, headings: readonly string[]])[] = [
    ['of level 2 only', '# A\n\n## B\n\n### C\n\n## D\n', ['B', 'D']],
    ['with closing marks', '## A ##\n## B #######   \n## C#\n', ['A', 'B', 'C#']],
    ['indented by up to three blanks', '   ## A\n\n    ## code\n', ['A']],
    ['underlined', 'A\n---\n\nB\n===\n\nC\nover two lines\n-\n', ['A', 'C\nover two lines']],
    ['without a text', '##\n\ntext\n', ['']],
    ['with emphasis kept', '## *What* is `it`?\n', ['*What* is `it`?']],
    ['not without a blank after the marks', '##A\n', []],
    ['not in a code block', '```\n## A\n```\n\n~~~md\n## B\n~~~\n', []],
    ['not in a code block that is never closed', '````\n## A\n```\n## B\n', []],
    ['not in a quote', '> ## A\n\n> B\n> ---\n', []],
    ['not in a list', '- ## A\n\n  ## B\n\n1. ## C\n', []],
    ['not in a comment or other HTML', '<!--\n## A\n-->\n\n<div>\n## B\n</div>\n', []],
    ['in a text with CRLF', '## A\r\n\r\nB\r\n---\r\n', ['A', 'B']],
  ];
  for (const [name, text, expected] of counted) it(name, () => assert.deepEqual(headings(text), expected));

  it('reach to the next heading of level 1 or 2, and headings below stay inside', () => {
    const text = '---\nx: y\n---\nintro\n\n## A\n\none\n\n### sub\n\ntwo\n\nB\n-\nthree\n# C\nfour\n## D';
    const sections = readSections(text, text.indexOf('intro'));
    assert.deepEqual(
      sections.map(({ content }) => text.slice(content.start, content.end)),
      ['\none\n\n### sub\n\ntwo\n\n', 'three\n', ''],
    );
    assert.deepEqual(
      sections.map(({ at }) => text.slice(at.start, at.end)),
      ['## A', 'B\n-', '## D'],
    );
  });

  it('have exact places in a text with CRLF, pictures and no final newline', () => {
    const text = '🚀\r\n\r\n## É 🚀 ##  \r\nline\r\n\r\nU\r\n---\r\nend';
    const [first, second] = readSections(text, 0);
    assert.ok(first && second);
    assert.equal(mark(text, first.at), '🚀\r\n\r\n«## É 🚀 ##  »\r\nline\r\n\r\nU\r\n---\r\nend');
    assert.equal(text.slice(first.content.start, first.content.end), 'line\r\n\r\n');
    assert.equal(text.slice(second.at.start, second.at.end), 'U\r\n---');
    assert.equal(text.slice(second.content.start), 'end');
  });
});

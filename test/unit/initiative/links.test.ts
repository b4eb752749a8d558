import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linksIn } from '../../../src/core/initiative/links.ts';
import { lineNamed, placeLink, todoIn } from '../../../src/core/initiative/place-link.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Models } from '../../../src/core/model/models.ts';
import { markedLines, ofKind } from '../mark.ts';

/** Each link as its key and the line that it marks. */
function links(lines: string): string[] {
  const text = `\ufeff---\r\ninitiative: x\r\n${lines.replaceAll('\n', '\r\n')}\r\n---\r\n`;
  const read = ofKind(readInitiative(text, new Models()), 'initiative');
  return [...linksIn(read)].map(({ key, at }) => `${key}: ${markedLines(text, at)}`);
}

describe('the links of an initiative stand at their places', () => {
  for (const [name, lines, ...expected] of [
    ['plain', 'vision: ../vision.md#a # why', 'vision: vision: «../vision.md#a» # why'],
    ['in quotes', 'parent: "./a.md"', 'parent: parent: "«./a.md»"'],
    ['after an escape', 'parent: "./\\x61.md"', 'parent: parent: «"./\\x61.md"»'],
    [
      'in a list',
      'next: [./a.md, "see <b.md>"]',
      'next: next: [«./a.md», "see <b.md>"]',
      'next: next: [./a.md, "see <«b.md»>"]',
    ],
    [
      'in a block',
      'from: >-\n  see [a](./a.md)\n  and [a](./a.md)',
      'from:   see [a](«./a.md»)',
      'from:   and [a](«./a.md»)',
    ],
    [
      'whose text is its target',
      "from: 'ask [a.md](a.md) or [b.md](<b.md>)'",
      "from: from: 'ask [a.md](«a.md») or [b.md](<b.md>)'",
      "from: from: 'ask [a.md](a.md) or [b.md](<«b.md»>)'",
    ],
    [
      'around a picture',
      'from: "[![a.md](b.svg)](a.md)"',
      'from: from: "[![a.md](«b.svg»)](a.md)"',
      'from: from: "[![a.md](b.svg)](«a.md»)"',
    ],
    ['with a blank in it', 'from: "[the survey](<./a b.md>)"', 'from: from: "[the survey](<«./a b.md»>)"'],
    ['in an alias', 'base: &b ./a.md\nparent: *b', 'parent: base: &b «./a.md»'],
    ['only of keys that may hold some', 'owner: ./a.md\nlessons: [./a.md]'],
    ['where a value is none', 'next: [7, { a: ./a.md }, ./b.md]', 'next: next: [7, { a: ./a.md }, «./b.md»]'],
  ] as const)
    it(name, () => assert.deepEqual(links(lines), expected));

  it('in a list that is too long to be parsed for its places', () => {
    const paths = Array.from({ length: 6000 }, (_, nth) => `./note-${nth}.md`);
    for (const list of [`next: [${paths.join(', ')}]`, `next:\n  - ${paths.join('\n  - ')}`]) {
      const text = `---\ninitiative: x\n${list}\nparent: "./a.md"\n---\n`;
      const read = ofKind(readInitiative(text, new Models()), 'initiative');
      const found = [...linksIn(read)].map(({ key, at }) => `${key}: ${text.slice(at.start, at.end)}`);
      assert.deepEqual(found, [...paths.map(path => `next: ${path}`), 'parent: ./a.md']);
    }
  });
});

describe('a line of a file', () => {
  it('is linked to, whatever the file is called, and named again by the link', () => {
    for (const path of ['../src/a.ts', './a b.ts', '../c#/100%.py', './what?.md']) {
      const from = placeLink(path, 11);
      const read = ofKind(
        readInitiative(`---\ninitiative: x\nfrom: ${JSON.stringify(from)}\n---\n`, new Models()),
        'initiative',
      );
      assert.deepEqual(
        Array.from(linksIn(read), ({ target }) => target),
        [{ kind: 'file', path, fragment: 'L12' }],
      );
    }
    assert.deepEqual(['L12', 'L12-L20', 'L1,5-3,2', 'L0', 'Line', 'l12', 'L'].map(lineNamed), [
      11,
      11,
      0,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('says what is still to be done', () => {
    for (const [line, said] of [
      ['  // TODO: read the cache first', 'read the cache first'],
      ['# FIXME(mei) slow  ', 'slow'],
      ['/* XXX why */', 'why'],
      ['<!-- HACK: twice -->', 'twice'],
      ['- [ ] TODO', ''],
      ['const TODOS = 1;', undefined],
      ['todo list', undefined],
    ] as const)
      assert.equal(todoIn(line), said, line);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Lines } from '../../../src/core/base/lines.ts';
import { runs } from '../tape.ts';

describe('lines of a text', () => {
  const table: readonly (readonly [name: string, text: string, lines: readonly string[]])[] = [
    ['of an empty text', '', ['']],
    ['after LF', 'a\nb\n', ['a', 'b', '']],
    ['after CRLF', 'a\r\nb', ['a', 'b']],
    ['after a lone CR', 'a\rb\r', ['a', 'b', '']],
    ['after all of them', 'a\r\r\nb\n\rc', ['a', '', 'b', '', 'c']],
    ['with other separators inside', 'a\u2028b\u0085c\fd', ['a\u2028b\u0085c\fd']],
    ['with a BOM, accents and pictures', '\ufeffé🚀\n漢', ['\ufeffé🚀', '漢']],
  ];
  for (const [name, text, expected] of table) {
    it(name, () => {
      const lines = new Lines(text);
      const found = Array.from({ length: lines.count }, (_, line) => text.slice(lines.start(line), lines.end(line)));
      assert.deepEqual(found, expected);
    });
  }

  it('past the last one begin and end where the text ends', () => {
    const lines = new Lines('a\nbc');
    assert.deepEqual([lines.start(7), lines.end(7)], [4, 4]);
  });

  it('count characters as editors do, in UTF-16', () => {
    const lines = new Lines('a\r\n🚀é');
    assert.deepEqual(
      [0, 1, 3, 5, 6].map(offset => lines.positionAt(offset)),
      [
        { line: 0, character: 0 },
        { line: 0, character: 1 },
        { line: 1, character: 0 },
        { line: 1, character: 2 },
        { line: 1, character: 3 },
      ],
    );
  });

  it('lead from each offset to a place and back', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '🚀', '\n', '\r', '\r\n') });
    const property = fc.property(texts, text => {
      const lines = new Lines(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const { line, character } = lines.positionAt(offset);
        assert.equal(lines.start(line) + character, offset);
        assert.ok(offset < lines.start(line + 1) || line === lines.count - 1);
      }
    });
    fc.assert(property, runs(100));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BlockTree } from '../../../src/core/yaml/block-tree.ts';
import { foldLines } from '../../../src/core/yaml/fold.ts';
import type { YamlPath } from '../../../src/core/yaml/tree.ts';
import { runs } from '../tape.ts';

/** A line for each number. */
function listed(numbers: readonly number[], write: (value: number) => string): string {
  return numbers.map(value => `${write(value)}\n`).join('');
}

const many = Array.from({ length: 40 }, (_, index) => 100 + index);
const plain = (value: number) => `  - { on: 2026-01-01, value: ${value} }`;

/** What stands at the place of a path. */
function at(text: string, path: YamlPath): string {
  const { start, end } = new BlockTree(text).locate(path);
  return text.slice(start, end);
}

describe('places in long lists', () => {
  it('are those of the text, whatever stands between the lines', () => {
    const others = [
      plain,
      (value: number) => `  - { value: ${value}, note: "a # b" }`,
      (value: number) => `  - value: ${value}\n    note: on two lines`,
      (value: number) => `  # a note\n  - { value: ${value} } # and one more`,
    ];
    const parts = fc.array(fc.tuple(fc.constantFrom(1, 2, 31, 40), fc.constantFrom(...others)), { maxLength: 5 });
    const property = fc.property(parts, fc.constantFrom('\n', '\r\n'), (parts, ending) => {
      let next = 100;
      const list = parts
        .map(([count, write]) =>
          listed(
            Array.from({ length: count }, () => next++),
            write,
          ),
        )
        .join('');
      const text = `a: 1\nb:\n${list}c:\n${listed(many, plain)}d: 2\n`.replaceAll('\n', ending);
      const tree = new BlockTree(text);
      const read = (...path: YamlPath) => {
        const { start, end } = tree.locate(path);
        return text.slice(start, end);
      };
      for (let value = 100; value < next; value++) assert.equal(read('b', value - 100, 'value'), String(value));
      for (const value of many) assert.equal(read('c', value - 100), plain(value).slice(4));
      assert.equal(
        read('c', many.length, 'value'),
        text.slice(text.indexOf('  - ', text.indexOf('c:')) + 2, text.indexOf('d: 2')).trimEnd(),
      );
      assert.equal(read('d'), '2');
    });
    fc.assert(property, runs(10));
  });

  it('are found in lists of lists', () => {
    const inner = listed(many, value => `    ${plain(value)}`);
    const text = `a:\n  - b: 1\n    c:\n${inner}  - c:\n${inner}    d: 2\n`;
    assert.equal(foldLines(text)?.folds.length, 2);
    assert.equal(at(text, ['a', 0, 'c', 20, 'value']), '120');
    assert.equal(at(text, ['a', 1, 'c', 39, 'value']), '139');
    assert.equal(at(text, ['a', 1, 'd']), '2');
  });

  it('are found in long maps, in lists of words, and in entries of several lines', () => {
    const keys = listed(many, value => `key-${value}: "it's ${value}"`);
    const items = listed(
      many,
      value => `  - name: M${value}\n    unit: 'min'\n\n    # a note\n    target: { value: ${value}, on: 2026-01-01 }`,
    );
    const text = `a: 1\n${keys}words:\n${listed(many, value => `- word ${value}`)}b:\n${items}c: 2\n`;
    // All keys of the top are one long map.
    assert.equal(foldLines(text)?.folds.length, 1);
    assert.equal(at(text, ['key-117']), `"it's 117"`);
    assert.equal(at(text, ['words', 20]), 'word 120');
    assert.equal(at(text, ['b', 20, 'unit']), "'min'");
    assert.equal(at(text, ['b', 20, 'target', 'value']), '120');
    assert.equal(at(text, ['b', 39, 'name']), 'M139');
    assert.equal(at(text, ['c']), '2');
    const { start, end } = new BlockTree(text).locate(['key-117'], 'key');
    assert.equal(text.slice(start, end), 'key-117');
  });

  it('are found between brackets, whatever stands there', () => {
    const words = ['plain', 'two words', '"in, quotes"', "'it''s: {'", "it's", '-3', './a.md#b', 'a:b', 'http://a.b/c'];
    const values = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom('{ a: 1, b: [c, { d: e }] }', '[]', '[[x], "]"]'),
      fc.constantFrom('&anchor a', '!!str b', '# a note, with a comma\n  c', '"on two\n  lines"'),
    );
    const between = fc.constantFrom(', ', ',', ' ,\n  ', ',\r\n  ', ',\n  # between, them\n  ');
    const entries = fc.array(fc.tuple(fc.constantFrom(1, 31, 33, 60), values, between), { minLength: 1, maxLength: 5 });
    const property = fc.property(entries, fc.boolean(), (entries, isMap) => {
      const parts = entries.flatMap(([count, value, comma]) => Array.from({ length: count }, () => [value, comma]));
      const written = parts
        .map(([value = '', comma = ''], nth) => (isMap ? `k${nth}: ${value}` : value) + comma)
        .join('');
      const text = `first: 1\nlist: ${isMap ? '{' : '['} ${written}last: 2 ${isMap ? '}' : ']'}\nafter: [x]\n`;
      const [tree, whole] = [new BlockTree(text), new BlockTree(text, { isWhole: true })];
      for (const nth of parts.keys()) {
        const path = ['list', isMap ? `k${nth}` : nth];
        assert.deepEqual(tree.locate(path), whole.locate(path));
        assert.deepEqual(tree.locate(path, 'key'), whole.locate(path, 'key'));
      }
      assert.deepEqual(tree.locate(['after', 0]), whole.locate(['after', 0]));
    });
    fc.assert(property, runs(10));
  });

  it('are found without a parser where too much stands in one line', () => {
    const many = Array.from({ length: 6000 }, (_, nth) => `{ a: ${nth}, b: "x, y" } # ${nth}\n `).join(', ');
    const text = `first: 1\nlist: [${many}]\nmap: { k: [u, v], z: }\n`;
    assert.equal(at(text, ['list', 4321, 'a']), '4321');
    assert.equal(at(text, ['list', 4321, 'b']), '"x, y"');
    assert.equal(at(text, ['list', 4321]), '{ a: 4321, b: "x, y" }');
    assert.equal(at(text, ['map', 'k', 1]), 'v');
    assert.equal(at(text, ['map', 'z']), 'z');
    assert.equal(at(text, ['map', 'nowhere']), '{ k: [u, v], z: }');
    assert.equal(at(text, ['first']), '1');
  });

  it('are not seen where a text only looks like a list', () => {
    const block = `  ${listed(many, plain).trim()}`;
    for (const text of [`a: |\n${block}\nb: 2\n`, `a: "\n${block}"\nb: 2\n`]) {
      assert.equal(foldLines(text)?.folds.length, 1);
      assert.equal(at(text, ['a', 20, 'value']), text.slice(3, text.indexOf('\nb')));
      assert.equal(at(text, ['b']), '2');
    }
  });
});

it('the place of a deeply nested value is found at once', () => {
  const text = Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}k:${depth === 59 ? ' 1' : ''}\n`).join('');
  assert.equal(at(text, ['k']), text.slice(text.indexOf(' k')).trim());
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../src/core/base/edit.ts';
import type { YamlChange } from '../../../src/core/yaml/change.ts';
import { foldLines } from '../../../src/core/yaml/fold.ts';
import { spliceYaml } from '../../../src/core/yaml/splice.ts';
import { ofKind } from '../mark.ts';
import { read } from './read.ts';

const noOrder = () => [];

function spliced(block: string, ...changes: YamlChange[]): string {
  return applyEdits(block, ofKind(spliceYaml(read(block), changes, noOrder), 'edits').edits);
}

describe('taking something out', () => {
  const remove = (...path: (string | number)[]): YamlChange => ({ kind: 'remove', path });
  const cases: readonly (readonly [block: string, change: YamlChange, after: string])[] = [
    ['a: 1\n# of b\nb: 2 # two\n# of c\nc: 3\n', remove('b'), 'a: 1\n# of b\n# of c\nc: 3\n'],
    ['a: 1\nb:\n  x: |\n    one\n\n  y: 2\n\nc: 3\n', remove('b'), 'a: 1\n\nc: 3\n'],
    ['a: 1\r\nb: { x: 1,\r\n  y: 2 }\r\n', remove('b'), 'a: 1\r\n'],
    ['a: 1\nb: 2', remove('b'), 'a: 1'],
    ['a:\n- 1\n- 2 # two\n- 3\n', remove('a', 1), 'a:\n- 1\n- 3\n'],
    ['a: [1, 2, 3]\n', remove('a', 1), 'a: [1, 3]\n'],
    ['a: { b: 1, c: 2 }\n', remove('a', 'b'), 'a: { c: 2 }\n'],
    ['a: { b: 1, c: 2 }\n', remove('a', 'c'), 'a: { b: 1 }\n'],
    ['{ a: 1, b: [2] }\n', remove('b'), '{ a: 1 }\n'],
  ];
  for (const [block, change, after] of cases)
    it(JSON.stringify(block), () => assert.equal(spliced(block, change), after));

  it('goes with what is written below it, in the same lines or deeper ones', () => {
    const set: YamlChange = { kind: 'set', path: [], entries: [['z', 1]] };
    for (const end of ['\n', '\r\n']) {
      const lines = (...all: readonly string[]) => all.join(end);
      const last = lines('a:', '- x: 1', '  y:', '    v: 2', '  w: 3', '');
      assert.equal(spliced(last, remove('a', 0, 'y'), remove('a', 0, 'w'), set), lines('a:', '- x: 1', 'z: 1', ''));
    }
    assert.equal(spliced('a: 1\nb: 2', remove('b'), set), 'a: 1\nz: 1');
  });

  it('is refused where there is no safe way', () => {
    const refused = [
      ['a:\n  - b: 1\n    c: 2\n', remove('a', 0, 'b'), '`a.0.b` shares its line with something else.'],
      ['a: 1\n', remove('b'), 'There is no `b`.'],
      ['a: &x 1\nb: *x\n', remove('a'), /cannot be edited safely/],
      ['a:\n  b: 1\n', remove('a', 'b'), /cannot be edited safely/],
    ] as const;
    for (const [block, change, reason] of refused) {
      const planned = ofKind(spliceYaml(read(block), [change], noOrder), 'refused');
      if (typeof reason === 'string') assert.equal(planned.reason, reason);
      else assert.match(planned.reason, reason);
    }
  });
});

it('a map takes the place of another one', () => {
  const change: YamlChange = { kind: 'set', path: [], entries: [['b', { x: 2 }]] };
  assert.equal(spliced('b: { x: 1, y: 1 } # kept\nc: 1\n', change), 'b: { x: 2 } # kept\nc: 1\n');
  assert.equal(spliced('b:\n  x: 1\n  y: 1\nc: 1\n', change), 'b: { x: 2 }\nc: 1\n');
});

describe('long lists', () => {
  const line = (value: number) => `  - { on: 2026-01-01, value: ${value} }\n`;
  const lines = Array.from({ length: 100 }, (_, index) => line(index)).join('');
  const append = (path: string): YamlChange => ({ kind: 'append', path: [path], items: [{ value: 1 }] });

  it('are edited as short ones are, whatever stands around them', () => {
    const block = `a:\n${lines}# note\n  - { value: "#" }\nb: 1 # one\nc:\n${lines}d:\n${lines}`;
    assert.equal(foldLines(block)?.folds.length, 3);
    const changes: YamlChange[] = [
      append('a'),
      append('d'),
      { kind: 'set', path: [], entries: [['b', 2]] },
      { kind: 'remove', path: ['c'] },
    ];
    const added = '  - { value: 1 }\n';
    assert.equal(
      spliced(block, ...changes),
      `a:\n${lines}# note\n  - { value: "#" }\n${added}b: 2 # one\nd:\n${lines}${added}`,
    );
  });

  it('are edited in their middle, too', () => {
    const change: YamlChange = { kind: 'set', path: ['a', 50], entries: [['value', -1]] };
    assert.equal(spliced(`a:\n${lines}`, change), `a:\n${lines.replace(line(50), line(-1))}`);
  });
});

describe('long lists and maps in brackets', () => {
  const numbers = Array.from({ length: 100 }, (_, index) => index);
  const map = numbers.map(value => `k${value}: v`).join(', ');
  const append = (path: string): YamlChange => ({ kind: 'append', path: [path], items: [7] });

  it('are edited as short ones are, in one line or in many', () => {
    const block = `a: { ${map}, z: 1 }\nb: [${numbers.join(', ')}]\nc: [\n  ${numbers.join(',\n  ')}\n  ]\n`;
    assert.equal(foldLines(block)?.folds.length, 3);
    const changes: YamlChange[] = [
      {
        kind: 'set',
        path: ['a'],
        entries: [
          ['k50', 'w'],
          ['new', 2],
        ],
      },
      append('b'),
      append('c'),
    ];
    assert.equal(
      spliced(block, ...changes),
      block
        .replace('k50: v', 'k50: w')
        .replace('z: 1', 'z: 1, new: 2')
        .replace('99]', '99, 7]')
        .replace('99\n  ]', '99,\n  7\n  ]'),
    );
  });

  it('keep what stands between their entries', () => {
    const noted = `[\n  ${numbers.join(',\n  ')}, # the last\n  "a, b", *x,\n  ${numbers.join(',\n  ')}\n  ]`;
    const block = `x: &x 1\nb: ${noted}\n`;
    assert.equal(spliced(block, append('b')), block.replace('99\n  ]', '99,\n  7\n  ]'));
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../src/core/base/edit.ts';
import { amendYaml, type YamlAmendment } from '../../../src/core/yaml/amend.ts';
import { ofKind } from '../mark.ts';
import { read } from './read.ts';

function assertAmended(before: string, amendment: YamlAmendment, after: string) {
  for (const [from, to] of [
    [before, after],
    [before.replaceAll('\n', '\r\n'), after.replaceAll('\n', '\r\n')],
  ] as const)
    assert.equal(applyEdits(from, ofKind(amendYaml(read(from), [amendment]), 'edits').edits), to);
}

function assertRefused(block: string, amendment: YamlAmendment) {
  ofKind(amendYaml(read(block), [amendment]), 'refused');
}

describe('one thing in a YAML block', () => {
  it('is replaced in the quotes that it had, beside its comment', () => {
    const done = (path: YamlAmendment['path'], value: string | number): YamlAmendment => ({
      kind: 'replace',
      path,
      value,
    });
    assertAmended('a: x # why\nb: 2\n', done(['a'], 'done'), 'a: done # why\nb: 2\n');
    assertAmended("a: 'x'\n", done(['a'], 'done'), "a: 'done'\n");
    assertAmended('a: "4" # four\n', done(['a'], 4), 'a: 4 # four\n');
    assertAmended('a: [ x, "y" ]\n', done(['a', 1], 'done'), 'a: [ x, "done" ]\n');
    assertAmended('a:\n- {b: x}\n', done(['a', 0, 'b'], 'c: d'), 'a:\n- {b: "c: d"}\n');
    for (const block of ['a: [x]\n', 'a: &x y\nb: *x\n', 'a: !t x\n', 'a: |\n  x\n', 'b: 1\n', 'a: "x\n'])
      assertRefused(block, done(['a'], 'done'));
  });

  it('is renamed, unless the name is taken', () => {
    const rename: YamlAmendment = { kind: 'rename', path: ['s', 'a'], to: 'b' };
    assertAmended('s:\n  a: 1 # one\n  c: 2\n', rename, 's:\n  b: 1 # one\n  c: 2\n');
    assertAmended('s: { "a": 1 }\n', rename, 's: { b: 1 }\n');
    assertRefused('s: { a: 1, b: 2 }\n', rename);
    assertRefused('s: &s { a: 1 }\nt: *s\n', rename);
  });

  it('is put before another one of its list, with its line', () => {
    const first: YamlAmendment = { kind: 'put-before', path: ['h'], from: 2, to: 0 };
    assertAmended(
      'h:\n  - a\n  # of b\n  - b\n  - { c: d } # e\ni: 1\n',
      first,
      'h:\n  - { c: d } # e\n  - a\n  # of b\n  - b\ni: 1\n',
    );
    assertRefused('h: [a, b, c]\n', first);
    assertRefused('h:\n  - a\n', first);
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isMap, isScalar, isSeq } from 'yaml';
import { scanFrontMatter } from '../../../src/core/yaml/front-matter.ts';
import { slotsOf } from '../../../src/core/yaml/slots/block.ts';
import { parseTree } from '../../../src/core/yaml/tree.ts';
import { assertGrowsWithText } from '../../limits/growth.ts';

/** Each slot in a line: what it is, where its path leads, and what is written there. */
function told(block: string): string[] {
  return slotsOf(block, { start: 0, end: block.length }).map(
    ({ part, path, at, holds }) =>
      `${part} ${path.join('.')} ${holds === 'collection' ? '…' : block.slice(at.start, at.end)}`,
  );
}

/** The same as a parser tells it, of a block that is valid. */
function parsed(block: string): string[] {
  const lines: { at: number; line: string }[] = [];
  const add = (part: string, path: readonly unknown[], node: unknown) => {
    if (!isScalar(node) || !node.range || node.range[0] === node.range[1]) return;
    const [at, end] = node.range;
    lines.push({ at, line: `${part} ${path.join('.')} ${block.slice(at, end)}` });
  };
  const visit = (node: unknown, path: readonly unknown[]): void => {
    if (isSeq(node)) for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    else if (isMap(node)) {
      for (const { key, value } of node.items) {
        const inner = [...path, isScalar(key) ? key.value : ''];
        add('key', inner, key);
        visit(value, inner);
      }
    } else add('value', path, node);
  };
  visit(parseTree(block).contents, []);
  return lines.sort((a, b) => a.at - b.at).map(({ line }) => line);
}

const folders = ['../../workspace/initiatives/', '../fixtures/'].map(path => new URL(path, import.meta.url));

describe('the slots of a block', () => {
  for (const file of folders.flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.md'))
      .map(name => new URL(name, folder)),
  )) {
    const scan = scanFrontMatter(readFileSync(file, 'utf8'));
    if (scan.kind !== 'closed' || parseTree(scan.block.text).errors.length > 0) continue;
    const { text } = scan.block;
    it(`are those that a parser finds: ${file.pathname.split('/').at(-1)}`, () =>
      assert.deepEqual(
        told(text).filter(line => !/ (?:…)?$/.test(line)),
        parsed(text),
      ));
  }

  it('are found in every style of writing', () => {
    const block = [
      '"a b": x # c',
      "'it''s' : [1, 'two, three', { four: 4, \"five\": [] }]",
      'list:',
      '- one',
      '-   two: 2',
      '    three: "#3: x"',
      '- - nested',
      '  - { a: b }',
      'url: https://example.com/#top',
      'flow: {',
      '  a: 1, # why',
      '  b',
      '}',
      'last: 1',
      '',
    ].join('\n');
    assert.deepEqual(
      told(block).filter(line => !line.endsWith('…')),
      [
        'key a b "a b"',
        'value a b x',
        "key it''s 'it''s'",
        "value it''s.0 1",
        "value it''s.1 'two, three'",
        "key it''s.2.four four",
        "value it''s.2.four 4",
        'key it\'\'s.2.five "five"',
        "value it''s.2.five.0 ",
        'key list list',
        'value list ',
        'value list.0 one',
        'key list.1.two two',
        'value list.1.two 2',
        'key list.1.three three',
        'value list.1.three "#3: x"',
        'value list.2.0 nested',
        'key list.2.1.a a',
        'value list.2.1.a b',
        'key url url',
        'value url https://example.com/#top',
        'key flow flow',
        'key flow.a a',
        'value flow.a 1',
        'key flow.b b',
        'key last last',
        'value last 1',
      ],
    );
  });

  it('are found around what is not finished, on both sides', () => {
    const block = [
      'status:',
      'steps:',
      '  vi',
      'history:',
      '  - { on: 2026-10-01, ',
      '  - { did: start',
      'owner: "Pri',
      'next: [a, ',
    ];
    assert.deepEqual(
      told(`${block.join('\r\n')}\r\n`).filter(line => !line.endsWith('…')),
      [
        'key status status',
        'value status ',
        'key steps steps',
        'value steps ',
        'key steps.vi vi',
        'key history history',
        'value history ',
        'key history.0.on on',
        'value history.0.on 2026-10-01',
        'key history.0. ',
        'key history.1.did did',
        'value history.1.did start',
        'key owner owner',
        'value owner "Pri',
        'key next next',
        'value next.0 a',
        'value next.1 ',
      ],
    );
  });

  it('leave out the lines of a longer text', () => {
    const block = 'a: |\n  b: c\n\n  - d\ne: f\n  g h\ni: j\n';
    assert.deepEqual(told(block), ['key a a', 'value a |', 'key e e', 'value e f', 'key i i', 'value i j']);
  });

  it('end with what only looks blank, as it does to YAML', () => {
    for (const blank of ['\u00a0', '\ufeff', '\u2003']) {
      const block = `a${blank}: b${blank}\nc: { d: e${blank}${blank}, f: ${blank} }\n`;
      assert.deepEqual(
        told(block).filter(line => !line.endsWith('…')),
        parsed(block),
      );
    }
  });

  it('are found in no time, however deep and however long', () => {
    const parts = ['[', '{', '- ', '? ', '{a: ', '"', "a: '", '[{', ' - a: b\n  '];
    const slotsIn = (hostile: string) => slotsOf(hostile, { start: 0, end: hostile.length });
    for (const part of parts) assertGrowsWithText(part, 2_500, count => slotsIn(part.repeat(count)));
    assertGrowsWithText('byte order marks', 7_500, count => slotsIn(`{ a: ${'\ufeff'.repeat(count)}`));
  });
});

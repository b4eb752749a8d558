import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFrontMatter } from '../../../src/core/yaml/front-matter.ts';
import { markedLines, ofKind } from '../mark.ts';

function brokenAs(text: string) {
  return ofKind(readFrontMatter(text, /^["{ ]*initiative/m), 'broken');
}

describe('broken front matter says what is wrong, at its place', () => {
  const table: readonly (readonly [name: string, text: string, place: string, message: RegExp])[] = [
    [
      'a value with a second colon',
      '---\ninitiative: a: b\n---\n',
      'initiative: «a: b»',
      /value that holds a colon needs quotes/,
    ],
    [
      'a tab as indentation',
      '---\ninitiative: x\nsteps:\n\tvision: done\n---\n',
      '«\tvision: done»',
      /indented by a tab/,
    ],
    [
      'a list that is not closed',
      '---\ninitiative: x\nagreed: [a, b\nowner: c\n---\n',
      '«owner: c»',
      /a list is not closed by a \]/,
    ],
    [
      'a key without a colon',
      '---\ninitiative: x\nowner\nlevel: team\n---\n',
      '«owner»',
      /colon and a blank belong after each key/,
    ],
    [
      'an alias without an anchor',
      '---\ninitiative: x\nowner: *nobody\n---\n',
      'owner: *«nobody»',
      /nothing is marked as &nobody/,
    ],
    ['a map that is not closed', '---\ninitiative: x\nverdict: { a\n---\n', '|---', /a map is not closed by a }/],
    [
      'a comma that is missing',
      '---\ninitiative: x\nv: { a: 1 b: 2 }\n---\n',
      'v: { a: «1 b: 2 }»',
      /a comma is missing/,
    ],
    ['a key further left', '---\ninitiative: x\na:\n  b: 1\n c: 2\n---\n', '« c: 2»', /begin at the same column/],
    [
      'a value that begins with a sign',
      '---\ninitiative: x\nowner: @tom\n---\n',
      'owner: «@tom»',
      /begins with @ needs quotes/,
    ],
    ['a list', '---\n- initiative\n- "initiative"\n---\n', '|- initiative', /not a list of `key: value` lines/],
    ['a line that begins like a fence', '---\ninitiative: x\n---foo\n---\n', '|---foo', /begins with `---`/],
  ];
  for (const [name, text, place, message] of table) {
    for (const [ending, written] of [
      ['LF', text],
      ['CRLF, BOM', `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ] as const) {
      it(`${name} (${ending})`, () => {
        const expects = name === 'a list' ? /initiative/ : /^initiative:/m;
        const { reason, message: told, at } = ofKind(readFrontMatter(written, expects), 'broken');
        assert.equal(reason, 'invalid-yaml');
        assert.match(told, message);
        assert.equal(markedLines(written, at), place);
      });
    }
  }

  it('a quote that is not closed, from the quote on', () => {
    const text = '---\ninitiative: x\nvalue: "Monday\nowner: c\n---\n';
    const { message, at } = brokenAs(text);
    assert.match(message, /quote " is not closed/);
    assert.equal(markedLines(text, at), 'value: «"Monday»');
  });

  it('a key that stands twice', () => {
    for (const [text, second, first, message] of [
      [
        'owner: a\nowner: b\n',
        '«owner»: b',
        '«owner»: a',
        '“owner” stands here for the second time, first as “a” and now as “b”: only one',
      ],
      ['o: { a: 1, b: 2, "a" : [] }\n', 'o: { a: 1, b: 2, «"a"» : [] }', 'o: { «a»: 1, b: 2, "a" : [] }', '“a” stands'],
      [
        'o:\n  - a: 1\n    b:\n    a: 2\n',
        '«a»: 2',
        '- «a»: 1',
        '“a” stands here for the second time, first as “1” and now as “2”',
      ],
      ['1: a\n"1": b\n', '«"1"»: b', '«1»: a', '“1” stands'],
    ] as const) {
      const whole = `---\ninitiative: x\n${text}---\n`;
      const { reason, message: told, at, related } = brokenAs(whole);
      assert.equal(reason, 'duplicate-key');
      assert.ok(told.startsWith(message), told);
      assert.equal(markedLines(whole, at).trim(), second);
      assert.deepEqual(
        related.map(place => markedLines(whole, place.at).trim()),
        [first],
      );
    }
  });

  it('a key that stands twice as an alias, where its place is not told', () => {
    const { reason, message } = brokenAs('---\ninitiative: x\n&k owner: a\n*k : b\n---\n');
    assert.equal(reason, 'invalid-yaml');
    assert.match(message, /duplicate/);
  });

  it('a block that is not closed, at the opening fence', () => {
    for (const text of ['---\ninitiative: x\n', '---  \r\ninitiative: x\r\n\r\n# Body\r\n']) {
      const { message, at } = brokenAs(text);
      assert.match(message, /not closed: a line `---` is missing/);
      assert.equal(markedLines(text, at).trim(), '«---»');
    }
  });

  it('conflict markers, at the first of them', () => {
    const text = '---\ninitiative: x\n<<<<<<< HEAD\nowner: a\n=======\nowner: b\n>>>>>>> theirs\n---\n';
    for (const written of [text, text.replaceAll('\n', '\r\n')]) {
      const { reason, at } = brokenAs(written);
      assert.equal(reason, 'conflict-markers');
      assert.equal(markedLines(written, at), '«<<<<<<< HEAD»');
    }
  });

  it('the same, however often it is read: nothing is remembered', () => {
    const text = '---\ninitiative: "x\n---\n';
    const first = brokenAs(text);
    assert.deepEqual(brokenAs(text), first);
    assert.deepEqual(brokenAs(text), first);
  });

  it('and what is read is shared with nobody', () => {
    const text = '---\ninitiative: x\nagreed: [a]\n---\n';
    const [first, second] = [1, 2].map(() => ofKind(readFrontMatter(text, /initiative/), 'read').data);
    assert.notEqual(first, second);
    assert.notEqual(first?.agreed, second?.agreed);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { parse } from 'yaml';
import { type FlowValue, writeFlow, writeKey } from '../../../src/core/yaml/flow.ts';
import { runs } from '../tape.ts';

const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['js-yaml', text => load(text, { schema: CORE_SCHEMA })],
  ['yaml 1.2', text => parse(text)],
  ['yaml 1.1', text => parse(text, { version: '1.1' })],
];

function assertReadsAs(value: FlowValue, written: string) {
  for (const [name, read] of readers) {
    assert.deepEqual(read(`k: ${written}`), { k: value }, `${name}, in block style: ${written}`);
    assert.deepEqual(read(`{ k: ${written} }`), { k: value }, `${name}, in flow style: ${written}`);
    assert.deepEqual(read(`- ${written}`), [value], `${name}, in a list: ${written}`);
  }
}

describe('a value is written on one line', () => {
  const table: readonly (readonly [FlowValue, string])[] = [
    ['Priya', 'Priya'],
    ['eight minutes would mean less; a lot less', 'eight minutes would mean less; a lot less'],
    ["Priya's idea (again)", "Priya's idea (again)"],
    ['./split-monolith-tests.md', './split-monolith-tests.md'],
    ['Größe “größer” – 漢字', 'Größe “größer” – 漢字'],
    ['2026-10-01', '2026-10-01'],
    [22.5, '22.5'],
    [-3, '-3'],
    ['a: b', '"a: b"'],
    ['a #b', '"a #b"'],
    ['a, b', '"a, b"'],
    ['say "hi"', '"say \\"hi\\""'],
    ['two\nlines', '"two\\nlines"'],
    ['', '""'],
    [' pad ', '" pad "'],
    ['- a', '"- a"'],
    ['no', '"no"'],
    ['12', '"12"'],
    ['2026-1-1', '"2026-1-1"'],
    ['e6', '"e6"'],
    ['\u2028', '"\\u2028"'],
    [{ on: '2026-10-01', did: 'start' }, '{ on: 2026-10-01, did: start }'],
    [{ name: 'a', list: ['b', 'c, d'], none: {} }, '{ name: a, list: [b, "c, d"], none: {} }'],
  ];
  for (const [value, written] of table) it(written, () => assert.equal(writeFlow(value), written));

  it('in the quotes that were there, where they can hold it', () => {
    assert.equal(writeFlow('done', "'"), "'done'");
    assert.equal(writeFlow("it's", "'"), "'it''s'");
    assert.equal(writeFlow('done', '"'), '"done"');
    assert.equal(writeFlow('two\nlines', "'"), '"two\\nlines"');
  });

  it('and its keys without quotes, unless they need them', () => {
    assert.deepEqual(['on', 'current-state', 'größe', 'a: b', ''].map(writeKey), [
      'on',
      'current-state',
      'größe',
      '"a: b"',
      '""',
    ]);
  });
});

describe('what is written comes back, by the rules of YAML 1.2 and 1.1', () => {
  it('for words that mean something to YAML', () => {
    const words =
      'null ~ true False yes NO on Off y N .inf -.INF .nan 0x1F 0o17 0b11 1e3 1.e+3 .5 1_000 1,000 12:30 1:2:3 --- ... = << - ? + . _ ._1 !!str %a @a `a |- > * & [ ] { } , # :';
    for (const word of words.split(' ')) for (const text of [word, `${word} a`]) assertReadsAs(text, writeFlow(text));
  });

  const text = fc.oneof(
    {
      weight: 2,
      arbitrary: fc.string({
        unit: fc.constantFrom(
          ...'abyE01.-_+ :#,\'"[]{}&*!|>%@`\\?~<=\n\t\r\0',
          '\u0085',
          '\u2028',
          '\ufeff',
          '\uffff',
          '\ud800',
          '🚀',
          '\u0301',
        ),
      }),
    },
    fc.string({ unit: fc.constantFrom(...'0123456789-+_.,eExobTZ :'), maxLength: 10 }),
    fc.array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength: 10 }).map(points => String.fromCodePoint(...points)),
  );
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter(value => !Object.is(value, -0));
  const key = fc.string({ unit: fc.constantFrom(...'bcd: #é"'), maxLength: 6 }).map(rest => `k${rest}`);
  const { value } = fc.letrec<{ value: FlowValue }>(tie => ({
    value: fc.oneof(
      { depthSize: 'small' },
      text,
      number,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }));

  it('for any text', () =>
    fc.assert(
      fc.property(text, written => isDateLike(written) || assertReadsAs(written, writeFlow(written))),
      runs(15),
    ));
  it('for any number', () =>
    fc.assert(
      fc.property(number, written => assertReadsAs(written, writeFlow(written))),
      runs(10),
    ));
  it('for anything made of them', () =>
    fc.assert(
      fc.property(value, written => assertReadsAs(written, writeFlow(written))),
      runs(10),
    ));
  it('in either kind of quotes', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('"' as const, "'" as const), (written, quote) =>
        assertReadsAs(written, writeFlow(written, quote)),
      ),
      runs(15),
    );
  });
});

/** A date is left without quotes on purpose: text to YAML 1.2, a date to YAML 1.1. */
function isDateLike(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatAmount, parseAmount } from '../../../src/core/base/amount.ts';

describe('a number is written', () => {
  for (const [locale, value, unit, text] of [
    ['en', 1234.5, 'min', '1,234.5 min'],
    ['de', 1234.5, 'min', '1.234,5 min'],
    ['en', 6.5, '%', '6.5%'],
    ['de', 6.5, '%', '6,5 %'],
    ['tr', 6.5, '%', '%6,5'],
    ['en', 12.5, '€', '€12.5'],
    ['de', 12.5, '€', '12,5 €'],
    ['en', 12, 'a week', '12 a week'],
    ['en', 0.1 + 0.2, undefined, '0.3'],
    ['en', -0, undefined, '0'],
    ['fa', 12.5, undefined, '12.5'],
    ['C.UTF-8', 12.5, undefined, '12.5'],
  ] as const)
    it(`“${text}” in ${locale}`, () => {
      assert.equal(formatAmount(value, unit, locale).replace(/\u00a0/g, ' '), text);
    });
});

describe('a number is read', () => {
  for (const [text, value, locale = 'en'] of [
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['.5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['12,34,567.5', 1_234_567.5],
    ['1 000', 1000],
    ['1\u202f000,5', 1000.5],
    ["1'000.5", 1000.5],
    ['1_000', 1000],
    ['1,234', 1234],
    ['1,234', 1.234, 'de'],
    ['1.234', 1.234],
    ['1.234', 1234, 'de'],
    ['1.234', 1.234, 'fr'],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
    ['−3', -3],
    ['+3', 3],
    ['1e3', 1000],
    ['2.5E−1', 0.25],
    ['１２．５', 12.5],
  ] as const)
    it(`“${text}” as ${value} in ${locale}`, () => {
      assert.deepEqual(parseAmount(text, locale), { kind: 'amount', value });
    });

  for (const [text, value, unit] of [
    ['12,5 %', 12.5, '%'],
    ['%12', 12, '%'],
    ['$ 1,200', 1200, '$'],
    ['-€5', -5, '€'],
    ['CHF 5', 5, 'CHF'],
    ['5 €', 5, '€'],
    ['15 min', 15, 'min'],
    ['12 a week', 12, 'a week'],
    ['3 m²', 3, 'm2'],
  ] as const)
    it(`“${text}” with its unit`, () => {
      assert.deepEqual(parseAmount(text), { kind: 'amount', value, unit });
    });

  it('as it was written, in any locale', () => {
    for (const locale of ['en', 'de', 'de-CH', 'fr', 'es', 'sv', 'hi'])
      for (const value of [0, -3, 8, 12.5, 999, 1234, 12_345.25, 1_234_567])
        for (const unit of [undefined, '%', '€', 'min']) {
          const parsed = parseAmount(formatAmount(value, unit, locale), locale);
          assert.equal(parsed.kind === 'amount' && parsed.value, value, formatAmount(value, unit, locale));
        }
  });

  for (const text of [
    'abc',
    '1:30',
    '1.2.3',
    '1,2,3',
    '1.23,4.5',
    '12 of 30',
    '2026-10-05',
    '1e999',
    '--3',
    '1h30',
    '1/2',
    '40-50',
    '< 10',
    '~5',
    '10+',
    'N/A',
    '10³',
    '½',
    'MAX 5',
    '3 of 2',
  ])
    it(`not “${text}”, which is none`, () => {
      assert.deepEqual(parseAmount(text, 'de'), {
        kind: 'refused',
        reason: `“${text}” is no number such as 12,5.`,
      });
    });

  it('not from nothing', () => {
    assert.deepEqual(parseAmount(' '), { kind: 'refused', reason: 'A number is missing.' });
  });
});

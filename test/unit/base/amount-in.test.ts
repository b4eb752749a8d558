import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { amountIn } from '../../../src/core/base/amount-in.ts';

describe('a number is read in the unit of its measure', () => {
  for (const [unit, text, value, locale = 'en'] of [
    // As it is, in the measure's own unit however that is written.
    ['min', '2.5 min', 2.5],
    ['min', '2.5', 2.5],
    ['min', '5 Minutes', 5],
    ['m', '5 m', 5],
    ['M', '5 M', 5],
    ['k€', '5k€', 5],
    ['A$', 'A$ 5', 5],
    ['m³', '5 m³', 5],
    ['p95 ms', '5 p95 ms', 5],
    ['/day', '5 /day', 5],
    ['a week', '12 a week', 12],
    ['tickets', '5 tickets', 5],
    ['tickets', '1 ticket', 1],
    ['Crashes', '1 crash', 1],
    ['€', '€5', 5],
    ['CHF', 'CHF 5', 5],
    // Converted within a kind.
    ['min', '90 s', 1.5],
    ['min', '−90 s', -1.5],
    ['min', '90 SEC', 1.5],
    ['min', '950 ms', 0.0158333],
    ['min', '1.20 s', 0.02],
    ['ms', '1.005 s', 1005],
    ['s', '1.15 h', 4140],
    ['h', '3 days', 72],
    ['days', '36 hrs', 1.5],
    ['days', '2 weeks', 14],
    ['min', '90 Sekunden', 1.5, 'de'],
    ['Minuten', '1,5 Std.', 90, 'de'],
    ['ms', '250 µs', 0.25],
    ['MB', '512 KB', 0.512],
    ['MB', '1 GiB', 1073.74],
    ['B', '1 MiB', 1_048_576],
    ['kB', '4000 bits', 0.5],
    ['%', '0.3 share', 30],
    ['%', '5 ‰', 0.5],
    ['share', '30 %', 0.3],
    ['€', '5 EUR', 5],
    // A thousand and a million.
    ['min', '1.2k', 1200],
    [undefined, '1.2k', 1200],
    ['tickets', '1.2k tickets', 1200],
    ['tickets', '3M', 3_000_000],
    ['€', '€5k', 5000],
    ['s', '2 k min', 120_000],
    // Parts of a whole, where shares are counted.
    ['%', '3 of 10', 30],
    ['share', '1,000 out of 4,000', 0.25],
    ['min', '1e3', 1000],
  ] as const)
    it(`“${text}” in ${unit ?? 'no unit'}`, () => {
      assert.deepEqual(amountIn(unit, text, locale), { kind: 'amount', value });
    });
});

describe('a duration of several parts is read', () => {
  for (const [unit, text, value] of [
    ['min', '1 h 30 min', 90],
    ['h', '1 h 30 min', 1.5],
    ['min', '1h30', 90],
    ['min', '1h30m', 90],
    ['min', '1 h 05', 65],
    ['min', '1 hour 30 minutes', 90],
    ['s', '2 min 3.5 s', 123.5],
    ['s', '2 min 3,5 s', 123.5],
    ['h', '1 d 2 h 30 min', 26.5],
    ['min', '-1 h 30 min', -90],
    ['min', '−1 h 30 min', -90],
    ['minutes', '1 h 30 min', 90],
    ['min', '90 min', 90],
  ] as const)
    it(`“${text}” in ${unit}`, () => assert.deepEqual(amountIn(unit, text), { kind: 'amount', value }));

  it('in the language of the reader', () =>
    assert.deepEqual(amountIn('min', '1 Stunde 30 Minuten', 'de'), { kind: 'amount', value: 90 }));
});

describe('a number is refused, rather than its unit dropped', () => {
  const noUnit = /^“.+” has a unit, and this measure has none: write the number alone, or give/;
  const notConverted = /^“.+” cannot be converted into .+, the unit of this measure\.$/;
  const unclear = /^“.+” can mean several things beside a number: write out what is meant, in .+\.$/;
  const hoursOrMinutes = /^“.+” may be hours and minutes, or minutes and seconds: write it as “1 h 30 min”/;
  const noNumber = /^“.+” is no number such as 12\.5\.$/;
  for (const [unit, text, reason] of [
    [undefined, '5 min', noUnit],
    [undefined, '5 %', noUnit],
    [undefined, '5k €', noUnit],
    ['tickets', '5 min', notConverted],
    ['min', '5 runs', notConverted],
    ['min', '5 min ago', notConverted],
    ['€', '$5', notConverted],
    ['USD', '$5', notConverted],
    ['k€', '€500', notConverted],
    ['d', '1 month', notConverted],
    ['MW', '5 mW', notConverted],
    ['MB', '5 Mb', notConverted],
    ['°C', '5 °F', notConverted],
    ['req/s', '5 req/min', notConverted],
    ['min', '5 m', unclear],
    ['min', '5 M', unclear],
    ['km', '5k', unclear],
    ['GB', '512M', unclear],
    ['B', '4K', unclear],
    ['tickets', '3 of 10', noNumber],
    ['%', '12 of 10', noNumber],
    ['%', '1/2', noNumber],
    ['min', '40-50', noNumber],
    ['min', '40-50 min', noNumber],
    ['min', '< 10 min', noNumber],
    ['min', 'min 5', noNumber],
    ['h', '1:30', hoursOrMinutes],
    ['min', '01:30', hoursOrMinutes],
    ['s', '1:30:15', hoursOrMinutes],
    ['tickets', '1:30', noNumber],
    ['min', '30 min 1 h', noNumber],
    ['min', '1 h 90 min', noNumber],
    ['min', '1.5 h 30 min', noNumber],
    ['min', '1 h 3', noNumber],
    ['min', '1 min 30', noNumber],
    ['min', '1 d 30', noNumber],
    ['min', '1 h 30 runs', noNumber],
    ['runs', '1 h 30 min', noNumber],
  ] as const)
    it(`“${text}” in ${unit ?? 'no unit'}`, () => {
      const read = amountIn(unit, text);
      assert.match(read.kind === 'refused' ? read.reason : `read as ${read.value}`, reason);
    });
});

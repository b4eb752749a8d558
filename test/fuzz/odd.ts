import fc from 'fast-check';

/** Names that every object has, or that mean something to those who read or run a text. */
export const oddTexts = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'undefined',
    'NaN',
    '1e400',
    '-1',
    '2026-02-30',
    '99999-01-01',
    'a\nb: c',
    '\r',
    '\u0000',
    '\u001b[31m',
    '\u009b2J',
    '\u2028',
    '\u202e',
    '\ufeff',
    '\ud83d',
    '🚀',
    '---',
    '$1',
    '$(icon)',
    '::error::x',
    '{{title}}',
    '<b>&amp;</b>',
    '[a](command:x)',
    '# "q": \'s\' \\',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  {
    arbitrary: fc.constantFrom('a', '- ', '\u0000', '"', '\n', '*a', '../').map(part => part.repeat(20_000)),
    weight: 1,
  },
);

export const oddNumbers = fc.constantFrom(
  0,
  -0,
  -1,
  0.5,
  1e-320,
  2 ** 31,
  2 ** 53,
  Number.MAX_SAFE_INTEGER,
  1e21,
  1e308,
  -1e308,
);

/** Whatever can stand in JSON. */
export const oddValues: fc.Arbitrary<unknown> = fc.oneof(
  oddTexts,
  oddNumbers,
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], { kind: 'drop' }, { length: 7 }, [null]),
  fc.dictionary(oddTexts, fc.oneof(oddTexts, oddNumbers), { maxKeys: 3 }),
  fc.array(fc.oneof(oddTexts, oddNumbers), { maxLength: 4 }),
  fc.constantFrom(10, 5000).map(depth => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown),
);

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { visible } from '../../../src/core/base/hidden.ts';

describe('what nobody sees in a text', () => {
  it('is written so that it is seen', () => {
    const hidden: [string, string][] = [
      ['a\u0000b\u001b[2Jc\u007f', 'a\\u0000b\\u001b[2Jc\\u007f'],
      ['a\u009b31mb\u0085', 'a\\u009b31mb\\u0085'],
      ['a\r\nb\tc\u2028d\u2029', 'a\\r\\nb\\tc\\u2028d\\u2029'],
      ['\u202egnp.exe\u2066\u2069\u200e\u200f\u061c', '\\u202egnp.exe\\u2066\\u2069\\u200e\\u200f\\u061c'],
      ['pass\u200bword\u2060\ufeff\u00ad', 'pass\\u200bword\\u2060\\ufeff\\u00ad'],
      ['ad\u200dmin\u200c', 'ad\\u200dmin\\u200c'],
      ['a\ud800b\udc00', 'a\\ud800b\\udc00'],
      ['a\u{e0041}\u{e0042}', 'a\\udb40\\udc41\\udb40\\udc42'],
      [' \ufe0f', ' \\ufe0f'],
    ];
    for (const [text, seen] of hidden) assert.equal(visible(text), seen);
  });

  it('stays where writing needs it', () => {
    const needed = [
      '👩‍💻 ❤️ 1️⃣ 👍🏽',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      'نمی‌دانم',
      'क्‍ष',
      '葛\u{e0100}城',
      'ä e\u0301 日本',
    ];
    for (const text of needed) assert.equal(visible(text), text);
  });
});

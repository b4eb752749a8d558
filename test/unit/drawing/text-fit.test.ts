import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitText, textWidth } from '../../../src/core/drawing/text-fit.ts';

const font = { size: 13 };

describe('fitting text', () => {
  it('leaves a short text alone', () => {
    assert.deepEqual(fitText('Plan', 100, font, 2), { lines: ['Plan'], whole: true });
  });

  it('breaks between words, into lines of about equal length', () => {
    assert.deepEqual(fitText('Hear the voice of the customer', 160, font, 2).lines, [
      'Hear the voice',
      'of the customer',
    ]);
  });

  it('breaks a word only when it must, and says so', () => {
    const { lines, whole } = fitText('Verbesserungsvorschlag', 80, font, 3);
    assert.equal(lines.join(''), 'Verbesserungsvorschlag');
    assert.equal(whole, false);
  });

  it('ends what does not fit in an ellipsis, within the width', () => {
    const { lines, whole } = fitText('one two three four five six seven eight', 60, font, 2);
    assert.equal(lines.length, 2);
    assert.ok(lines[1]?.endsWith('…') && lines.every(line => textWidth(line, font) <= 60));
    assert.equal(whole, false);
  });

  it('never cuts a character in two', () => {
    const { lines } = fitText('👩‍👩‍👧‍👦'.repeat(20), 80, font, 1);
    assert.match(lines[0] ?? '', /^(?:👩‍👩‍👧‍👦)+…$/u);
  });
});

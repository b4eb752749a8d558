import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, rangeBefore, shiftEdits, type TextRange } from '../../../src/core/base/edit.ts';

describe('edits of a text', () => {
  it('are applied wherever they stand in the list', () => {
    const edits = [
      { start: 6, end: 11, text: 'moon' },
      { start: 0, end: 5, text: 'Goodbye' },
    ];
    assert.equal(applyEdits('Hello world', edits), 'Goodbye moon');
  });

  it('that insert at one place keep their order, also before a replacement there', () => {
    const edits = [
      { start: 1, end: 2, text: '3' },
      { start: 1, end: 1, text: '1' },
      { start: 1, end: 1, text: '2' },
    ];
    assert.equal(applyEdits('axb', edits), 'a123b');
  });

  it('that touch are no overlap, and those that overlap are a bug', () => {
    const touching = [
      { start: 0, end: 2, text: '' },
      { start: 2, end: 3, text: 'C' },
    ];
    assert.equal(applyEdits('abc', touching), 'C');
    assert.throws(() => applyEdits('abc', [...touching, { start: 1, end: 3, text: '' }]), /overlap at offset 1/);
  });

  it('are moved along when a text gets something in front', () => {
    const edits = [{ start: 1, end: 2, text: 'x' }];
    assert.equal(applyEdits('---abc', shiftEdits(edits, 3)), '---axc');
  });

  it('leave it known where a place of the edited text was before', () => {
    const edits = [
      { start: 2, end: 4, text: 'CCC' },
      { start: 5, end: 5, text: 'xyz' },
    ];
    const text = 'abcdefg';
    assert.equal(applyEdits(text, edits), 'abCCCexyzfg');
    const before = (range: TextRange) => {
      const { start, end } = rangeBefore(edits, range);
      return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
    };
    assert.equal(before({ start: 0, end: 1 }), '[a]bcdefg', 'in front of all edits');
    assert.equal(before({ start: 3, end: 4 }), 'ab[cd]efg', 'inside what replaced something');
    assert.equal(before({ start: 2, end: 6 }), 'ab[cde]fg', 'around it');
    assert.equal(before({ start: 7, end: 8 }), 'abcde[]fg', 'inside what was inserted');
    assert.equal(before({ start: 9, end: 11 }), 'abcde[fg]', 'behind all edits');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits, shiftEdits } from '../../../src/text/edit.ts';

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
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type KeptFile, KeptFiles, lineOf } from '../../../src/core/workspace/kept-files.ts';

describe('what files were', () => {
  const notes: KeptFile = ['notes.md', '1 20', null];
  const plan: KeptFile = ['a\tplan.md', '2 30', { title: 'Faster\nbuilds' }];
  const text = lineOf('/work/a', [notes, plan]) + lineOf('/work/a\tb', [['__proto__', '3 40', null]]);

  it('is known again by folder, name and stamp', () => {
    const kept = new KeptFiles(text);
    assert.deepEqual(kept.find('/work/a', 'notes.md', '1 20'), notes);
    assert.deepEqual(kept.find('/work/a', 'a\tplan.md', '2 30'), plan);
    assert.deepEqual(kept.find('/work/a\tb', '__proto__', '3 40'), ['__proto__', '3 40', null]);
    assert.deepEqual(kept.find('/work/a', 'notes.md', '1 20'), notes);
  });

  it('is not known of a file that has changed, nor of another', () => {
    const kept = new KeptFiles(text);
    assert.equal(kept.find('/work/a', 'notes.md', '1 21'), undefined);
    assert.equal(kept.find('/work/a', 'other.md', '1 20'), undefined);
    assert.equal(kept.find('/work', 'notes.md', '1 20'), undefined);
    assert.equal(new KeptFiles().find('/work/a', 'notes.md', '1 20'), undefined);
  });

  for (const line of ['', '{}', '[', '[["notes.md"]]', '[["notes.md", 1, null]]', '[null]', 'null'])
    it(`is not known from ${JSON.stringify(line)}`, () => {
      assert.equal(new KeptFiles(`"/work/a"\t${line}\n`).find('/work/a', 'notes.md', '1 20'), undefined);
    });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { describe, it } from 'node:test';
import { reasonOf } from '../../../src/cli/outcome.ts';

describe('the reason of an error', () => {
  it('is what the system says, without the call and the path', () => {
    assert.throws(
      () => readFileSync('/nowhere/a.md'),
      error => reasonOf(error) === 'no such file or directory',
    );
    assert.equal(reasonOf(new Error('it is not a file')), 'it is not a file');
  });

  it('is told where the system gives a number only', { skip: process.platform !== 'linux' }, () => {
    const errno = -constants.errno.EDQUOT;
    const error = Object.assign(new Error(`Unknown system error ${errno}: Unknown system error ${errno}, write`), {
      errno,
    });
    assert.equal(reasonOf(error), 'the quota of the disk is used up');
  });
});

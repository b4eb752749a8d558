import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { withMoves } from '../tables/moves.ts';
import { withSeverities, withTables } from '../tables/tables.ts';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

/** `npm run tables` writes them anew. */
describe('the tables that are made from the code', () => {
  it('are those of the README', () => {
    assert.equal(read('README.md'), withTables(read('README.md'), read('package.json')));
  });

  it('are the commands, menus and keys of the moves', () => {
    assert.equal(read('package.json'), withMoves(read('package.json')));
  });

  it('are in the setting of severities', () => {
    assert.equal(read('package.json'), withSeverities(read('package.json')));
  });
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PathMap } from '../../../src/core/yaml/path-map.ts';

it('knows what belongs to a path, to what holds it, and to its parts', () => {
  const map = new PathMap<string>();
  map.add(['measures', 1, 'target'], 'no number');
  map.add(['steps'], 'a list');
  map.add(['steps'], 'said later');
  assert.deepEqual(
    [map.get(['steps']), map.get(['measures', 1]), map.get(['measures', '1', 'target'])],
    ['a list', undefined, undefined],
  );
  assert.deepEqual(
    [map.around(['steps', 'plan']), map.around(['steps']), map.around(['measures', 1, 'target', 'on'])],
    ['a list', undefined, 'no number'],
  );
  assert.deepEqual(
    [map.hasWithin(['measures']), map.hasWithin([]), map.hasWithin(['steps']), map.hasWithin(['measures', 0])],
    [true, true, false, false],
  );
});

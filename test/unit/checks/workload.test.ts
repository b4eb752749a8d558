import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Workload } from '../../../src/core/checks/workload.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Models } from '../../../src/core/model/models.ts';
import { ofKind } from '../mark.ts';

function initiative(title: string, owner: string, status = 'active') {
  const text = `---\ninitiative: ${title}\nowner: ${owner}\nstatus: ${status}\n---\n`;
  return ofKind(readInitiative(text, new Models()), 'initiative').initiative;
}

describe('the workload of owners', () => {
  const three = () => {
    const workload = new Workload();
    workload.note('a', initiative('A', 'Priya'));
    workload.note('b', initiative('B', '" priya "'));
    workload.note('c', initiative('C', 'Tom'));
    return workload;
  };

  it('tells the other active initiatives of the same owner, however the name is written', () => {
    const workload = three();
    assert.deepEqual(workload.besides('a'), ['B']);
    assert.deepEqual(workload.besides('b'), ['A']);
    assert.deepEqual(workload.besides('c'), []);
    assert.deepEqual(workload.besides('nowhere'), []);
  });

  it('counts those only that are active and have an owner', () => {
    const workload = three();
    for (const other of [initiative('A', 'Priya', 'on-hold'), initiative('A', ''), undefined]) {
      workload.note('a', initiative('A', 'Priya'));
      workload.note('a', other);
      assert.deepEqual(workload.besides('b'), []);
    }
  });

  it('tells whom a change concerns, and nobody where nothing has changed', () => {
    const workload = three();
    assert.deepEqual(workload.note('a', initiative('A', 'PRIYA'))(), []);
    assert.deepEqual(workload.note('a', initiative('A2', 'Priya'))(), ['b']);
    assert.deepEqual(workload.note('a', initiative('A2', 'Tom'))(), ['b', 'c']);
    assert.deepEqual(workload.note('a', undefined)(), ['c']);
    assert.deepEqual(workload.note('a', undefined)(), []);
  });
});

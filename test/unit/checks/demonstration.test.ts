import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkInitiative } from '../../../src/core/checks/check-file.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { Models } from '../../../src/core/model/models.ts';
import { Checker } from '../../../src/core/workspace/checker.ts';

const models = new Models();
const folder = new URL('../../workspace/initiatives/', import.meta.url);
const files = readdirSync(folder).map(name => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const read = readInitiative(text, models);
  const file = new URL(name, folder).href;
  return { name, file, text, initiative: read.kind === 'initiative' ? read.initiative : undefined };
});
const readme = readFileSync(new URL('../README.md', folder), 'utf8');
const told = new Map(Array.from(readme.matchAll(/^ +- `(.+?)`: `(.+?)`$/gm), ([, name, id]) => [name, id]));

/** No more than anybody in the demonstration has. */
const activePerOwner = 3;

describe('of the demonstration workspace, the checks say what its README tells', () => {
  const checker = new Checker({
    linked: (path, from) => new URL(path, from).href,
    isThere: async file => existsSync(new URL(file)),
    checks: () => ({ today: '2026-11-22', activePerOwner }),
  });
  for (const { file, initiative } of files) checker.note(file, initiative);

  for (const { name, file, text } of files)
    it(`${name}: ${told.get(name) ?? 'nothing'}`, async () => {
      const found = await checker.findings(file, new Snapshot(text, models));
      assert.deepEqual(
        found.map(({ id }) => id),
        [told.get(name) ?? []].flat(),
      );
    });

  it('has all the files that it names', () => {
    assert.equal(told.size, 3);
    for (const name of told.keys()) assert.ok(files.some(file => file.name === name));
  });
});

describe('of what is well kept elsewhere, the checks have nothing to say', () => {
  const cases = new URL('../fixtures/realistic/', import.meta.url);
  for (const name of readdirSync(cases))
    it(name, () => {
      const text = readFileSync(new URL(name, cases), 'utf8');
      const found = checkInitiative(new Snapshot(text, models), { today: '2026-11-22' });
      assert.deepEqual(
        found.map(({ id, message }) => `${id}: ${message}`),
        [],
      );
    });
});

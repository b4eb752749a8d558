import assert from 'node:assert/strict';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { runKept } from '../../src/disk/kept-code.ts';
import { type TemporaryFolder, temporaryFolder } from '../workbench/temporary.ts';

describe('a module with what V8 made of its code', () => {
  let folder: TemporaryFolder;
  let [module, kept] = ['', ''];

  beforeEach(() => {
    folder = temporaryFolder();
    [module, kept] = [join(folder.path, 'module.js'), join(folder.path, 'storage/module.code')];
    write('once', 1);
  });
  afterEach(() => folder.remove());

  /** A module of the same size, whatever it says, that was written at a second. */
  function write(says: string, second: number): void {
    writeFileSync(module, `"use strict"; const says = () => '${says}'; exports.says = says() + require('more');`);
    utimesSync(module, second, second);
  }

  /** What the module says, and whether what was kept of it did not serve. */
  function run(): { says: unknown; isCompiled: boolean } {
    const { exports, keep } = runKept(module, kept, name => ` and ${name}`);
    keep?.();
    return { ...(exports as { says: unknown }), isCompiled: keep !== undefined };
  }

  it('is compiled once', () => {
    assert.deepEqual(
      [run(), run(), run()],
      [
        { says: 'once and more', isCompiled: true },
        { says: 'once and more', isCompiled: false },
        { says: 'once and more', isCompiled: false },
      ],
    );
  });

  it('is compiled anew when its file is another one of the same size', () => {
    run();
    write('anew', 2);
    assert.deepEqual(run(), { says: 'anew and more', isCompiled: true });
    assert.deepEqual(run(), { says: 'anew and more', isCompiled: false });
  });

  const damages: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
    'a changed byte': bytes => bytes.with(bytes.length - 9, (bytes.at(-9) ?? 0) ^ 1),
    'a missing end': bytes => bytes.subarray(0, -1),
    'a checksum alone': bytes => bytes.subarray(0, 4),
    'nothing in it': () => new Uint8Array(),
    'something else in it': () => new TextEncoder().encode('# An initiative'),
  };
  for (const [damage, damaged] of Object.entries(damages))
    it(`is compiled anew where what is kept has ${damage}`, () => {
      run();
      writeFileSync(kept, damaged(readFileSync(kept)));
      assert.deepEqual(run(), { says: 'once and more', isCompiled: true });
      assert.deepEqual(run(), { says: 'once and more', isCompiled: false });
    });

  it('throws what it throws', () => {
    writeFileSync(module, "throw new Error('not today');");
    assert.throws(() => runKept(module, kept, () => undefined), /^Error: not today$/);
  });

  it('runs where nothing can be kept', () => {
    writeFileSync(join(folder.path, 'storage'), 'a file where the folder should be');
    const { exports, keep } = runKept(module, kept, name => ` and ${name}`);
    assert.deepEqual({ ...exports }, { says: 'once and more' });
    assert.throws(() => keep?.());
  });
});

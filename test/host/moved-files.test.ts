import { workspace } from 'vscode';
import { type MovedFile, MovedFiles, placeAfter } from '../../src/editor/workspace/moved-files.ts';
import { toldDuring } from './events.ts';
import { expectEqual } from './expect.ts';
import { Fixture } from './fixture.ts';
import { initiativeOf, shorterBuilds } from './samples.ts';

describe('Files that another tool moves', () => {
  let fixture: Fixture;
  let moved: MovedFiles;
  beforeEach(async () => {
    fixture = await Fixture.open({
      'a/builds.md': shorterBuilds,
      'a/pages.md': initiativeOf('Fewer pages'),
      'a/nights.md': initiativeOf('Fewer pages'),
      'b/note.md': '# Where they go',
    });
    moved = new MovedFiles(fixture.store);
  });
  afterEach(async () => {
    moved.dispose();
    await fixture.close();
  });

  /** Some files go and others come, and what is told of it, once the store knows them all. */
  async function change(went: readonly string[], came: Readonly<Record<string, string>>): Promise<string[]> {
    const told = await toldDuring(moved.onDidMove, async () => {
      for (const name of went) await workspace.fs.delete(fixture.uri(name));
      for (const [name, text] of Object.entries(came)) await fixture.write(name, text);
      for (const name of went) await fixture.read(name, entry => entry === undefined);
      for (const name of Object.keys(came)) await fixture.read(name, entry => entry !== undefined);
    });
    return told.map(move => Object.values(move).map(nameOf).join(' -> ')).sort();
  }

  const nameOf = (uri: MovedFile['to']) => uri.path.slice(fixture.folder.path.length + 1);

  it('are found by what they say', async () => {
    expectEqual(await change(['a/builds.md'], { 'b/elsewhere.md': shorterBuilds }), ['a/builds.md -> b/elsewhere.md']);
  });

  it('are found by their names, where several say the same', async () => {
    const text = initiativeOf('Fewer pages');
    const found = await change(['a/pages.md', 'a/nights.md'], { 'b/nights.md': text, 'b/pages.md': text });
    expectEqual(found, ['a/nights.md -> b/nights.md', 'a/pages.md -> b/pages.md']);
  });

  it('are found when they are moved once more a moment later', async () => {
    expectEqual(await change(['a/builds.md'], { 'b/one.md': shorterBuilds }), ['a/builds.md -> b/one.md']);
    expectEqual(await change(['b/one.md'], { 'b/two.md': shorterBuilds }), ['b/one.md -> b/two.md']);
    expectEqual(await change(['b/two.md'], { 'b/one.md': shorterBuilds }), ['b/two.md -> b/one.md']);
  });

  it('are found when they had come a moment before', async () => {
    expectEqual(await change([], { 'b/new.md': initiativeOf('New') }), []);
    expectEqual(await change(['b/new.md'], { 'b/newer.md': initiativeOf('New') }), ['b/new.md -> b/newer.md']);
  });

  it('are not guessed at', async () => {
    const text = initiativeOf('Fewer pages');
    expectEqual(await change(['a/pages.md', 'a/nights.md'], { 'b/one.md': text, 'b/two.md': text }), []);
    expectEqual(await change(['a/builds.md'], { 'b/builds.md': initiativeOf('Longer builds') }), []);
  });

  it('take along what is in a folder', () => {
    const move = { from: fixture.uri('a'), to: fixture.uri('b/c') };
    const places = ['a', 'a/builds.md', 'ab/builds.md'].map(name => placeAfter(fixture.uri(name).toString(), move));
    expectEqual(places, [fixture.uri('b/c').toString(), fixture.uri('b/c/builds.md').toString(), undefined]);
  });
});

import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import { GlobSearch } from '../../src/core/base/glob-search.ts';
import { MeantFiles } from '../../src/editor/host/meant-files.ts';
import { diskOf } from '../../src/editor/host/real-place.ts';
import { findModels, findOnDisk, search } from '../../src/editor/host/search.ts';
import { expectEqual } from './expect.ts';
import { Fixture, workspaceFolder } from './fixture.ts';
import { initiativeOf } from './samples.ts';

const names = [
  'a.md',
  'A.MD',
  'b.markdown',
  'c.txt',
  '.hidden.md',
  'x[1].md',
  '{y}.md',
  'ä ö.md',
  'deep/a.md',
  'deep/er/a.md',
  'deep/er/est/b.md',
  '.dot/a.md',
  'folder.md/a.md',
  'a b/c d.md',
];

const globs = [
  '**/*.md',
  '*.md',
  '**',
  '**/*',
  '*/*.md',
  '**/deep/**',
  '**/deep/*.md',
  'deep/**/*.md',
  '**/e*/*.md',
  '**/{a,b}.md',
  '**/*.{md,markdown}',
  '{deep,.dot}/**',
  '**/[ab].md',
  '**/[!a].md',
  '**/?.md',
  '**/*.md/**',
  '*.md',
  '**/a b/*',
];

describe('The search for initiatives', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open(Object.fromEntries(names.map(name => [name, initiativeOf('x')])));
  });
  after(() => fixture.close());

  /** By their paths from the folder of this test. */
  const sorted = (uris: readonly Uri[]) => uris.map(({ path }) => path.slice(fixture.folder.path.length + 1)).sort();

  it('finds on a disk what a search of VS Code finds, whatever the globs', async function () {
    const disk = diskOf(fixture.folder);
    if (!disk) this.skip();
    const found = async (include: string, exclude?: string) => {
      const uris: Uri[] = [];
      const globs = new GlobSearch([include], exclude ? [exclude] : []);
      await findOnDisk(disk, fixture.folder, globs, files => uris.push(...files.map(({ uri }) => uri)));
      return sorted(uris);
    };
    const searched = async (include: string, exclude?: string) =>
      sorted(await workspace.findFiles(new RelativePattern(fixture.folder, include), exclude));
    for (const glob of globs) expectEqual([glob, ...(await found(glob))], [glob, ...(await searched(glob))]);
    for (const glob of globs)
      expectEqual(['without', glob, ...(await found('**', glob))], ['without', glob, ...(await searched('**', glob))]);
  });

  it('goes through the folders by itself where nobody answers a search', async () => {
    const model = '.continual-improvement/models/own.md';
    const files = ['a.md', 'deep/er/b.md', 'node_modules/c.md', 'd.txt', model];
    const silent = workspace.registerFileSystemProvider('silent', {
      onDidChangeFile: () => ({ dispose: () => undefined }),
      watch: () => ({ dispose: () => undefined }),
      stat: ({ path }) => ({
        type: files.includes(path.slice(1)) ? FileType.File : FileType.Directory,
        ctime: 0,
        mtime: 0,
        size: 0,
      }),
      readDirectory: ({ path }) => {
        const within = files.map(name => `/${name}`).filter(name => name.startsWith(path === '/' ? path : `${path}/`));
        const rest = within.map(name => name.slice(path === '/' ? 1 : path.length + 1).split('/'));
        return [...new Map(rest.map(([name = '', ...below]) => [name, below.length])).entries()].map(
          ([name, depth]) => [name, depth > 0 ? FileType.Directory : FileType.File],
        );
      },
      readFile: () => new Uint8Array(),
      createDirectory: () => undefined,
      writeFile: () => undefined,
      delete: () => undefined,
      rename: () => undefined,
    });
    const found: string[] = [];
    const folder = { uri: Uri.parse('silent:/'), name: 'silent', index: 0 };
    const [models] = await Promise.all([
      findModels(folder),
      search.find(folder, some => found.push(...some.map(({ uri }) => uri.path))),
    ]);
    silent.dispose();
    expectEqual(found.sort(), [`/${model}`, '/a.md', '/deep/er/b.md']);
    expectEqual(
      models.map(({ path }) => path),
      [`/${model}`],
    );
  });

  it('would find a file of which it says so', async () => {
    const found = new Set<string>();
    await search.find(workspaceFolder(), files => {
      for (const { uri } of files) found.add(uri.toString());
    });
    const meant = new MeantFiles();
    for (const name of names) {
      const takes = await meant.takes(fixture.uri(name));
      if (takes !== undefined) expectEqual([name, takes], [name, found.has(fixture.uri(name).toString())]);
    }
    expectEqual((await meant.takes(Uri.joinPath(workspaceFolder().uri, '..', 'outside.md'))) ?? false, false);
    meant.dispose();
  });
});

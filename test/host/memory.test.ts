import { Uri, workspace } from 'vscode';
import { Models } from '../../src/core/model/models.ts';
import { Memory } from '../../src/editor/host/memory.ts';
import { diskOf } from '../../src/editor/host/real-place.ts';
import { type FoundFile, search } from '../../src/editor/host/search.ts';
import { Store } from '../../src/editor/workspace/store.ts';
import { expectEqual, expectThat } from './expect.ts';
import { Fixture } from './fixture.ts';
import { initiativeOf } from './samples.ts';
import { whenKept } from './when-kept.ts';

type Disk = NonNullable<ReturnType<typeof diskOf>>;

describe('What files were in an earlier window', () => {
  let fixture: Fixture;
  let disk: Disk | undefined;
  before(async () => {
    fixture = await Fixture.open({
      'plan.md': initiativeOf('Plan', 'steps: { vision: done }'),
      'broken.md': '---\ninitiative: "Again\n---\n',
      'note.md': '# A note\n',
    });
    disk = diskOf(fixture.folder);
  });
  after(() => fixture.close());
  beforeEach(function () {
    if (!disk) this.skip();
  });

  /** A disk on which no file is too young to be trusted. */
  const settled = ({ stampNow }: Disk): Pick<Disk, 'stampNow'> => ({
    stampNow: path => {
      const stamp = stampNow(path);
      return stamp && { ...stamp, changed: 0 };
    },
  });

  /** What a window knows that begins with what others have kept, and which files of this test it has read for that. */
  async function open(seen: Pick<Disk, 'stampNow'>, origin = 'this version') {
    const found: FoundFile[] = [];
    // In a folder that is there: one that comes has the store search once more.
    const memory = new Memory(seen, { path: Uri.joinPath(fixture.folder, 'kept').fsPath, origin });
    const kept = whenKept(memory);
    const find: typeof search.find = (folder, tell, memory) =>
      search.find(folder, files => tell(files.filter(file => found.push(file))), memory);
    const store = new Store(new Models(), fixture.log, { find }, memory);
    await store.loaded;
    await kept;
    const entries = store.entries.map(entry => ({
      ...entry,
      uri: entry.uri.toString(),
      states: entry.kind === 'initiative' && [...entry.initiative.states],
    }));
    store.dispose();
    const read = found.filter(({ uri, head }) => head && uri.path.startsWith(`${fixture.folder.path}/`));
    return {
      entries: entries.sort((a, b) => (a.uri < b.uri ? -1 : 1)),
      read: read.map(({ uri }) => nameOf(uri)).sort(),
    };
  }

  it('is known without reading what has not changed since', async () => {
    const seen = settled(disk as Disk);
    const first = await open(seen);
    const second = await open(seen);
    expectEqual([first.read, second.read], [['broken.md', 'plan.md'], []]);
    expectEqual(second.entries, first.entries);
  });

  it('is no more known of what has changed', async () => {
    const seen = settled(disk as Disk);
    await open(seen);
    await fixture.write('plan.md', initiativeOf('Plot', 'steps: { vision: done }'));
    await fixture.write('note.md', initiativeOf('No note'));
    expectEqual((await open(seen)).read, ['note.md', 'plan.md']);
    expectEqual((await open(seen)).read, []);
  });

  it('is not kept of what has changed a moment ago: a clock may not tell the next change from it', async () => {
    await fixture.write('plan.md', initiativeOf('Plan once more'));
    const { stampNow } = disk as Disk;
    await open({ stampNow: path => young(stampNow(path)) });
    expectEqual((await open(settled(disk as Disk))).read.includes('plan.md'), true);
  });

  it('is not known where another version has kept it, or where that is damaged', async () => {
    const seen = settled(disk as Disk);
    const { entries } = await open(seen);
    expectThat((await open(seen, 'another version')).read.length > 0, 'another version reads all');
    await open(seen);
    const file = Uri.joinPath(fixture.folder, 'kept');
    const bytes = await workspace.fs.readFile(file);
    await workspace.fs.writeFile(
      file,
      bytes.map((byte, nth) => (nth === bytes.length >> 1 ? byte ^ 1 : byte)),
    );
    const again = await open(seen);
    expectThat(again.read.length > 0, 'all is read');
    expectEqual(again.entries, entries);
  });
});

function young<T extends object>(stamp: T | undefined): (T & { changed: number }) | undefined {
  return stamp && { ...stamp, changed: Date.now() };
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

import { commands, workspace } from 'vscode';
import { expectEqual } from './expect.ts';
import { Fixture } from './fixture.ts';
import { initiativeOf } from './samples.ts';
import { withSetting } from './settings.ts';

describe('The settings', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open({
      'notes/a.md': initiativeOf('A'),
      'notes/b.markdown': initiativeOf('B'),
      'archive/c.md': initiativeOf('C'),
      'node_modules/d.md': initiativeOf('D'),
    });
  });
  after(() => fixture.close());

  const titles = () =>
    fixture.store.entries
      .flatMap(entry => (entry.uri.path.startsWith(`${fixture.folder.path}/`) ? [entry] : []))
      .map(entry => (entry.kind === 'initiative' ? entry.initiative.title : entry.kind))
      .sort()
      .join(' ');
  const gone = (name: string) => fixture.read(name, entry => entry === undefined);
  const here = (name: string) => fixture.read(name, entry => entry !== undefined);

  it('look at every markdown file by default, and never into node_modules', () => {
    expectEqual(titles(), 'A C');
  });

  it('leave out what files.exclude leaves out, as long as it does', async () => {
    await withSetting('files.exclude', { '**/archive': true }, async () => {
      await gone('archive/c.md');
      expectEqual(titles(), 'A');
      await fixture.write('archive/late.md', initiativeOf('Late'));
      await fixture.write('notes/late.md', initiativeOf('Later'));
      // Changed settings make VS Code watch anew: what comes and goes meanwhile may be told to nobody.
      await fixture.store.reload();
      expectEqual(titles(), 'A Later');
    });
    await here('archive/c.md');
    for (const name of ['archive/late.md', 'notes/late.md']) await workspace.fs.delete(fixture.uri(name));
    await fixture.store.reload();
    expectEqual(titles(), 'A C');
  });

  it('leave out what they exclude by their own globs', async () => {
    await withSetting('continualImprovement.files.exclude', ['**/archive/**', '**/none/**'], async () => {
      await gone('archive/c.md');
      await here('node_modules/d.md');
      expectEqual(titles(), 'A D');
    });
    await here('archive/c.md');
  });

  it('look where their globs say', async () => {
    await withSetting('continualImprovement.files.include', ['**/notes/*.md', '**/*.markdown'], async () => {
      await gone('archive/c.md');
      await here('notes/b.markdown');
      expectEqual(titles(), 'A B');
      await fixture.write('notes/e.markdown', initiativeOf('E'));
      await here('notes/e.markdown');
    });
    await gone('notes/b.markdown');
  });

  it('that make no sense are taken as none', async () => {
    await withSetting('continualImprovement.files.include', 7, async () => {
      await gone('notes/a.md');
      await commands.executeCommand('continualImprovement.refresh');
    });
    await here('notes/a.md');
    expectEqual(fixture.log.warnings, []);
  });
});

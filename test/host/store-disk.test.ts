import { Uri, WorkspaceEdit, workspace } from 'vscode';
import { toldDuring, until } from './events.ts';
import { expectEqual } from './expect.ts';
import { Fixture } from './fixture.ts';
import { initiativeOf, shorterBuilds } from './samples.ts';

describe('What happens on disk', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open({ 'builds.md': shorterBuilds });
  });
  after(() => fixture.close());

  it('reaches the store when a file is created', async () => {
    await fixture.write('new.md', initiativeOf('New'));
    await fixture.read('new.md', entry => entry !== undefined);
    expectEqual(fixture.initiative('new.md').initiative.title, 'New');
  });

  it('reaches it when a file changes', async () => {
    await fixture.write('new.md', initiativeOf('Newer', 'status: on-hold'));
    await fixture.read('new.md', entry => entry?.kind === 'initiative' && entry.initiative.title === 'Newer');
    expectEqual(fixture.initiative('new.md').initiative.status, 'on-hold');
  });

  it('reaches it when a file stops and starts to be an initiative', async () => {
    await fixture.write('new.md', '# A note\n');
    await fixture.read('new.md', entry => entry === undefined);
    await fixture.write('new.md', initiativeOf('Again'));
    await fixture.read('new.md', entry => entry !== undefined);
  });

  it('reaches it when a file breaks and is mended', async () => {
    await fixture.write('new.md', '---\ninitiative: "Again\n---\n');
    await fixture.read('new.md', entry => entry?.kind === 'broken');
    await fixture.write('new.md', initiativeOf('Again'));
    await fixture.read('new.md', entry => entry?.kind === 'initiative');
  });

  it('reaches it when a file is renamed', async () => {
    await workspace.fs.rename(fixture.uri('new.md'), fixture.uri('renamed.md'));
    await fixture.read('renamed.md', entry => entry !== undefined);
    await fixture.read('new.md', entry => entry === undefined);
  });

  it('reaches it when a file is deleted', async () => {
    await workspace.fs.delete(fixture.uri('renamed.md'));
    await fixture.read('renamed.md', entry => entry === undefined);
  });

  it('reaches it when a folder comes, moves and goes with all that is in it', async () => {
    const outside = Uri.joinPath(fixture.folder, '../../outside');
    await workspace.fs.createDirectory(outside);
    await workspace.fs.copy(fixture.uri('builds.md'), Uri.joinPath(outside, 'deep/down/builds.md'));

    await workspace.fs.rename(outside, fixture.uri('came'));
    await fixture.read('came/deep/down/builds.md', entry => entry !== undefined);
    await workspace.fs.rename(fixture.uri('came'), fixture.uri('moved'));
    await fixture.read('moved/deep/down/builds.md', entry => entry !== undefined);
    await fixture.read('came/deep/down/builds.md', entry => entry === undefined);
    await workspace.fs.delete(fixture.uri('moved'), { recursive: true });
    await fixture.read('moved/deep/down/builds.md', entry => entry === undefined);
  });

  it('reaches it when a file is deleted that was just typed into and is still open', async () => {
    const uri = await fixture.write('typed.md', initiativeOf('Typed'));
    await fixture.read('typed.md', entry => entry !== undefined);
    const document = await workspace.openTextDocument(uri);
    const edit = new WorkspaceEdit();
    edit.insert(uri, document.positionAt(document.getText().length), 'More.\n');
    await workspace.applyEdit(edit);
    await document.save();
    const closed = toldDuring(workspace.onDidCloseTextDocument, async () => {
      await workspace.fs.delete(uri);
      await fixture.read('typed.md', entry => entry === undefined);
      // So does whoever is about to move it.
      fixture.store.catchUp(uri);
      expectEqual(fixture.entry('typed.md'), undefined);
      // As when a branch is left and comes back.
      await fixture.write('typed.md', initiativeOf('Typed again'));
      await fixture.read('typed.md', entry => entry !== undefined);
    });
    expectEqual((await closed).includes(document), false);
  });

  it('reaches it when a folder goes and comes back with a file that is open', async () => {
    const [here, away] = [fixture.uri('there'), Uri.joinPath(fixture.folder, '../../away')];
    await workspace.fs.copy(fixture.uri('builds.md'), Uri.joinPath(away, 'builds.md'));
    await workspace.fs.rename(away, here);
    await fixture.read('there/builds.md', entry => entry !== undefined);
    await workspace.openTextDocument(fixture.uri('there/builds.md'));
    await workspace.fs.rename(here, away);
    await fixture.read('there/builds.md', entry => entry === undefined);
    await workspace.fs.rename(away, here);
    await fixture.read('there/builds.md', entry => entry !== undefined);
    await workspace.fs.delete(here, { recursive: true });
    await fixture.read('there/builds.md', entry => entry === undefined);
  });

  it('reaches it whatever characters a name has', async () => {
    const names = ['a [1] {b,c}.md', 'ä ö.md', '100 % #1.md', "it's.md"];
    for (const name of names) await fixture.write(name, initiativeOf(`'About ${name.replaceAll("'", '')}'`));
    await until(fixture.store.onDidChange, () => names.every(name => fixture.entry(name) !== undefined));
    await fixture.store.reload();
    expectEqual(
      names.filter(name => fixture.entry(name) === undefined),
      [],
    );
  });

  it('is read no further than the front matter', async () => {
    const long = initiativeOf('Long head', `value: ${'many words '.repeat(2000)}`, 'owner: Ada');
    await fixture.write('long.md', long);
    await fixture.read('long.md', entry => entry !== undefined);
    expectEqual(fixture.initiative('long.md').initiative.owner, 'Ada');
  });

  it('leaves no warning behind', () => {
    expectEqual(fixture.log.warnings, []);
  });
});

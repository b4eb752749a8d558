import { languages, Range, window, workspace } from 'vscode';
import { codeOf } from './code.ts';
import { until } from './events.ts';
import { Fixture } from './fixture.ts';

const owned = (title: string) => `---\ninitiative: ${title}\nowner: Zoe\n---\n`;

describe('A limit of active initiatives for each owner', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open({ 'a.md': owned('Builds'), 'b.md': owned('Tests'), 'c.md': owned('Wiki') });
  });
  after(async () => {
    await limit(undefined);
    await fixture.close();
  });

  const limit = (count: number | undefined) =>
    workspace.getConfiguration('continualImprovement').update('checks.activePerOwner', count);
  /** The files that say that there are too many, once they are these. */
  const told = (names: readonly string[], text = '') =>
    until(languages.onDidChangeDiagnostics, () =>
      ['a.md', 'b.md', 'c.md'].every(name => {
        const found = languages
          .getDiagnostics(fixture.uri(name))
          .filter(problem => codeOf(problem) === 'too-many-at-once');
        return found.length === (names.includes(name) ? 1 : 0) && found.every(({ message }) => message.includes(text));
      }),
    );

  it('is off at first, and told by each of them when it is exceeded', async () => {
    await told([]);
    await limit(2);
    await told(['a.md', 'b.md', 'c.md'], 'Zoe owns 3 active initiatives, and the limit is 2');
  });

  it('is kept again everywhere as soon as one of them rests, before it is saved', async () => {
    const editor = await window.showTextDocument(fixture.uri('b.md'));
    await editor.edit(edit => edit.insert(editor.document.lineAt(2).range.start, 'status: on-hold\n'));
    await told([]);
    await editor.edit(edit => edit.delete(new Range(2, 0, 3, 0)));
    await told(['a.md', 'b.md', 'c.md']);
  });

  it('counts no file that is gone', async () => {
    await workspace.fs.delete(fixture.uri('c.md'));
    await told([]);
  });
});

describe('Initiatives that hang together', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open({
      'a.md': '---\ninitiative: Builds\nparent: ./b.md\nblocked-by: [./c.md]\n---\n',
      'b.md': '---\ninitiative: Tests\n---\n',
      'c.md': '---\ninitiative: Runners\nstatus: active\n---\n',
    });
  });
  after(() => fixture.close());

  const told = (name: string, id: string, text: string) =>
    until(languages.onDidChangeDiagnostics, () => {
      const found = languages.getDiagnostics(fixture.uri(name)).filter(problem => codeOf(problem) === id);
      return found.map(({ message }) => message).join() === text;
    });

  it('are told of a ring as soon as one closes it, before it is saved, and no more once it is open', async () => {
    await told('a.md', 'parents-in-a-ring', '');
    const editor = await window.showTextDocument(fixture.uri('b.md'));
    await editor.edit(edit => edit.insert(editor.document.positionAt(4), 'parent: ./a.md\n'));
    const way = (by: string) =>
      `Its parents lead back to itself, by way of “${by}”: which of them is it that the others serve?`;
    await told('a.md', 'parents-in-a-ring', way('Tests'));
    await told('b.md', 'parents-in-a-ring', way('Builds'));
    await editor.edit(edit => edit.delete(new Range(1, 0, 2, 0)));
    await told('a.md', 'parents-in-a-ring', '');
  });

  it('are told when what they wait for is over', async () => {
    const editor = await window.showTextDocument(fixture.uri('c.md'));
    await editor.edit(edit => edit.replace(new Range(2, 8, 2, 14), 'dropped'));
    await told(
      'a.md',
      'blocked-by-ended',
      'It waits for “Runners”, which was dropped: how does it go on without that?',
    );
  });
});

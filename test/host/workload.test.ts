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

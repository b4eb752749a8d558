import { commands, type DocumentLink, languages, Range, WorkspaceEdit, workspace } from 'vscode';
import { codeOf } from './code.ts';
import { until } from './events.ts';
import { expectEqual } from './expect.ts';
import { Fixture } from './fixture.ts';

const linked = `---
initiative: Shorter builds
status: proposed
vision: "[quiet nights](./there.md#quiet-nights)"
from: https://example.com/incidents/482
next: [./there.md, sub/gone.md]
parent: ../../../../outside.md
---

[A link of the body](./there.md)
`;

describe('Links', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open({
      'linked.md': linked,
      'note.md': '---\nvision: ./there.md\n---\n',
      'there.md': '# There\n\n## Quiet nights\n',
    });
    await deadLinks(({ length }) => length === 1);
  });
  after(() => fixture.close());

  const found = () =>
    languages
      .getDiagnostics(fixture.uri('linked.md'))
      .flatMap(problem => (codeOf(problem) === 'dead-link' ? [problem.message] : []));
  const deadLinks = (hold: (messages: string[]) => boolean) =>
    until(languages.onDidChangeDiagnostics, () => hold(found()));

  it('in the front matter lead where they say, to the heading, too', async () => {
    const links = await linksOf('linked.md');
    const own = links.filter(({ line }) => line < 7 && line !== 4);
    expectEqual(
      own.map(({ text, target }) => `${text} → ${target}`),
      [
        './there.md#quiet-nights → there.md#L3',
        './there.md → there.md',
        'sub/gone.md → sub/gone.md',
        '../../../../outside.md → outside.md',
      ],
    );
    expectEqual(
      links.filter(({ line }) => line === 4).map(({ target }) => target),
      ['https://example.com/incidents/482'],
      'a web address, once',
    );
  });

  it('in other markdown are left to others', async () => {
    expectEqual(await linksOf('note.md'), []);
  });

  it('to a file that is not there are told, until it is there', async () => {
    expectEqual(found(), ['There is no file “sub/gone.md”: nobody can look up what follows from it.']);
    await fixture.write('sub/gone.md', '# Here\n');
    await deadLinks(({ length }) => length === 0);
    const rename = new WorkspaceEdit();
    rename.renameFile(fixture.uri('there.md'), fixture.uri('elsewhere.md'));
    await workspace.applyEdit(rename);
    await deadLinks(({ length }) => length === 2);
    await workspace.fs.rename(fixture.uri('elsewhere.md'), fixture.uri('there.md'));
    await workspace.fs.delete(fixture.uri('sub'), { recursive: true });
    await deadLinks(messages => messages.length === 1 && messages.every(message => message.includes('sub/gone.md')));
  });

  async function linksOf(name: string): Promise<{ line: number; text: string; target: string | undefined }[]> {
    const document = await workspace.openTextDocument(fixture.uri(name));
    const links: DocumentLink[] = await commands.executeCommand('vscode.executeLinkProvider', document.uri, 100);
    return links.map(({ range, target }) => ({
      line: range.start.line,
      text: document.getText(new Range(range.start, range.end)),
      target: target
        ?.toString()
        .replace(`${fixture.folder}/`, '')
        .replace(/^.*(?=outside)/, ''),
    }));
  }
});

import { mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands, type DocumentLink, languages, Uri, workspace } from 'vscode';
import { insertion } from '../../src/core/base/edit.ts';
import { findStep } from '../../src/core/model/model.ts';
import { leadsOut } from '../../src/editor/host/real-place.ts';
import { settings } from '../../src/editor/host/settings.ts';
import { until } from './events.ts';
import { expectEqual, expectThat, present } from './expect.ts';
import { Fixture, textOf, textOnScreen, workspaceFolder } from './fixture.ts';
import { initiativeOf } from './samples.ts';
import { withSetting } from './settings.ts';

const theirs = `${initiativeOf('Theirs')}\n## Heading\n`;

describe('A link out of the folder that is open', () => {
  let fixture: Fixture;
  let outside: string;
  before(async () => {
    outside = realpathSync(mkdtempSync(join(tmpdir(), 'continual-improvement-outside-')));
    writeFileSync(join(outside, 'a.md'), theirs);
    writeFileSync(join(outside, 'b.md'), theirs);
    fixture = await Fixture.open({
      'sub/own.md': initiativeOf('Own'),
      'linked.md': initiativeOf('Linked', 'vision: ./link/b.md#heading', 'next: [./sub/own.md]'),
    });
    symlinkSync(outside, fixture.uri('link').fsPath);
    symlinkSync(join(outside, 'a.md'), fixture.uri('one.md').fsPath);
    symlinkSync(fixture.uri('sub/own.md').fsPath, fixture.uri('inside.md').fsPath);
    await fixture.store.reload();
  });
  after(async () => {
    for (const name of ['link', 'one.md', 'inside.md']) rmSync(fixture.uri(name).fsPath);
    await fixture.close();
    rmSync(outside, { recursive: true });
  });

  it('brings no initiative; what a link inside leads to is there once, at its own place', async () => {
    for (const name of ['link/a.md', 'one.md', 'inside.md']) await fixture.store.refresh(fixture.uri(name));
    expectEqual(
      ['link/a.md', 'one.md', 'inside.md', 'sub/own.md'].map(name => fixture.entry(name)?.kind),
      [undefined, undefined, undefined, 'initiative'],
    );
  });

  it('is not written through, though its document is opened', async () => {
    for (const name of ['one.md', 'link/a.md']) {
      await workspace.openTextDocument(fixture.uri(name));
      const written = await fixture.writer.edit(fixture.uri(name), snapshot => {
        const edits = [insertion(0, '!')];
        return { kind: 'edits', edits, after: snapshot.edited(edits) };
      });
      expectThat(written.kind === 'refused' && written.reason.includes('leads by a link out of the folder'), name);
    }
    expectEqual(await textOf(Uri.file(join(outside, 'a.md'))), theirs);
    expectThat(!(await leadsOut(fixture.uri('inside.md'))), 'a link inside stays inside');
    expectThat(await leadsOut(fixture.uri('link/new/folder')), 'a folder that is not there yet would be outside');
    expectThat(!(await leadsOut(fixture.uri('new/folder'))), 'one that would be inside is not');
  });

  it('is not read for a heading', async () => {
    await languages.setTextDocumentLanguage(await workspace.openTextDocument(fixture.uri('linked.md')), 'markdown');
    const links: DocumentLink[] = await commands.executeCommand(
      'vscode.executeLinkProvider',
      fixture.uri('linked.md'),
      100,
    );
    const targets = links.map(({ target }) => target?.toString().replace(`${fixture.folder}/`, ''));
    expectThat(targets.includes('link/b.md'), `the file is named without a line: ${targets}`);
  });
});

describe('Settings that lead out of the folder', () => {
  it('are not used, and told', async () => {
    expectEqual(settings.problems(workspaceFolder()), []);
    for (const [key, value, used, problem] of [
      ['files.include', ['/**/*', 'docs/*.md'], () => settings.include(), 'it is an absolute path'],
      ['models', '../**/*.md', () => settings.models(), 'it leads out of the folder'],
      ['models', '*a*a*a*a*b', () => settings.models(), 'more than 3 stars'],
      ['newInitiativeFolder', 'x/../../y', () => settings.newInitiativeFolder(), 'it leads out of the folder'],
    ] as const)
      await withSetting(`continualImprovement.${key}`, value, async () => {
        const [told, ...others] = settings.problems();
        expectEqual([used() || '', others], [key === 'files.include' ? ['docs/*.md'] : '', []]);
        expectThat(
          told?.startsWith(`continualImprovement.${key} `) === true && told.includes(problem),
          `told: ${told}`,
        );
      });
  });
});

describe('A file that is too large', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open({
      'large.md': `${initiativeOf('Large')}${'words\n'.repeat(1000)}`,
      'unknown.md': initiativeOf('Unknown', 'model: gone'),
    });
    truncateSync(fixture.uri('large.md').fsPath, 4 * 1024 * 1024 + 1);
    await fixture.store.reload();
    await until(fixture.findings.onDidChange, () => said().length > 0);
  });
  after(() => fixture.close());

  const sentence = 'large.md is too large: it has more than 4 MiB, and is not read.';
  const said = () => fixture.findings.of(fixture.uri('large.md').toString()).map(({ message }) => message);

  it('is said to be so, in the tree, among the problems and where it is written to', async () => {
    const tree = await fixture.tree();
    const [row] = (await tree.getChildren()).filter(node => node.id.endsWith('large.md'));
    expectThat(`${tree.getTreeItem(present(row)).tooltip}`.includes(sentence), 'the tree says so');
    expectEqual(said(), [sentence]);
    const written = await fixture.writer.edit(fixture.uri('large.md'), after => ({ kind: 'edits', edits: [], after }));
    expectThat(
      written.kind === 'refused' && written.reason.includes('is too large: it has more than 4 MiB'),
      'refused',
    );
  });

  it('stands beside others: a section is not inserted where the model is unknown', async () => {
    const entry = fixture.initiative('unknown.md');
    const before = await textOf(entry.uri);
    await fixture.opener.insertSection(entry, present(findStep(entry.model, 'plan')));
    await fixture.opener.openAt(entry.uri, 0);
    expectEqual([await textOf(entry.uri), textOnScreen(entry.uri)], [before, before]);
  });
});

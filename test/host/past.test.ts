import { execFileSync } from 'node:child_process';
import { commands, type Event, extensions, type Hover, languages, MarkdownString, type Uri, window } from 'vscode';
import { dayOf } from '../../src/core/base/day.ts';
import { codeOf } from './code.ts';
import { until } from './events.ts';
import { expectEqual, expectThat, present } from './expect.ts';
import { Fixture } from './fixture.ts';
import { initiativeOf } from './samples.ts';
import { settingDuring } from './settings.ts';

interface Git {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: Event<boolean>;
  getAPI(version: 1): { openRepository(root: Uri): Promise<unknown> };
}

describe('A target that was moved after it was agreed', () => {
  const yesterday = dayOf(new Date(Date.now() - 24 * 60 * 60_000));
  const agreed = (target: number) =>
    initiativeOf(
      'Builds',
      `agreed: [{ by: Tom, on: ${yesterday} }]`,
      'steps: { target-state: done, plan: active }',
      `measures: [{ name: CI time, unit: min, baseline: 22, target: ${target} }]`,
    );
  let fixture: Fixture;
  settingDuring('git.enabled', true);
  before(async () => {
    fixture = await Fixture.open({ 'a.md': agreed(8) });
    git('init', '-q');
    commit('Priya');
    const ofCode = await present(extensions.getExtension<Git>('vscode.git'), 'Git of VS Code').activate();
    await until(ofCode.onDidChangeEnablement, () => ofCode.enabled);
    await ofCode.getAPI(1).openRepository(fixture.folder);
  });
  after(async () => {
    await commands.executeCommand('git.close', fixture.folder);
    await fixture.close();
  });

  const git = (...args: string[]) => execFileSync('git', args, { cwd: fixture.folder.fsPath });
  const commit = (by: string) => {
    git('add', 'a.md');
    git('-c', `user.name=${by}`, '-c', 'user.email=a@example.com', 'commit', '-qm', 'x');
  };
  const told = (text: string) =>
    until(languages.onDidChangeDiagnostics, () =>
      languages
        .getDiagnostics(fixture.uri('a.md'))
        .some(problem => codeOf(problem) === 'agree-again' && problem.message.includes(text)),
    );

  it('is told as it is typed', async () => {
    const editor = await window.showTextDocument(fixture.uri('a.md'));
    const { document } = editor;
    const at = document.positionAt(document.getText().indexOf('8 }'));
    await editor.edit(edit => edit.replace(document.getWordRangeAtPosition(at) ?? at.with(), '12'));
    await told(`was 8 min when it was agreed on ${yesterday}, and is 12 min now.`);
  });

  it('is told with who did it once it is committed', async () => {
    const { document } = present(window.activeTextEditor, 'editor');
    expectThat(await document.save(), 'the file is saved');
    commit('Mei');
    await commands.executeCommand('git.refresh');
    await told(`was 8 min when it was agreed on ${yesterday}; Mei made it 12 min on ${dayOf(new Date())}. Who`);
  });

  it('is told by a hover of the target', async () => {
    const { document } = present(window.activeTextEditor, 'editor');
    const place = document.positionAt(document.getText().indexOf('target:') + 1);
    const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
    const texts = hovers.flatMap(({ contents }) =>
      contents.map(content => (content instanceof MarkdownString ? content.value : '')),
    );
    expectEqual(texts.filter(text => /Mei made it 12 min on/.test(text)).length, 1);
  });
});

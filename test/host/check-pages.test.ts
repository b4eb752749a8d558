import { commands, languages, window, workspace } from 'vscode';
import { until } from './events.ts';
import { expectEqual, expectThat, present } from './expect.ts';
import { Fixture } from './fixture.ts';
import { initiativeOf } from './samples.ts';

describe('The code of a problem', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open({ 'gone.md': initiativeOf('Shorter builds', 'status: gone') });
  });
  after(() => fixture.close());

  it('leads to a page on its check, which can only be read', async () => {
    const uri = fixture.uri('gone.md');
    await until(languages.onDidChangeDiagnostics, () => languages.getDiagnostics(uri).length > 0);
    const [{ code } = {}] = languages.getDiagnostics(uri);
    expectThat(typeof code === 'object', 'the code has a target');
    await commands.executeCommand('vscode.open', code.target);
    const { document } = present(window.activeTextEditor);
    expectEqual(document.uri.toString(), code.target.toString());
    expectThat(document.getText().startsWith('# unknown-status\n'), 'the page is that of the check');
    expectEqual(document.languageId, 'markdown');
    expectThat(workspace.fs.isWritableFileSystem(document.uri.scheme) !== true, 'nobody can write there');
  });
});

import { commands, workspace } from 'vscode';
import { until } from './events.ts';
import { expectEqual } from './expect.ts';

const outputs = () =>
  workspace.textDocuments.filter(({ uri }) => /^output:.*continual-improvement/.test(uri.toString()));

// After all other suites, since it stands in none.
after('The extension has logged no error', async () => {
  const shown = until(workspace.onDidOpenTextDocument, () => outputs().length > 0);
  await commands.executeCommand('continualImprovement.showLog');
  await shown;
  const errors = outputs().flatMap(document =>
    document
      .getText()
      .split('\n')
      .filter(line => line.includes('[error]')),
  );
  expectEqual(errors, []);
});

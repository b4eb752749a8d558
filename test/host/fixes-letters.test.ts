import { type CodeAction, commands, extensions, languages, Range, window, workspace } from 'vscode';
import { applyEdits } from '../../src/core/base/edit.ts';
import { checkInitiative } from '../../src/core/checks/check-file.ts';
import { planFix } from '../../src/core/checks/fixes/plan-fix.ts';
import { Snapshot } from '../../src/core/initiative/snapshot.ts';
import { readModelFile } from '../../src/core/model/model-file.ts';
import { Models } from '../../src/core/model/models.ts';
import { stampNow } from '../../src/editor/acts/mover.ts';
import { until } from './events.ts';
import { expectEqual, expectThat, present } from './expect.ts';
import { Fixture } from './fixture.ts';
import { initiativeOf } from './samples.ts';

// What an editor takes for a stop, a variable or the end of one.
const odd = String.raw`What of $1, $\{2:x\} or $TM_FILENAME \\ } and \ue000?`
  .replaceAll('\\{', '{')
  .replaceAll('\\}', '}');

const model = `---
model: odd
name: Odd
steps:
  - { id: "$1: }", question: '${odd}', label: '$1 }', role: [purpose, baseline, target, plan] }
  - { id: act, question: Do it, label: Act, role: act }
  - { id: end, question: Look again, label: End, role: [evaluate, sustain] }
---
`;

const text = initiativeOf(
  'Shorter builds at $1',
  'model: odd',
  'level: organization',
  'steps: { "$1: }": done, act: active }',
  'verdict: met # $1',
  'history:',
  '  - { on: 2025-02-01, did: start, step: act, why: "Stop0030Stop $1 }" }',
  '  - { on: 2025-01-01, did: start, step: "$1: }", why: "two\\n  $2" }',
  'measures: [{ name: "$1 }", target: { value: 8, on: 2025-02-01 } }, { name: "$1 }" }]',
);

/** One of each kind: each is made and taken back, which takes its time. */
const shown = /^(?:Write under|Put it|Say why|Add the baseline|Give it)/;

describe('What a quick fix inserts', () => {
  let fixture: Fixture;
  before(async () => {
    // When another one comes to offer code actions, VS Code drops those that it is being told.
    await extensions.getExtension('vscode.markdown-language-features')?.activate();
    fixture = await Fixture.open({ '.continual-improvement/models/odd.md': model, 'odd.md': text });
  });
  after(() => fixture.close());

  it('is the text that was planned, whatever the editor could take it for', async () => {
    const { document } = await window.showTextDocument(fixture.uri('odd.md'));
    await until(languages.onDidChangeDiagnostics, () =>
      languages.getDiagnostics(document.uri).some(({ message }) => message.includes('has no owner')),
    );
    const read = readModelFile(model);
    if (read.kind !== 'model') throw new Error(`The model is ${read.kind}.`);
    const models = new Models([read.model]);
    const stamp = await stampNow();
    // The last fix of each finding makes an exception of the file. Two findings may have fixes of one title.
    const planned = new Map<string, string[]>();
    for (const fix of checkInitiative(new Snapshot(text, models), { today: stamp.on }).flatMap(({ fixes }) =>
      fixes.slice(0, -1),
    )) {
      const plan = planFix(new Snapshot(text, models), fix, stamp);
      if (plan.kind === 'edits')
        planned.set(fix.title, [...(planned.get(fix.title) ?? []), applyEdits(text, plan.edits)]);
    }
    const actions: CodeAction[] = await commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      new Range(0, 0, document.lineCount, 0),
    );
    const made = actions.filter(({ title }) => planned.has(title) && shown.test(title));
    for (const { title, edit } of made) {
      expectThat(await workspace.applyEdit(present(edit)), `“${title}” is applied`);
      const now = document.getText();
      const wanted = planned.get(title) ?? [];
      expectEqual(now, wanted.find(text => text === now) ?? wanted[0], title);
      await commands.executeCommand('undo');
      expectEqual(document.getText(), text, `after “${title}” was taken back`);
    }
    const titles = made.map(({ title }) => title);
    expectThat(titles.length > 4, `one of each kind is made, not only ${titles.join(', ')}`);
    expectThat(
      titles.some(title => title.startsWith('Write under')),
      `one of them inserts the question: ${titles.join(', ')}`,
    );
  }).timeout(60_000);
});

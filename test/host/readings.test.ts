import { commands, env, window } from 'vscode';
import { record } from '../../src/editor/acts/recorder.ts';
import { expectEqual, expectThat } from './expect.ts';
import { Fixture, textOf, textOnScreen } from './fixture.ts';
import { withEnter, withEscape } from './quick-input.ts';

const text = `---
initiative: Shorter builds
steps: { action: active }
measures:
  - name: Median build time
    unit: min
    baseline: { value: 22, on: 2020-01-01 }
    target: 8
    readings:
      - { on: 2020-02-01, value: 15 } # by hand
history:
  - { on: 2020-01-02, did: start, step: action }
---
`;
const reading = { measure: 'Median build time', on: '2020-03-01', value: 9 };
const trying = text.replace('history:', 'experiments:\n  - { try: a cache, expect: less }\nhistory:');
const recorded = text.replace('by hand\n', 'by hand\n      - { on: 2020-03-01, value: 9 }\n');

describe('A reading', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open({ 'once.md': text, 'open.md': text, 'left.md': trying, 'table.md': text });
  });
  after(() => fixture.close());

  it('is recorded once, however often it is asked for at once', async () => {
    const uri = fixture.uri('once.md');
    await Promise.all([record(fixture, uri, [reading]), record(fixture, uri, [reading])]);
    expectEqual(await textOf(uri), recorded);
  });

  it('is taken back by one undo, and leaves unsaved what is', async () => {
    const uri = fixture.uri('open.md');
    const editor = await window.showTextDocument(uri);
    await record(fixture, uri, [reading, { ...reading, on: '2020-03-02' }]);
    expectThat(textOnScreen(uri) !== text, 'the readings are there');
    await commands.executeCommand('undo');
    expectEqual(textOnScreen(uri), text);
    await editor.edit(edit => edit.insert(editor.document.positionAt(text.length), 'Not saved.\n'));
    await record(fixture, uri, [reading]);
    expectEqual(textOnScreen(uri), `${recorded}Not saved.\n`);
    expectThat(editor.document.isDirty, 'it is for its owner to save');
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('is not recorded where no value is given, or the question is left', async () => {
    const uri = fixture.uri('left.md');
    await withEnter('continualImprovement.recordReading', uri);
    for (const command of [
      'recordReading',
      'addMeasure',
      'importReadings',
      'tryOut',
      'conclude',
      'sayHowItGoes',
      'complete',
    ])
      await withEscape(`continualImprovement.${command}`, uri);
    expectEqual(await textOf(uri), trying);
  });

  it('comes from the clipboard, with all that is there beside it', async () => {
    const before = await env.clipboard.readText();
    await env.clipboard.writeText('2020-02-01\t15\n2020-03-01\t9\n2020-03-01\t9\n');
    try {
      const uri = fixture.uri('table.md');
      await withEnter('continualImprovement.importReadings', uri);
      expectEqual(await textOf(uri), recorded);
    } finally {
      await env.clipboard.writeText(before);
    }
  });
});

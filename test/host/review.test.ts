import { commands, window, workspace } from 'vscode';
import { dayAfter } from '../../src/core/base/days.ts';
import { today } from '../../src/editor/host/day.ts';
import { expectEqual, expectThat, present } from './expect.ts';
import { Fixture, textOf } from './fixture.ts';
import { enterUntilDone, withEnter, withEscape } from './quick-input.ts';
import { setSetting } from './settings.ts';

const begun = dayAfter(today(), -3);

const late = (title: string, review: string) => `---
initiative: ${title}
owner: Ada
review: ${review} # on a Friday
every: 2 weeks
steps:
  vision: active
history:
  - { on: ${begun}, did: start, step: vision, by: Ada }
---
`;

describe('A review', () => {
  const next = dayAfter(today(), 14);
  const kept = (text: string) =>
    text
      .replace(/review: \S+/, `review: ${next}`)
      .replace('by: Ada }\n', `by: Ada }\n  - { on: ${today()}, did: keep, by: Grace, until: ${next} }\n`);
  const texts = { 'a.md': late('Shorter builds', '2020-03-01'), 'b.md': late('Shorter waits', '2020-02-01') };
  let fixture: Fixture;

  before(async () => {
    await setSetting('continualImprovement.author', 'Grace');
    fixture = await Fixture.open({ ...texts, 'calm.md': late('Calm', next), 'left.md': texts['a.md'] });
  });
  after(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await fixture.close();
    await setSetting('continualImprovement.author', undefined);
  });

  const rows = async (...names: readonly string[]) => {
    const tree = await fixture.tree();
    const nodes = names.map(name => tree.nodeOf(fixture.initiative(name)));
    return [nodes[0], nodes] as const;
  };

  it('is left by Escape, and nothing is written', async () => {
    const uri = fixture.uri('left.md');
    await withEscape('continualImprovement.review', uri);
    expectEqual(await textOf(uri), texts['a.md']);
    expectThat(!present(window.activeTextEditor).document.isUntitled, 'there are no minutes that nobody asked for');
  });

  it('keeps each until the day that its rhythm proposes, by Enter alone, and ends with the minutes', async () => {
    await withEnter('continualImprovement.review', ...(await rows('a.md', 'b.md', 'calm.md')));
    for (const name of ['a.md', 'b.md'] as const) expectEqual(await textOf(fixture.uri(name)), kept(texts[name]), name);
    expectEqual(await textOf(fixture.uri('calm.md')), late('Calm', next));
    const { document } = present(window.activeTextEditor);
    const item = (title: string, name: string) =>
      `- [${title}](<${workspace.asRelativePath(fixture.uri(name))}>) (Ada)\n  - Kept until ${next}\n`;
    expectEqual([document.isUntitled, document.languageId], [true, 'markdown']);
    expectEqual(
      document.getText(),
      `# Review of ${today()}\n\n2 decided, 0 open still.\n\n## Decided (2)\n\n${item('Shorter waits', 'b.md')}${item('Shorter builds', 'a.md')}`,
    );
  });

  it('notes how it goes, as a person says', async () => {
    const uri = await fixture.write('said.md', texts['a.md']);
    await commands.executeCommand('continualImprovement.refresh');
    await withEnter('continualImprovement.sayHowItGoes', uri);
    const line = `updates:\n  - { on: ${today()}, health: on-track, by: Grace }\n`;
    expectEqual(await textOf(uri), texts['a.md'].replace('history:', `${line}history:`));
  });

  it('looks anew at what has changed while another one was asked about', async () => {
    const names = { 'first.md': late('First', '2020-01-03'), 'second.md': late('Second', '2020-01-04') };
    for (const [name, text] of Object.entries(names)) await fixture.write(name, text);
    await fixture.read('second.md', entry => entry?.kind === 'initiative');
    await commands.executeCommand('continualImprovement.refresh');
    const second = await window.showTextDocument(fixture.uri('second.md'));
    const work = commands.executeCommand('continualImprovement.review', ...(await rows('first.md', 'second.md')));
    await second.edit(edit => {
      const { document } = second;
      const at = document.getText().indexOf('2020-01-04');
      edit.replace(document.lineAt(document.positionAt(at).line).range, `review: ${next}`);
    });
    await second.document.save();
    await enterUntilDone(work);
    expectEqual(await textOf(fixture.uri('first.md')), kept(names['first.md']));
    expectThat(
      !(await textOf(fixture.uri('second.md'))).includes('did: keep'),
      'nobody was asked about the second one',
    );
  });
});

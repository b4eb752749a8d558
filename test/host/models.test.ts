import { commands, languages, workspace } from 'vscode';
import { registerModels } from '../../src/editor/workspace/model-files.ts';
import { codeOf } from './code.ts';
import { until } from './events.ts';
import { expectEqual } from './expect.ts';
import { Fixture } from './fixture.ts';
import { initiativeOf, shorterBuilds } from './samples.ts';
import { setSetting } from './settings.ts';

const folder = '.continual-improvement/models';

const twoStep = (id: string, name: string) => `---
model: ${id}
name: ${name}
steps:
  - { id: look, question: What do we see?, label: Look, role: baseline }
  - { id: leap, question: What do we change?, label: Leap, role: act }
---

## What do we see?

Look before you leap.
`;

describe('A model of the workspace', () => {
  let fixture: Fixture;
  let models: { dispose(): void };
  before(async () => {
    fixture = await Fixture.open({
      'missing.md': initiativeOf('Missing', 'model: nowhere'),
      'builds.md': shorterBuilds,
    });
    models = registerModels(fixture.store, fixture.log);
  });
  after(async () => {
    models.dispose();
    await fixture.close();
  });

  const labels = (name: string) =>
    fixture
      .initiative(name)
      .model.steps.map(({ label }) => label)
      .join(' ');
  const usesModel = (name: string, model: string) =>
    fixture.read(name, entry => entry?.kind === 'initiative' && entry.model.name === model);

  /** Writes the model and an initiative that names it; resolves with the initiative's file when it goes by the model. */
  async function named(id: string, name: string): Promise<string> {
    const file = `${id}.md`;
    await fixture.write(file, initiativeOf(id, `model: ${id}`, 'steps: { look: done, leap: active }'));
    await fixture.read(file, entry => entry?.kind === 'initiative' && entry.problems.length > 0);
    await fixture.write(`${folder}/${file}`, twoStep(id, name));
    await usesModel(file, name);
    return file;
  }

  it('that is missing is a problem of those who name it', () => {
    expectEqual(
      fixture.initiative('missing.md').problems.map(({ id, start }) => [id, start.line, start.character]),
      [['unknown-model', 2, 7]],
    );
  });

  it('is known as soon as its file is there', async () => {
    const file = await named('look-and-leap', 'Look and leap');
    expectEqual([labels(file), fixture.initiative(file).problems], ['Look Leap', []]);
    const codes = () => languages.getDiagnostics(fixture.uri(file)).map(codeOf);
    await until(languages.onDidChangeDiagnostics, () => !codes().includes('unknown-model'));
  });

  it('changes with its file', async () => {
    const file = await named('changing', 'Look and leap');
    await fixture.write(`${folder}/changing.md`, twoStep('changing', 'Leap at once'));
    await usesModel(file, 'Leap at once');
  });

  it('is what moves go by', async () => {
    const file = await named('moving', 'Moving');
    await commands.executeCommand('continualImprovement.refresh');
    await commands.executeCommand('continualImprovement.advance', fixture.uri(file));
    await fixture.read(file, entry => entry?.kind === 'initiative' && entry.initiative.states.get('leap') === 'done');
  });

  it('takes the place of a built-in one of its name, as long as it is there', async () => {
    expectEqual(labels('builds.md').split(' ')[0], 'Vision');
    await fixture.write(`${folder}/itil.md`, twoStep('itil', 'ITIL as we do it'));
    await usesModel('builds.md', 'ITIL as we do it');
    expectEqual(labels('builds.md'), 'Look Leap');
    await workspace.fs.delete(fixture.uri(`${folder}/itil.md`));
    await usesModel('builds.md', 'ITIL continual improvement');
  });

  it('that is broken is a problem at its place, and the others work', async () => {
    const other = await named('whole', 'Whole');
    const text = twoStep('broken', 'Broken').replace('role: act', 'role: jump');
    const uri = await fixture.write(`${folder}/broken.md`, text);
    const told = () => languages.getDiagnostics(uri);
    await until(languages.onDidChangeDiagnostics, () => told().length > 0);
    const [problem] = told();
    expectEqual(
      [problem?.message, problem?.range.start.line, problem?.range.start.character],
      ['A role is purpose, baseline, target, plan, act, evaluate or sustain, not “jump”.', 5, 65],
    );
    expectEqual(labels(other), 'Look Leap');
    await workspace.fs.delete(uri);
    await until(languages.onDidChangeDiagnostics, () => told().length === 0);
  });

  it('may be the default one', async () => {
    await named('default', 'Our default');
    await setSetting('continualImprovement.defaultModel', 'default');
    await usesModel('builds.md', 'Our default');
    await setSetting('continualImprovement.defaultModel', undefined);
    await usesModel('builds.md', 'ITIL continual improvement');
  });

  it('is gone with its file', async () => {
    const file = await named('going', 'Going');
    await workspace.fs.delete(fixture.uri(`${folder}/${file}`));
    await usesModel(file, 'ITIL continual improvement');
    expectEqual(fixture.log.errors, []);
  });
});

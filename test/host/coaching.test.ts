import { languages, Range, type TextEditor, window, workspace } from 'vscode';
import { codeOf } from './code.ts';
import { until } from './events.ts';
import { expectEqual } from './expect.ts';
import { Fixture } from './fixture.ts';

const acting = `---
initiative: Shorter builds
owner: Mei
vision: Feedback before attention is lost
value: Nobody waits
review: 2999-01-01
agreed: [Mei, Ada]
steps: { vision: done, current-state: done, target-state: done, plan: done, action: active }
measures:
  - { name: Minutes, target: { value: 8, on: 2999-01-01 } }
  - { name: Failures, role: balancing, baseline: { value: 2, on: 2026-01-01, source: log }, limit: 3 }
---

## How do we get there?

One change at a time.
`;

describe('Coaching', () => {
  let fixture: Fixture;
  let editor: TextEditor;
  before(async () => {
    fixture = await Fixture.open({ 'builds.md': acting });
    await problems(ids => ids.includes('no-baseline'));
  });
  after(async () => {
    await setting('checks.severity', undefined);
    await fixture.close();
  });

  const setting = (key: string, value: unknown) =>
    workspace.getConfiguration('continualImprovement').update(key, value);
  const found = () => languages.getDiagnostics(fixture.uri('builds.md'));
  const problems = (hold: (ids: unknown[]) => boolean) =>
    until(languages.onDidChangeDiagnostics, () => hold(found().map(codeOf)));

  it('says at its exact place which mistake a file is about to make', () => {
    const [problem] = found().filter(problem => codeOf(problem) === 'no-baseline');
    expectEqual(
      acting.split('\n')[problem?.range.start.line ?? 0],
      '  - { name: Minutes, target: { value: 8, on: 2999-01-01 } }',
    );
    expectEqual(problem?.source, 'Continual Improvement');
  });

  it('is quiet as soon as the mistake is mended, before it is saved', async () => {
    editor = await window.showTextDocument(fixture.uri('builds.md'));
    await replace('name: Minutes,', 'name: Minutes, baseline: { value: 22, on: 2026-01-01, source: log },');
    await problems(ids => !ids.includes('no-baseline'));
    await replace('baseline: { value: 22, on: 2026-01-01, source: log },', '');
    await problems(ids => ids.includes('no-baseline'));
  });

  it('can be turned off for a file, with a reason', async () => {
    await replace('agreed: [Mei, Ada]', 'agreed: [Mei, Ada]\nignore: { no-baseline: the dashboard comes later }');
    await problems(ids => !ids.includes('no-baseline'));
    await replace('\nignore: { no-baseline: the dashboard comes later }', '');
    await problems(ids => ids.includes('no-baseline'));
  });

  it('can be turned off for a workspace', async () => {
    await setting('checks.severity', { 'no-baseline': 'off' });
    await problems(ids => !ids.includes('no-baseline'));
    await setting('checks.severity', undefined);
    await problems(ids => ids.includes('no-baseline'));
  });

  async function replace(from: string, to: string): Promise<void> {
    const { document } = editor;
    const start = document.getText().indexOf(from);
    const range = new Range(document.positionAt(start), document.positionAt(start + from.length));
    await editor.edit(edit => edit.replace(range, to));
  }
});

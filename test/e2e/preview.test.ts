import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { barriers } from '../workbench/barriers.ts';
import { type Theme, themes } from '../workbench/settings.ts';
import { type Fixture, openWorkbench } from './fixture.ts';
import { waitFor } from './waiting.ts';

const file = 'initiatives/on-call-load.md';

const overview = `# How we improve

\`\`\`improvement
file: ../initiatives/on-call-load.md
\`\`\`

\`\`\`improvement
file: ../initiatives/on-call-load.md
measure: Pages outside working hours
\`\`\`

\`\`\`improvement
file: ../initiatives/cut-ci-time.md
step: Plan
\`\`\`

\`\`\`improvement
../initiatives/flaky-tests.md
diagram
\`\`\`

\`\`\`improvement
file: ../initiatives/gone.md
\`\`\`
`;

describe('the markdown preview', () => {
  let workbench: Fixture;
  const strip = () => workbench.webview.locator('.improvement').first();
  const cell = (name: RegExp) => strip().getByRole('link', { name });
  const owner = (name: string) => strip().locator('.facts', { hasText: name });
  const path = () => join(workbench.folder, file);

  before(async () => {
    workbench = await openWorkbench();
    writeFileSync(join(workbench.folder, 'docs/overview.md'), overview);
    await workbench.openFile(file);
    await workbench.runCommand('Markdown: Open Preview to the Side');
  });
  after(() => workbench.close());

  it('shows an initiative in place of its front matter, which is there on request', async () => {
    await strip().locator('header .title', { hasText: 'Let the people on call sleep' }).waitFor();
    await cell(/^5\. Action: current/).waitFor();
    const frontMatter = strip().locator('pre', { hasText: 'initiative:' });
    assert.equal(await frontMatter.isVisible(), false);
    await strip().getByText('Front matter', { exact: true }).click();
    await frontMatter.waitFor();
  });

  it('leads from a step to its section', async () => {
    const heading = workbench.webview.getByRole('heading', { name: 'Action', exact: true });
    const top = async () => (await heading.boundingBox())?.y ?? Number.POSITIVE_INFINITY;
    assert.ok((await top()) > 800, 'it is below what is seen');
    await cell(/^5\. Action/).click();
    await waitFor(async () => (await top()) < 800, 'the section of the step');
  });

  it('follows what becomes of the file', async () => {
    writeFileSync(path(), readFileSync(path(), 'utf8').replace('owner: Jonas', 'owner: Amina'));
    await owner('Amina').waitFor();
  });

  it('can be used by everybody, in every theme', async () => {
    await strip().scrollIntoViewIfNeeded();
    for (const theme of Object.keys(themes) as Theme[]) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`preview-${theme}`);
      assert.deepEqual(await barriers(strip()), [], theme);
    }
    await workbench.setTheme('dark');
  });

  it('shows in any file what fenced blocks ask for, and follows what becomes of it', async () => {
    await workbench.runCommand('View: Close All Editor Groups');
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.openFile('docs/overview.md');
    await workbench.runCommand('Markdown: Open Preview');
    await workbench.webview.getByText('There is no initiative at ../initiatives/gone.md.').waitFor();
    await workbench.webview.getByRole('link', { name: 'How do we get there?', exact: true }).waitFor();
    await workbench.setHeight(2600);
    await workbench.screenshot('preview-blocks');
    await workbench.setHeight(800);
    writeFileSync(path(), readFileSync(path(), 'utf8').replace('owner: Amina', 'owner: Lee'));
    await owner('Lee').waitFor();
  });
});

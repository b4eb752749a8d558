import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { readInitiative } from '../../src/core/initiative/read.ts';
import { Models } from '../../src/core/model/models.ts';
import { commandOf, type MoveKind, moveKinds } from '../../src/core/model/move.ts';
import { allowedMoves } from '../../src/core/model/moves.ts';
import { type Fixture, openWorkbench } from './fixture.ts';

const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const commands: readonly { readonly command: string; readonly title: string }[] = contributes.commands;

function titleOf(kind: MoveKind): string {
  return commands.find(({ command }) => command === `continualImprovement.${commandOf(kind)}`)?.title ?? kind;
}

const titles = moveKinds.map(titleOf);

describe('the command palette', () => {
  let workbench: Fixture;
  before(async () => {
    workbench = await openWorkbench();
    // The extension has read all when its view shows what there is.
    await workbench.showInitiatives();
    await workbench.treeRow(/Cut pull-request CI time/).waitFor();
  });
  after(() => workbench.close());

  /** The commands of this extension that are listed. */
  async function listed(): Promise<string[]> {
    const category = 'Continual Improvement: ';
    await workbench.page.keyboard.press('F1');
    const input = workbench.page.locator('.quick-input-widget');
    await input.getByRole('textbox').or(input.getByRole('combobox')).first().fill(`>${category}`);
    const list = workbench.page.locator('.quick-input-list');
    const others = list.getByRole('option').filter({ hasNotText: category });
    await list.getByRole('option').first().waitFor();
    await others.first().waitFor({ state: 'detached' });
    // Only a part of the list is there at a time, around what is chosen in it; after the last comes the first.
    const found = new Set<string>();
    for (;;) {
      const label = await list.locator('.monaco-list-row.focused').getAttribute('aria-label');
      if (label === null || found.has(label)) break;
      found.add(label);
      await workbench.page.keyboard.press('ArrowDown');
    }
    await workbench.page.keyboard.press('Escape');
    return [...found].map(label => label.slice(category.length).split(', ')[0] ?? '');
  }

  const moves = async () => (await listed()).filter(title => titles.includes(title)).sort();

  it('lists no move beside a file that is no initiative', async () => {
    await workbench.openFile('vision.md');
    assert.deepEqual(await moves(), []);
  });

  for (const [file, position] of [
    ['initiatives/cut-ci-time.md', '4/7 Plan'],
    ['initiatives/pairing-hours.md', '2/4 Do'],
  ] as const)
    it(`lists exactly the moves that ${file} allows`, async () => {
      await workbench.openFile(file);
      await workbench.page.getByText(position).waitFor();
      const read = readInitiative(workbench.fileOnDisk(file).toString(), new Models());
      assert.ok(read.kind === 'initiative');
      const kinds = new Set(allowedMoves(read.model, read.initiative).map(({ kind }) => kind));
      assert.ok(kinds.size > 0 && kinds.size < titles.length);
      assert.deepEqual(await moves(), [...kinds].map(titleOf).sort());
    });
});

import { type Grouping, groupings, type Sorting, sortings } from '../../src/editor/tree/arrangement.ts';
import { expectEqual } from './expect.ts';
import { Fixture } from './fixture.ts';
import { initiativeOf } from './samples.ts';
import { expectTree } from './tree-text.ts';

const files = {
  'team/ci.md': initiativeOf(
    'CI time',
    'level: team',
    'owner: Priya',
    'impact: 4',
    'effort: 1',
    'review: 2999-12-02',
    'steps: { vision: done, current-state: done, target-state: active }',
  ),
  'team/flaky.md': initiativeOf(
    'Flaky tests',
    'level: team',
    'owner: Ana',
    'impact: 4',
    'effort: 4',
    'review: 2999-12-01',
    'steps: { vision: active }',
  ),
  'own/pairing.md': initiativeOf('Pairing', 'status: on-hold', 'level: individual', 'owner: Ana', 'model: pdca'),
  'old.md': initiativeOf('Old wiki', 'status: dropped'),
  'idea.md': initiativeOf('An idea', 'status: proposed', 'impact: 5', 'effort: 4'),
  'done.md': initiativeOf(
    'Done',
    'status: completed',
    'steps: { vision: done, current-state: done, target-state: done, plan: skipped, action: done, evaluation: done, momentum: done }',
  ),
  'broken.md': initiativeOf('"Broken'),
};

const grouped: Record<Grouping, string> = {
  status: `
    Needs you — 1
      broken.md
    Active — 2
      CI time
      Flaky tests
    On hold — 1
      Pairing
    Proposed — 1
      An idea
    Completed — 1
      Done
    Dropped — 1
      Old wiki`,
  level: `
    Needs you — 1
      broken.md
    Individual — 1
      Pairing
    Team — 2
      CI time
      Flaky tests
    No level — 1
      An idea
      Done
      Old wiki`,
  owner: `
    Needs you — 1
      broken.md
    Ana — 2
      Flaky tests
      Pairing
    Priya — 1
      CI time
    No owner — 1
      An idea
      Done
      Old wiki`,
  step: `
    Needs you — 1
      broken.md
    Plan — 1
      Pairing
    Vision — 2
      An idea
      Flaky tests
    Target state — 1
      CI time
    Closed — 2
      Done
      Old wiki`,
  folder: `
    Needs you — 1
      broken.md
    FOLDER — 1
      An idea
      Done
      Old wiki
    FOLDER/own — 1
      Pairing
    FOLDER/team — 2
      CI time
      Flaky tests`,
  none: `
    broken.md
    An idea
    CI time
    Done
    Flaky tests
    Old wiki
    Pairing`,
};

const sorted: Record<Sorting, string> = {
  title: 'An idea, CI time, Done, Flaky tests, Old wiki, Pairing',
  review: 'Flaky tests, CI time, An idea, Done, Old wiki, Pairing',
  priority: 'CI time, An idea, Flaky tests, Done, Old wiki, Pairing',
  progress: 'Done, CI time, An idea, Flaky tests, Old wiki, Pairing',
};

describe('The arrangement of the tree', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open(files);
  });
  after(() => fixture.close());

  for (const groupBy of Object.keys(groupings) as Grouping[]) {
    it(`groups by ${groupBy}`, async () => {
      const tree = await fixture.tree({ groupBy });
      const folder = fixture.folder.path.split('/').at(-1) ?? '';
      const flat = groupBy === 'none';
      const lines: string[] = [];
      for (const node of await tree.getChildren()) {
        const { label, description } = await tree.getTreeItem(node);
        lines.push(flat ? `${label}` : `${label} — ${description}`);
        if (flat) continue;
        for (const child of await tree.getChildren(node)) lines.push(`  ${(await tree.getTreeItem(child)).label}`);
      }
      const expected = grouped[groupBy]
        .split('\n')
        .slice(1)
        .map(line => line.slice(4));
      expectEqual(lines.join('\n'), expected.join('\n').replaceAll('FOLDER', folder));
    });
  }

  for (const sortBy of Object.keys(sortings) as Sorting[]) {
    it(`sorts by ${sortBy}`, async () => {
      const tree = await fixture.tree({ sortBy });
      const items = await Promise.all((await tree.getChildren()).map(node => tree.getTreeItem(node)));
      expectEqual(
        items
          .map(({ label }) => label)
          .slice(1)
          .join(', '),
        sorted[sortBy],
      );
    });
  }

  it('shows what it is sorted by', async () => {
    const described = async (sortBy: Sorting) => {
      const tree = await fixture.tree({ sortBy });
      return (await tree.getTreeItem(tree.nodeOf(fixture.initiative('team/ci.md')))).description;
    };
    expectEqual(
      [await described('title'), await described('review'), await described('priority'), await described('progress')],
      [
        '3. Target state · 2 warnings',
        '3. Target state · 2999-12-02 · 2 warnings',
        '3. Target state · 4 / 1 = 4 · 2 warnings',
        '3. Target state · 2 of 7 done · 2 warnings',
      ],
    );
  });

  it('filters by all words, but for what cannot be read', async () => {
    const tree = await fixture.tree();
    const expectShown = async (words: string, ...labels: readonly string[]) => {
      tree.rearrange({ ...tree.arrangement, filter: words });
      const all = ['broken.md', ...labels];
      await expectTree(tree, all.join('\n'), { levels: 1, descriptions: false });
      expectEqual(tree.shown, all.length);
    };
    await expectShown('TEST', 'Flaky tests');
    await expectShown('ana', 'Flaky tests', 'Pairing');
    await expectShown('owner:ana is:open level:team', 'Flaky tests');
    await expectShown('own/', 'Pairing');
    await expectShown('nothing of that');
  });
});

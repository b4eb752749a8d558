import { Badges } from '../../src/editor/features/badges.ts';
import { toldDuring, until } from './events.ts';
import { expectEqual } from './expect.ts';
import { Fixture } from './fixture.ts';
import { fewerPages, initiativeOf, shorterBuilds } from './samples.ts';
import { withSetting } from './settings.ts';

describe('The badge of a file', () => {
  let fixture: Fixture;
  let badges: Badges;
  before(async () => {
    fixture = await Fixture.open({
      'builds.md': shorterBuilds,
      'pages.md': fewerPages,
      'held.md': shorterBuilds.replace('status: active ', 'status: on-hold '),
      'idea.md': initiativeOf('An idea', 'status: proposed'),
      'closed.md': initiativeOf('Closed', 'status: completed'),
      'dropped.md': initiativeOf('Dropped', 'status: dropped'),
      'broken.md': initiativeOf('"Broken'),
      'note.md': '# A note\n',
    });
    badges = new Badges(fixture.store);
  });
  after(async () => {
    badges.dispose();
    await fixture.close();
  });

  const badgeOf = (name: string) => {
    const { badge, tooltip } = badges.provideFileDecoration(fixture.uri(name)) ?? {};
    return badge === undefined ? 'none' : `${badge}: ${tooltip}`;
  };

  it('is the number of the current step, in words when it is pointed at', () => {
    expectEqual(badgeOf('builds.md'), '2.: Step 2 of 7, Current state · 1 done');
    expectEqual(badgeOf('held.md'), '2.: On hold · Step 2 of 7, Current state · 1 done');
    expectEqual(badgeOf('closed.md'), '✓: Completed · 0 of 7 done');
  });

  it('is not there for what stands nowhere', () => {
    for (const name of ['idea.md', 'dropped.md', 'broken.md', 'note.md']) expectEqual(badgeOf(name), 'none', name);
  });

  it('is told anew of the files alone whose position has changed', async () => {
    for (const name of ['builds.md', 'pages.md']) badgeOf(name);
    const told = await toldDuring(badges.onDidChangeFileDecorations, async () => {
      await fixture.write('pages.md', fewerPages.replace('Fewer pages', 'Still fewer pages'));
      await fixture.write('builds.md', shorterBuilds.replace('current-state: active', 'current-state: done'));
      await fixture.read(
        'builds.md',
        entry => entry?.kind === 'initiative' && entry.initiative.states.get('current-state') === 'done',
      );
      await fixture.read(
        'pages.md',
        entry => entry?.kind === 'initiative' && entry.initiative.title.startsWith('Still'),
      );
    });
    expectEqual(
      told.map(uris => uris?.map(String)),
      [[fixture.uri('builds.md').toString()]],
    );
    expectEqual(badgeOf('builds.md'), '3.: Next: step 3 of 7, Target state · 2 done');
  });

  it('can be turned off', async () => {
    const told = until(badges.onDidChangeFileDecorations, () => badgeOf('builds.md') === 'none');
    await withSetting('continualImprovement.fileBadges', false, () => told);
  });
});

import { days, daysBetween } from '../../src/core/base/days.ts';
import { Badges } from '../../src/editor/features/badges.ts';
import { today } from '../../src/editor/host/day.ts';
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
      'late.md': initiativeOf('Late', 'review: 2000-01-01'),
      'soon.md': initiativeOf('Soon', 'status: on-hold', `review: ${today()}`),
      'faulty.md': initiativeOf('Faulty', 'impact: 9'),
      'dropped.md': initiativeOf('Dropped', 'status: dropped', 'review: 2000-01-01'),
      'broken.md': initiativeOf('"Broken'),
      'note.md': '# A note\n',
    });
    badges = new Badges(fixture.store, fixture.findings);
  });
  after(async () => {
    badges.dispose();
    await fixture.close();
  });

  const badgeOf = (name: string) => {
    const { badge, tooltip } = badges.provideFileDecoration(fixture.uri(name)) ?? {};
    return badge === undefined ? 'none' : `${badge}: ${tooltip}`;
  };

  it('tells what needs somebody, in words when it is pointed at', () => {
    expectEqual(badgeOf('late.md'), `!: Review overdue by ${days(daysBetween('2000-01-01', today()))}`);
    expectEqual(badgeOf('soon.md'), '◷: Return due today');
    expectEqual(badgeOf('faulty.md'), '!: 1 error');
    expectEqual(badgeOf('broken.md'), '!: Cannot be read');
  });

  it('is not there where all is well', () => {
    for (const name of ['builds.md', 'pages.md', 'dropped.md', 'note.md']) expectEqual(badgeOf(name), 'none', name);
  });

  it('is told anew of the files alone that need something else', async () => {
    for (const name of ['builds.md', 'pages.md', 'late.md']) badgeOf(name);
    const told = await toldDuring(badges.onDidChangeFileDecorations, async () => {
      await fixture.write('pages.md', fewerPages.replace('Fewer pages', 'Still fewer pages'));
      await fixture.write('late.md', initiativeOf('Late', 'review: 9999-12-31'));
      await fixture.read('late.md', entry => entry?.kind === 'initiative' && entry.initiative.review === '9999-12-31');
      await fixture.read(
        'pages.md',
        entry => entry?.kind === 'initiative' && entry.initiative.title.startsWith('Still'),
      );
    });
    // A file that is written may be told of twice.
    expectEqual([...new Set(told.flatMap(uris => uris?.map(String)))], [fixture.uri('late.md').toString()]);
    expectEqual(badgeOf('late.md'), 'none');
  });

  it('can be turned off', async () => {
    const told = until(badges.onDidChangeFileDecorations, () => badgeOf('soon.md') === 'none');
    await withSetting('continualImprovement.fileBadges', false, () => told);
  });
});

import { window } from 'vscode';
import { earlierLike } from '../../src/editor/acts/earlier.ts';
import { expectEqual, present } from './expect.ts';
import { Fixture } from './fixture.ts';
import { withEnter } from './quick-input.ts';
import { initiativeOf } from './samples.ts';

describe('Earlier initiatives', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open({
      'now.md': initiativeOf('Zephyr waits for deployment'),
      'open.md': initiativeOf('Zephyr is not ended'),
      'earlier.md': `${initiativeOf('Zephyr deployments', 'status: dropped')}\n## Did we get there?\n\n### Lessons\n\n- Ask *them* first\n`,
    });
  });
  after(() => fixture.close());

  it('are found by what they are about, with what they came to and learned', async () => {
    const found = await earlierLike('Faster zephyr', fixture.parts, 3);
    expectEqual(
      found.map(({ learned }) => learned),
      [{ title: 'Zephyr deployments', came: 'dropped', lessons: ['Ask *them* first'] }],
    );
    expectEqual(await earlierLike('Faster zephyr', fixture.parts, 3, fixture.initiative('earlier.md')), []);
  });

  it('are opened from a list of those that are like one', async () => {
    await withEnter('continualImprovement.showLessons', fixture.uri('now.md'));
    const { document } = present(window.activeTextEditor, 'editor');
    expectEqual(document.uri.toString(), fixture.uri('earlier.md').toString());
  });
});

import { commands } from 'vscode';
import { expectEqual, expectThat } from './expect.ts';
import { Fixture, textOf } from './fixture.ts';
import { withEnter, withEscape } from './quick-input.ts';
import { withSetting } from './settings.ts';

/** At its plan, with an owner and a value, and without a baseline. */
const planned = `---
initiative: Shorter builds
owner: Mei
vision: Feedback before attention is lost
value: Nobody waits
review: 9999-12-31
agreed: [Mei, Ada]
steps: { vision: done, current-state: done, target-state: done, plan: active }
measures:
  - { name: Minutes, target: { value: 8, on: 9999-12-01 } }
---

## How do we get there?

One change at a time.
`;

const advance = 'continualImprovement.advance';

describe('Advancing out of a step with something to see to', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open({ 'escape.md': planned, 'anyway.md': planned, 'off.md': planned });
  });
  after(() => fixture.close());

  it('asks first, and Escape leaves all as it was', async () => {
    const uri = fixture.uri('escape.md');
    await withEscape(advance, uri);
    expectEqual(await textOf(uri), planned);
  });

  it('goes on by Enter: advice never blocks', async () => {
    const uri = fixture.uri('anyway.md');
    await withEnter(advance, uri);
    expectThat((await textOf(uri)).includes('plan: done, action: active'), 'it has moved');
  });

  it('is made at once where the setting says so', async () => {
    const uri = fixture.uri('off.md');
    await withSetting('continualImprovement.checks.beforeAdvancing', false, async () => {
      await commands.executeCommand(advance, uri);
    });
    expectThat((await textOf(uri)).includes('plan: done, action: active'), 'it has moved');
  });
});

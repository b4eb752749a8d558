import { MarkdownString } from 'vscode';
import type { Severity } from '../../src/core/checks/finding.ts';
import type { InitiativeTree } from '../../src/editor/tree/provider.ts';
import { stepTooltip } from '../../src/editor/tree/tooltip.ts';
import { toldDuring, until } from './events.ts';
import { expectEqual, expectThat, present } from './expect.ts';
import { Fixture } from './fixture.ts';

const name = 'builds.md';

/** Action has begun, a plan is there, and neither a baseline nor an owner. */
const acting = `---
initiative: Shorter builds
vision: Feedback before attention is lost
value: Nobody waits
review: 9999-12-31
agreed: [Mei, Ada]
steps: { vision: done, current-state: done, target-state: done, plan: done, action: active }
measures:
  - { name: "*Minutes*", target: { value: 8, on: 9999-12-01 } }
---

## How do we get there?

One change at a time.
`;

describe('What the checks say, in the tree', () => {
  let fixture: Fixture;
  let tree: InitiativeTree;
  before(async () => {
    fixture = await Fixture.open({ [name]: acting });
    tree = await fixture.tree();
  });
  after(() => fixture.close());

  const item = async (step?: string) => tree.getTreeItem(tree.nodeOf(fixture.initiative(name), step));
  const tooltip = async (step?: string) => {
    const { tooltip } = tree.resolveTreeItem(await item(step), tree.nodeOf(fixture.initiative(name), step));
    expectThat(tooltip instanceof MarkdownString, 'the tooltip is markdown');
    return tooltip.value;
  };

  it('is counted on its step, and in total on the initiative', async () => {
    expectEqual(
      [(await item('current-state')).description, (await item('plan')).description, (await item()).description],
      ['done · 1 warning', 'done', '5. Action · 2 warnings'],
    );
  });

  it('is told in words to those who do not see it', async () => {
    expectEqual(
      [(await item('current-state')).accessibilityInformation?.label, (await item()).accessibilityInformation?.label],
      ['2. Current state, done, 1 warning', 'Shorter builds, active, 4 of 7 steps done, at Action, 2 warnings'],
    );
  });

  it('is in the tooltip of its step, as plain text', async () => {
    const ofStep = await tooltip('current-state');
    expectThat(ofStep.includes('**Warning:** Action has begun without a baseline'), 'the message is there');
    expectThat(ofStep.includes('\\*Minutes\\*'), 'it is escaped');
    expectThat((await tooltip('target-state')).includes('**Hint:** '), 'a hint is there, though it is not counted');
  });

  it('leaves the tooltip low: the worst two stand between the question and what the guidance says first', () => {
    const guidance = '### Ask\n\n![Seen](https://example.com/seen.png) and *done*.\n\n- more\n\nMuch more.';
    const step = { id: 'a', question: '![Why](x)?', label: 'A', roles: ['plan'], guidance } as const;
    const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const finding = (severity: Severity, message: string) => ({
      ...place,
      id: 'no-plan' as const,
      severity,
      message,
      written: '',
      related: [],
    });
    const findings = [finding('information', 'third'), finding('warning', 'second'), finding('error', 'first')];
    expectEqual(stepTooltip(step, findings).value.split('\n\n'), [
      '**\\!\\[Why\\]\\(x\\)?**',
      '**Error:** first',
      '**Warning:** second',
      '… and 1 more',
      'Seen and done.',
    ]);
  });

  it('changes with the text, and refreshes its initiative once more only then', async () => {
    const owned = acting.replace('agreed:', 'owner: Mei\nagreed:');
    const refreshed = await toldDuring(tree.onDidChangeTreeData, async () => {
      const shown = new Promise(resolve => tree.onDidChangeTreeData(resolve));
      const checked = until(fixture.findings.onDidDiffer, uris => uris?.has(fixture.uri(name).toString()) === true);
      await fixture.write(name, owned);
      await Promise.all([checked, shown]);
    });
    expectEqual([...new Set(refreshed.flatMap(nodes => nodes?.map(({ id }) => id)))], [fixture.uri(name).toString()]);
    expectEqual((await item()).description, '5. Action · 1 warning');
    const told = await toldDuring(fixture.findings.onDidDiffer, async () => {
      const checked = until(fixture.findings.onDidChange, uris => uris?.has(fixture.uri(name).toString()) === true);
      await fixture.write(name, owned.replace('One change', 'One small change'));
      await checked;
    });
    expectEqual(told, []);
    expectThat(present(fixture.findings.of(fixture.uri(name).toString())).length > 0, 'the findings are kept');
  });
});

import { languages, type Range, type Uri, workspace } from 'vscode';
import { Models } from '../../src/core/model/models.ts';
import { type Search, search } from '../../src/editor/host/search.ts';
import type { PlacedProblem } from '../../src/editor/workspace/entry.ts';
import { Store } from '../../src/editor/workspace/store.ts';
import { codeOf } from './code.ts';
import { until } from './events.ts';
import { expectEqual, present } from './expect.ts';
import { Fixture } from './fixture.ts';
import { initiativeOf } from './samples.ts';

describe('The store', () => {
  let fixture: Fixture;
  before(async () => {
    fixture = await Fixture.open({}, { readsAll: true });
  });
  after(() => fixture.close());

  it('finds the initiatives of the workspace, and nothing else', () => {
    const found = fixture.store.entries.map(({ kind, uri }) => `${workspace.asRelativePath(uri)} ${kind}`);
    expectEqual(found.sort(), [
      'initiatives/broken-front-matter.md broken',
      'initiatives/code-review-wait.md initiative',
      'initiatives/cut-ci-time.md initiative',
      'initiatives/dependency-updates.md initiative',
      'initiatives/flaky-tests.md initiative',
      'initiatives/incident-response.md initiative',
      'initiatives/on-call-load.md initiative',
      'initiatives/onboarding.md initiative',
      'initiatives/pairing-hours.md initiative',
      'initiatives/release-notes.md initiative',
      'initiatives/rollback-time.md initiative',
      'initiatives/wiki-move.md initiative',
    ]);
    expectEqual(fixture.log.warnings, []);
  });

  it('finds no fault with what is right', () => {
    const faults = fixture.store.entries.filter(entry => entry.kind === 'initiative' && entry.problems.length > 0);
    expectEqual(
      faults.map(({ problems }) => problems),
      [],
    );
  });

  it('forgets nothing of a folder whose search fails', async () => {
    let fails = false;
    const find: Search['find'] = (folder, found) =>
      fails ? Promise.reject(new Error('The search has crashed.')) : search.find(folder, found);
    const store = new Store(new Models(), fixture.log, { find });
    await store.loaded;
    const before = store.entries.length;
    fails = true;
    await store.reload();
    store.dispose();
    expectEqual([before > 0, store.entries.length], [true, before]);
    expectEqual(fixture.log.warnings.splice(0).length, 1);
  });

  it('says what is broken and where, and the Problems view says the same', async () => {
    const broken = present(fixture.store.entries.find(({ kind }) => kind === 'broken'));
    const told = broken.problems.map(
      problem => `${placeOf(problem)} ${problem.severity} ${problem.id}: ${problem.message}`,
    );
    expectEqual(told, ['6:8-6:48 error invalid-yaml: The front matter is not valid YAML: a quote " is not closed.']);
    await expectDiagnostics(broken.uri, broken.problems);
  });

  it('gives every problem of a readable file its place', async () => {
    const uri = await fixture.write(
      'faults.md',
      initiativeOf('Faults', 'status: activ', 'impact: 9', 'steps:', '  vison: done', 'review: 2026-02-30'),
    );
    await fixture.read('faults.md', entry => entry !== undefined);
    const { problems } = fixture.initiative('faults.md');
    expectEqual(
      problems.map(problem => `${placeOf(problem)} ${problem.message}`),
      [
        '3:9-3:14 `status` is proposed, active, on-hold, completed or dropped, not “activ”.',
        '7:9-7:19 `review` is 2026-02-30: the calendar has no such day.',
        '4:9-4:10 `impact` is a whole number from 1 to 5, not 9.',
        '6:3-6:8 ITIL continual improvement has no step “vison”: its steps are vision, current-state, target-state, plan, action, evaluation, momentum.',
      ],
    );
    await expectDiagnostics(uri, problems);
  });
});

/** Lines and characters as people count them, from 1. */
function placeOf({ start, end }: Pick<PlacedProblem, 'start' | 'end'> | Range): string {
  return `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
}

/** The Problems view shows these, whatever else it shows. */
async function expectDiagnostics(uri: Uri, problems: readonly PlacedProblem[]): Promise<void> {
  const wanted = problems.map(problem => `${placeOf(problem)} ${problem.id}: ${problem.message}`);
  const shown = () =>
    languages.getDiagnostics(uri).map(found => `${placeOf(found.range)} ${codeOf(found)}: ${found.message}`);
  await until(languages.onDidChangeDiagnostics, () => wanted.every(problem => shown().includes(problem)));
}

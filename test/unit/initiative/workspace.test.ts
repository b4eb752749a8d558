import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Initiative } from '../../../src/core/initiative/initiative.ts';
import { readInitiative } from '../../../src/core/initiative/read.ts';
import { Models } from '../../../src/core/model/models.ts';
import { positionOf } from '../../../src/core/model/position.ts';
import { cycleHistory } from '../../../src/core/model/standing.ts';
import type { StepState } from '../../../src/core/model/state.ts';
import { markedLines, ofKind } from '../mark.ts';

const folder = new URL('../../workspace/initiatives/', import.meta.url);
const models = new Models();

function read(name: string) {
  const text = readFileSync(new URL(name, folder), 'utf8');
  return { text, read: readInitiative(text, models) };
}

/** Current step, other active ones, stale ones, and how many are done. */
const positions: Readonly<Record<string, string>> = {
  'code-review-wait.md': 'proposed, cycle 1: vision | - | - | 0 of 7',
  'cut-ci-time.md': 'active, cycle 1: plan | - | - | 3 of 7',
  'dependency-updates.md': 'active, cycle 1: target-state | - | - | 2 of 7',
  'flaky-tests.md': 'active, cycle 2: action | - | - | 4 of 7',
  'incident-response.md': 'active, cycle 1: evaluation | - | plan | 5 of 7',
  'on-call-load.md': 'active, cycle 1: action | plan | - | 3 of 7',
  'onboarding.md': 'active, cycle 1: current-state | - | - | 1 of 7',
  'pairing-hours.md': 'on-hold, cycle 1: do | - | - | 1 of 4',
  'release-notes.md': 'completed, cycle 1: nothing | - | - | 7 of 7',
  'rollback-time.md': 'active, cycle 1: momentum | - | - | 5 of 7',
  'wiki-move.md': 'dropped, cycle 1: nothing | - | - | 2 of 7',
};

describe('the demonstration workspace', () => {
  it('has the files that are told of here, and one that is broken', () => {
    const names = readdirSync(folder).filter(name => name.endsWith('.md'));
    assert.deepEqual(names.sort(), [...Object.keys(positions), 'broken-front-matter.md'].sort());
  });

  for (const [name, expected] of Object.entries(positions)) {
    it(`${name}: ${expected}`, () => {
      const { initiative, model, problems } = ofKind(read(name).read, 'initiative');
      assert.deepEqual(problems, []);
      const { current, active, stale, done, total } = positionOf(model, initiative);
      const ids = (steps: readonly { id: string }[]) => steps.map(({ id }) => id).join(' ') || '-';
      const others = ids(active.filter(step => step !== current));
      const where = `${current?.id ?? 'nothing'} | ${others} | ${ids(stale)} | ${done} of ${total}`;
      assert.equal(`${initiative.status}, cycle ${initiative.cycle}: ${where}`, expected);
      assert.deepEqual(replayed(initiative), new Map(initiative.states));
    });
  }

  it('says of the broken file which quote is not closed', () => {
    const { text, read: broken } = read('broken-front-matter.md');
    const [problem] = ofKind(broken, 'broken').problems;
    assert.ok(problem);
    assert.match(problem.message, /a quote " is not closed/);
    assert.equal(markedLines(text, problem.at), 'value: «"Whoever asks on Monday knows on Tuesday»');
  });
});

/** The states that this cycle's history leads to. */
function replayed(initiative: Initiative): Map<string, StepState> {
  const outcomes = { start: 'active', revisit: 'active', finish: 'done', skip: 'skipped' } as const;
  const states = new Map<string, StepState>();
  for (const { did, step } of cycleHistory(initiative)) {
    if (step !== undefined && Object.hasOwn(outcomes, did)) states.set(step, outcomes[did as keyof typeof outcomes]);
  }
  return states;
}

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { dayAfter } from '../../src/core/base/days.ts';
import { applyEdits } from '../../src/core/base/edit.ts';
import { checkInitiative } from '../../src/core/checks/check-file.ts';
import { planMove } from '../../src/core/initiative/plan.ts';
import { readInitiative } from '../../src/core/initiative/read.ts';
import { Snapshot } from '../../src/core/initiative/snapshot.ts';
import { judgeOn } from '../../src/core/measures/judge/judge.ts';
import { Models } from '../../src/core/model/models.ts';
import type { Move } from '../../src/core/model/move.ts';
import { nextMove } from '../../src/core/model/move-words.ts';
import { pairs } from '../unit/checks/fixtures.ts';
import { ofKind } from '../unit/mark.ts';

const models = new Models();

/** What can only be said of what the move itself has written, or has left behind. */
const ofItsOwn: ReadonlySet<string> = new Set([
  'fell-back',
  'future-date',
  'history-order',
  'late-baseline',
  'no-direction',
  'stale-step',
  'steps-and-history-disagree',
  'target-not-better',
  'target-overdue',
  'undated-baseline',
]);

function ids(text: string, today: string): ReadonlySet<string> {
  return new Set(checkInitiative(new Snapshot(text, models), { today }).map(({ id }) => id));
}

function initiativeIn(text: string) {
  return ofKind(readInitiative(text, models), 'initiative');
}

/** The text after a move; nothing where it is refused. */
function moved(text: string, move: Move, today: string): string | undefined {
  const planned = planMove(new Snapshot(text, models), move, { on: today, by: 'Priya' }, { judge: judgeOn(today) });
  return planned.kind === 'edits' ? applyEdits(text, planned.edits) : undefined;
}

const workspace = new URL('../workspace/initiatives/', import.meta.url);
/** What has all that a check asks for, what has readings of days to come, and the demonstration. */
const samples: [name: string, text: string][] = [
  ...pairs().flatMap(({ id, name, flagged, repaired }): [string, string][] =>
    name === '' ? [[id, id === 'future-date' ? flagged().text : repaired()]] : [],
  ),
  ...readdirSync(workspace).map((name): [string, string] => [name, readFileSync(new URL(name, workspace), 'utf8')]),
].filter(([, text]) => readInitiative(text, models).kind === 'initiative');

describe('after the next cycle has begun', () => {
  it('nothing new is said at once, and all through the cycle nothing of what the move has written', () => {
    let begun = 0;
    for (const [name, text] of samples) {
      let today = '2026-11-22';
      const before = ids(text, today);
      const { initiative } = initiativeIn(text);
      let now = moved(text, { kind: 'next-cycle', cycle: initiative.cycle }, today);
      if (now === undefined) continue;
      begun++;
      assert.deepEqual(
        [...ids(now, today)].filter(id => !before.has(id)),
        [],
        name,
      );
      for (let moves = 1; moves < 7; moves++) {
        today = dayAfter(today, 1);
        const { initiative, model } = initiativeIn(now);
        const move = nextMove(model, initiative);
        now = (move && moved(now, move, today)) ?? now;
      }
      assert.deepEqual(
        [...ids(now, today)].filter(id => ofItsOwn.has(id) && !before.has(id)),
        [],
        `${name}, ${today}`,
      );
    }
    assert.ok(begun > 40, String(begun));
  });

  it('a target is asked anew where the one before went into the archive', () => {
    const measure = '  - { name: CI time, baseline: 22, target: 8, readings: [{ on: 2026-11-20, value: 8 }] }';
    const text = `---\ninitiative: x\nsteps: { plan: done }\nmeasures:\n${measure}\n---\n`;
    const next = moved(text, { kind: 'next-cycle', cycle: 1 }, '2026-11-22') ?? '';
    assert.ok(!ids(next, '2026-11-22').has('no-target'));
    assert.ok(ids(next.replace('plan: not-started', 'plan: active'), '2026-11-22').has('no-target'));
  });
});

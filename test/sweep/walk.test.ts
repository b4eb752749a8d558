import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { dayAfter } from '../../src/core/base/days.ts';
import { checkInitiative } from '../../src/core/checks/check-file.ts';
import { findingsOnLeaving } from '../../src/core/checks/leaving.ts';
import { planChanges } from '../../src/core/initiative/change.ts';
import { othersIn } from '../../src/core/initiative/doers.ts';
import { draftInitiative } from '../../src/core/initiative/draft.ts';
import type { Initiative, Measure } from '../../src/core/initiative/initiative.ts';
import { planMove } from '../../src/core/initiative/plan.ts';
import { planReadings } from '../../src/core/initiative/record.ts';
import { planStepText } from '../../src/core/initiative/section.ts';
import { type Plan, Snapshot } from '../../src/core/initiative/snapshot.ts';
import { goalsOf, isBalancing } from '../../src/core/measures/assess/goal.ts';
import { judgeOn } from '../../src/core/measures/judge/judge.ts';
import { judgementOf } from '../../src/core/measures/judge/judgement.ts';
import type { Role, Step } from '../../src/core/model/model.ts';
import { Models } from '../../src/core/model/models.ts';
import type { Move } from '../../src/core/model/move.ts';
import { StepSections } from '../../src/core/model/step-sections.ts';
import type { YamlChange } from '../../src/core/yaml/change.ts';
import type { FlowValue } from '../../src/core/yaml/flow.ts';
import { ofKind } from '../unit/mark.ts';

const models = new Models();
const folder = new URL('../unit/fixtures/realistic/', import.meta.url);

/** Somebody who begins as New Initiative does, and does in each step what the whole file shows. */
class Walk {
  readonly #whole: Snapshot;
  #now: Snapshot;
  today: string;

  constructor(whole: string) {
    this.#whole = new Snapshot(whole, models);
    const { title, level, owner, raised } = this.whole;
    this.today = raised ?? '';
    const isDefault = this.model === models.default;
    const about = { title, level: level ?? 'team', model: this.model, isDefault } as const;
    this.#now = new Snapshot(draftInitiative(about, { on: this.today, by: owner ?? '' }).text, models);
  }

  get whole(): Initiative {
    return ofKind(this.#whole.read, 'initiative').initiative;
  }

  get model() {
    return ofKind(this.#whole.read, 'initiative').model;
  }

  get initiative(): Initiative {
    return ofKind(this.#now.read, 'initiative').initiative;
  }

  /** What is said now. */
  get said(): string[] {
    return checkInitiative(this.#now, { today: this.today }).map(({ id }) => id);
  }

  get verdict(): string {
    return judgementOf(this.initiative, this.model, { today: this.today }).value;
  }

  /** What is said before a step is left. */
  saidOnLeaving(step: Step): string[] {
    const move: Move = { kind: 'advance', step: step.id, from: 'active' };
    const planned = planMove(this.#now, move, this.#stamp());
    const { open, ahead, later } = findingsOnLeaving(this.#now, move, planned, { today: this.today });
    return [...open, ...ahead, ...later].map(({ id }) => id);
  }

  /** What will be said after a move. */
  saidWhen(move: Move): string[] {
    const { after } = ofKind(planMove(this.#now, move, this.#stamp()), 'edits');
    return checkInitiative(after, { today: this.today }).map(({ id }) => id);
  }

  move(move: Move, confirmed?: string): void {
    this.#take(planMove(this.#now, move, this.#stamp(), { judge: judgeOn(this.today), confirmed }));
  }

  read(readings: readonly { readonly measure: string; readonly on: string; readonly value: number }[]): void {
    if (readings.length > 0) this.#take(planReadings(this.#now, readings));
  }

  /** Does what a step is for. */
  work(step: Step): void {
    for (const role of step.roles) this.#workOf(role);
    const written = new StepSections(this.#whole.sections, this.model, this.whole)
      .of(step)
      .map(({ content }) => this.#whole.text.slice(content.start, content.end))
      .join('')
      .replaceAll('- [ ]', '- [x]')
      .trim();
    const { initiative, model } = this;
    this.#take(planStepText(this.#now, { initiative, model }, step, (written || 'Done as planned.').split('\n')));
  }

  #workOf(role: Role): void {
    const { vision, value, sponsor, agreed, measures, lessons, next } = this.whole;
    switch (role) {
      case 'purpose':
        this.#set({ vision, value, sponsor });
        break;
      case 'baseline':
        this.today = measures.map(({ baseline }) => baseline?.on ?? '').reduce(later);
        this.#set({
          measures: measures.map(({ name, unit, how, role, better, baseline }) =>
            told({ name, unit, how, role, better, baseline }),
          ),
        });
        break;
      case 'target':
        this.#set({ agreed: agreed.map(({ by }) => by) });
        for (const { index, target, milestones, limit } of measures)
          this.#set({ target, ...(milestones.length > 0 && { milestones: milestones.map(told) }), limit }, [
            'measures',
            index,
          ]);
        break;
      case 'plan':
        break;
      case 'act':
        this.today = this.endOfAction;
        this.read(measures.flatMap(measure => this.#readingsOf(measure)));
        break;
      case 'evaluate':
        this.#set({ lessons: lessons.length > 0 ? lessons : ['Count it in the same way from the first day'] });
        break;
      case 'sustain':
        this.#set({ sustain: [90, 180].map(days => dayAfter(this.today, days)), ...(next.length > 0 && { next }) });
        break;
    }
  }

  get endOfAction(): string {
    return this.whole.measures.map(({ target }) => target?.on ?? '').reduce(later);
  }

  /** As they were read; and in the end where they were to be, since this walk goes on to it. */
  #readingsOf(measure: Measure): { measure: string; on: string; value: number }[] {
    const { name, readings, target } = measure;
    const last = readings.at(-1)?.value ?? 0;
    const before = readings.flatMap(({ on, value }) =>
      on !== undefined && on < this.today ? [{ measure: name, on, value }] : [],
    );
    return [...before, { measure: name, on: this.today, value: isBalancing(measure) ? last : (target?.value ?? last) }];
  }

  #set(values: Readonly<Record<string, unknown>>, path: (string | number)[] = []): void {
    const entries = Object.entries(told(values)) as [string, FlowValue][];
    if (entries.length === 0) return;
    const change: YamlChange = { kind: 'set', path, entries };
    this.#take(planChanges(this.#now, () => [change]));
  }

  #take(plan: Plan): void {
    this.#now = ofKind(plan, 'edits').after;
    assert.deepEqual(ofKind(this.#now.read, 'initiative').problems, []);
  }

  #stamp() {
    return { on: this.today, by: this.whole.owner ?? '' };
  }
}

function later(one: string, other: string): string {
  return other > one ? other : one;
}

/** Only what is said of something. */
function told(values: object): Record<string, FlowValue> {
  return JSON.parse(JSON.stringify(values));
}

/** What is said before a step is left in which nothing was done, by the model and its steps; of the others, nothing. */
const missing: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  itil: {
    vision: ['no-value', 'no-vision'],
    'current-state': ['no-baseline'],
    'target-state': ['no-target'],
    plan: ['no-plan'],
  },
  pdca: { plan: ['no-value', 'no-vision', 'no-baseline', 'no-plan'] },
  dmaic: {
    define: ['no-value', 'no-vision'],
    measure: ['no-baseline'],
    analyze: ['no-target'],
    improve: ['no-plan', 'no-reading-after-action'],
  },
};

describe('five initiatives, walked from their first day to the next cycle', () => {
  for (const name of readdirSync(folder))
    it(name, () => {
      const walk = new Walk(readFileSync(new URL(name, folder), 'utf8'));
      assert.deepEqual(walk.said, [], 'nothing is said on the first day');
      for (const step of walk.model.steps) {
        assert.deepEqual([...new Set(walk.saidOnLeaving(step))], missing[walk.model.id]?.[step.id] ?? [], step.id);
        walk.work(step);
        assert.deepEqual([walk.said, walk.saidOnLeaving(step)], [[], []], `${step.id}, with all that it is for`);
        walk.today = dayAfter(walk.today, 7);
        walk.move({ kind: 'advance', step: step.id, from: 'active' });
        assert.deepEqual(walk.said, [], `${step.id} is done`);
      }

      const [other] = othersIn(walk.initiative, walk.model);
      assert.deepEqual([walk.saidWhen({ kind: 'complete' }), other !== undefined], [['evaluated-alone'], true]);
      walk.move({ kind: 'complete' }, other);
      assert.deepEqual([walk.verdict, walk.said], ['met', []]);

      const [first = '', second = ''] = walk.initiative.sustain;
      const goals = goalsOf(walk.whole.measures);
      walk.today = dayAfter(first, 1);
      assert.deepEqual(walk.said, ['sustain-overdue'], 'the day to look again has passed');
      walk.read(goals.map(({ name, target }) => ({ measure: name, on: first, value: target?.value ?? 0 })));
      assert.deepEqual(walk.said, [], 'what was won has lasted');
      walk.today = second;
      walk.read(goals.map(({ name, baseline }) => ({ measure: name, on: second, value: baseline?.value ?? 0 })));
      assert.deepEqual([...new Set(walk.said)], ['fell-back'], 'and is lost again');

      walk.move({ kind: 'next-cycle', cycle: 1 });
      const { cycle, status, measures } = walk.initiative;
      assert.deepEqual([cycle, status, walk.said], [2, 'active', []], 'it begins anew');
      assert.deepEqual(
        goalsOf(measures).map(({ baseline, target }) => [baseline?.on, target]),
        goals.map(() => [second, undefined]),
      );
    });
});

import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../src/core/base/edit.ts';
import { betterOf, reaches } from '../../src/core/initiative/direction.ts';
import { type Initiative, latestReading } from '../../src/core/initiative/initiative.ts';
import { readInitiative } from '../../src/core/initiative/read.ts';
import type { Move } from '../../src/core/model/move.ts';
import { allowedMoves, decide } from '../../src/core/model/moves.ts';
import { readFrontMatter } from '../../src/core/yaml/front-matter.ts';
import { models, plan, stamp } from '../unit/initiative/planned.ts';
import { randomInitiative } from '../unit/initiative/random-initiative.ts';
import { ofKind } from '../unit/mark.ts';
import { changed } from '../unit/model/standing.ts';
import { runs, tapes } from '../unit/tape.ts';

const texts = tapes.map(randomInitiative);

function read(text: string) {
  return ofKind(readInitiative(text, models), 'initiative');
}

describe('in front matter of any style', () => {
  const tally = { asked: 0, refused: new Map<string, number>() };

  it('an allowed move changes what it means to, and nothing else', () => {
    const property = fc.property(texts, fc.nat(), (text, choice) => {
      const { initiative, model, problems } = read(text);
      const allowed = allowedMoves(model, initiative);
      const move = allowed[choice % allowed.length];
      if (move && isReadable(problems)) assertMoves(text, initiative, withReason(move));
    });
    fc.assert(property, runs(30));
  });

  it('a move that is not allowed is refused for the reason that the model gives', () => {
    const property = fc.property(texts, text => {
      const { initiative, model, problems } = read(text);
      if (!isReadable(problems)) return;
      const move: Move = { kind: 'next-cycle', cycle: initiative.cycle + 1 };
      assert.deepEqual(plan(text, move), decide(model, initiative, move));
    });
    fc.assert(property, runs(10));
  });

  it('a move is rarely refused, and only where an alias or a text over lines stands in the way', () => {
    const refused = [...tally.refused.values()].reduce((sum, count) => sum + count, 0);
    assert.ok(refused <= 2 + tally.asked / 50, `${refused} of ${tally.asked} were refused.`);
    for (const reason of tally.refused.keys()) assert.match(reason, /alias|not a single value/);
  });

  after(() => {
    if (process.env.FUZZ) console.log(tally);
  });

  function assertMoves(text: string, before: Initiative, move: Move) {
    const planned = plan(text, move);
    tally.asked++;
    if (planned.kind === 'refused') {
      tally.refused.set(planned.reason, (tally.refused.get(planned.reason) ?? 0) + 1);
      return;
    }
    const result = applyEdits(text, planned.edits);
    assert.deepEqual(withoutOrder(read(result).initiative), withoutOrder(expected(before, move)));
    assert.deepEqual(othersIn(result), othersIn(text));
    assert.deepEqual(lineEnds(result), lineEnds(text));
    assert.equal(plan(result, move).kind, 'refused');
    const removed = planned.edits.reduce((sum, { start, end }) => sum + end - start, 0);
    assert.ok(move.kind === 'next-cycle' || removed <= 40, `${removed} characters were removed.`);
  }
});

/** An alias may have brought anything to the place of a status, and then no move is possible. */
function isReadable(problems: readonly { readonly id: string }[]): boolean {
  return problems.every(({ id }) => id === 'unknown-step');
}

function withReason(move: Move): Move {
  if (move.kind === 'hold') return { ...move, why: 'a: "b" # c', until: '2027-01-11' };
  if (move.kind === 'keep') return { ...move, until: '2026-12-12' };
  if (move.kind === 'hand-over') return { ...move, to: 'Ann: "A" # B', why: 'a: b' };
  return move.kind === 'revisit' || move.kind === 'skip' || move.kind === 'drop'
    ? { ...move, why: "it's\n- so" }
    : move;
}

/** What the initiative is to become, by the decision alone: no text is involved. */
function expected(before: Initiative, move: Move): Initiative {
  const decision = ofKind(decide(models.default, before, move), 'allowed');
  const next = changed(before, decision.changes, stamp);
  if (move.kind !== 'next-cycle') return next;
  const measures = before.measures.map(measure => {
    const reading = latestReading(measure);
    const { target, ...rest } = measure;
    const isMet = reading && reaches(measure, reading.value);
    const isOver = target && (isMet || (target.on ?? stamp.on) < stamp.on);
    const { value = 0, on = stamp.on } = reading ?? {};
    const baseline = { ...measure.baseline, value, on, source: `reading in cycle ${before.cycle}` };
    const next = { ...(isOver ? { ...rest, milestones: [] } : measure), ...(reading && { baseline }) };
    const better = betterOf(measure);
    return better && betterOf(next) !== better ? { ...next, better } : next;
  });
  return { ...next, measures };
}

function withoutOrder({ states, ...rest }: Initiative): object {
  return { ...rest, states: Object.fromEntries([...states].filter(([, state]) => state !== 'not-started')) };
}

/** All that no move may touch: the other keys, the own keys among the steps, the body. */
function othersIn(text: string): object {
  const { data, block } = ofKind(readFrontMatter(text, /initiative/), 'read');
  const touched = ['status', 'cycle', 'owner', 'review', 'steps', 'measures', 'cycles', 'history'];
  const { 'own-step': own } = Object(data.steps) as Record<string, unknown>;
  return {
    own,
    body: text.slice(block.bodyStart),
    ...Object.fromEntries(Object.entries(data).filter(([key]) => !touched.includes(key))),
  };
}

function lineEnds(text: string): object {
  return { lf: /[^\r]\n/.test(text), crlf: text.includes('\r\n') };
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawMark } from '../../../src/core/drawing/loop/mark.ts';
import { drawLoop } from '../../../src/core/drawing/loop/svg.ts';
import { loopOf, ofSteps, step } from './loops.ts';

const letters = (index: number) => String.fromCharCode(65 + index);
const count = (markup: string, part: string) => markup.split(part).length - 1;

describe('the drawing', () => {
  it('gives each state a shape of its own', () => {
    const states = [
      step({ id: 'not-started', state: 'not-started' }),
      step({ id: 'next', state: 'not-started', current: true }),
      step({ id: 'active' }),
      step({ id: 'current', current: true }),
      step({ id: 'done', state: 'done' }),
      step({ id: 'stale', state: 'done', stale: true }),
      step({ id: 'skipped', state: 'skipped' }),
    ];
    const place = { at: { x: 50, y: 50, r: 17 }, angle: 0, side: 0 };
    const marks = states.map(state => drawMark(state, 3, place));
    assert.equal(new Set(marks).size, states.length);
  });

  it('says each state in words', () => {
    const svg = drawLoop(
      ofSteps([
        step({ id: 'a', state: 'done', stale: true }),
        step({ id: 'b', current: true }),
        step({ id: 'c', state: 'not-started' }),
      ]),
      { width: 720 },
    );
    for (const words of ['done, stale', 'current', 'not started']) assert.ok(svg.includes(`>${words}</text>`), words);
  });

  it('escapes what people write', () => {
    const hostile = '<script>alert("x")</script> & \u0000 \' ';
    const loop = ofSteps([step({ id: hostile, label: hostile, question: hostile, current: true }), step({ id: 'b' })], {
      title: hostile,
      model: hostile,
      returns: [{ from: 1, to: 0, why: hostile }],
    });
    for (const interactive of [true, false]) {
      const svg = drawLoop(loop, { width: 720, selected: hostile, interactive });
      assert.ok(!svg.includes('<script') && !svg.includes('\u0000'));
      assert.deepEqual(unclosed(svg), []);
    }
  });

  it('merges equal returns into one arrow that tells how often and why', () => {
    const svg = drawLoop(
      loopOf(7, letters, [
        { from: 4, to: 1, why: 'wrong branch' },
        { from: 4, to: 1, why: 'new users' },
        { from: 4, to: 2 },
      ]),
      { width: 720 },
    );
    assert.equal(count(svg, 'class="return"'), 2);
    assert.equal(count(svg, '>×2</text>'), 1);
    assert.ok(svg.includes('<title>B revisited twice from E: wrong branch; new users</title>'));
  });

  it('has one step that Tab reaches: the chosen one', () => {
    const svg = drawLoop(loopOf(5, letters), { width: 720, selected: 's3', interactive: true });
    assert.equal(count(svg, 'role="tab"'), 5);
    assert.equal(count(svg, 'tabindex="0"'), 1);
    assert.match(svg, /tabindex="0" data-step="s3" aria-label="4\. D: not started\. [^"]*" aria-selected="true"/);
    assert.equal(count(svg, 'aria-current="step"'), 1);
  });

  it('is one described picture when nobody can act on it', () => {
    const svg = drawLoop(loopOf(5, letters), { width: 720 });
    assert.match(
      svg,
      /^<svg [^>]*role="img" aria-label="Cut CI time: cycle 2, step 3 of 5, C, is current; 2 of 5 done\."/,
    );
    assert.doesNotMatch(svg, /tabindex|role="tab"|data-step|style/);
  });

  it('brings its style along when it stands alone, without variables, which many viewers do not know', () => {
    const svg = drawLoop(loopOf(5, letters), { width: 720, standalone: true });
    assert.match(svg, /<style>[^<]*prefers-color-scheme: dark/);
    assert.doesNotMatch(svg, /var\(|undefined|NaN/);
  });

  it('counts on a step what there is to see to, and says so', () => {
    const warned = step({ id: 'a', label: 'Plan', state: 'done', tally: { errors: 0, warnings: 2 } });
    const wrong = step({ id: 'b', label: 'Action', state: 'done', stale: true, tally: { errors: 1, warnings: 11 } });
    const svg = drawLoop(ofSteps([warned, wrong]), { width: 720 });
    assert.match(svg, /<rect class="count warnings"[^>]*\/><text class="bang"[^>]*>2</);
    assert.match(svg, /<rect class="count errors"[^>]*\/><text class="bang"[^>]*>12</);
    assert.match(svg, /aria-label="[^"]* Plan: 2 warnings\. Action: 1 error, 11 warnings\."/);
    assert.match(
      drawLoop(ofSteps([warned]), { width: 720, interactive: true }),
      /aria-label="1\. Plan: done, 2 warnings\. a\?"/,
    );
  });

  it('says so when the cycle is complete', () => {
    const svg = drawLoop(ofSteps([step({ id: 'a', state: 'done' }), step({ id: 'b', state: 'done' })]), { width: 400 });
    assert.match(svg, />Cycle complete</);
  });

  it('names no step of what is closed, and does not call its cycle complete', () => {
    const steps = [step({ id: 'a', state: 'done' }), step({ id: 'b', state: 'active' })];
    for (const status of ['completed', 'dropped'] as const) {
      const svg = drawLoop(ofSteps(steps, { status, cycle: 1 }), { width: 400 });
      assert.match(svg, status === 'completed' ? />Completed</ : />Dropped</);
      assert.match(svg, />1 of 2 done</);
      assert.match(svg, new RegExp(`aria-label="[^"]*: ${status}, cycle 1; 1 of 2 done\\.`));
    }
  });
});

/** The elements that are not closed in the order in which they were opened. */
function unclosed(markup: string): string[] {
  const open: string[] = [];
  for (const [, end, name = '', attributes] of markup.matchAll(/<(\/?)([\w]+)((?:\s[\w:-]+="[^"<]*")*)(?:\s*\/?)>/g)) {
    if (end) assert.equal(open.pop(), name);
    else if (!markup.includes(`<${name}${attributes}/>`)) open.push(name);
  }
  return open;
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { readModelFile } from '../../../src/core/model/model-file.ts';
import { Models } from '../../../src/core/model/models.ts';
import { hintsOf } from '../../../src/core/views/hint.ts';
import { ofKind } from '../mark.ts';

const head = '---\ninitiative: CI time\nsteps: { vision: done, current-state: active, plan: active }\n---\n';

/** Each hint by the text in front of it, and what it says. */
function hints(body: string, models = new Models()): [string, string][] {
  const text = head + body;
  return hintsOf(new Snapshot(text, models)).map(({ at, says }) => [text.slice(head.length, at), says]);
}

describe('the hints of a text', () => {
  it('ask what the active steps ask, under their empty headings', () => {
    const [hint, ...more] = hints('## What is the vision?\n\n## Where are we now?\n\n');
    assert.deepEqual(more, []);
    assert.equal(hint?.[0], '## What is the vision?\n\n## Where are we now?\n\n');
    assert.equal(hint?.[1], 'What is the number today, and over which period?');
  });

  it('are gone where something is written, and where a step has several sections', () => {
    assert.deepEqual(hints('## Where are we now?\n\nTwenty-two minutes.\n'), []);
    assert.deepEqual(hints('## Where are we now?\n\n## Current state\n\n'), []);
    assert.deepEqual(hints('No heading.\n'), []);
  });

  it('say nothing for a model that asks nothing', () => {
    const steps =
      'steps: [{ id: current-state, question: "Where?", label: Where, role: baseline }, { id: act, question: "Act?", label: Act, role: act }]';
    const { model } = ofKind(
      readModelFile(`---\nmodel: itil\nname: Own\n${steps}\n---\n\n## Where?\n\nLook around.\n`),
      'model',
    );
    assert.deepEqual(hints('## Where?\n\n', new Models([model])), []);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { Models } from '../../../src/core/model/models.ts';
import { type BoardBy, boardBy, boardOf, moveTo, type Place } from '../../../src/core/register/board.ts';
import { row } from './rows.ts';

const models = new Models([]);
const labels = Object.fromEntries(models.all.map(({ name, steps }) => [name, steps.map(({ label }) => label)]));
const atPlan = 'steps: { vision: done, current-state: done, target-state: done, plan: active }';

describe('the board', () => {
  const board = (by: BoardBy, ...frontMatters: readonly string[]) =>
    boardOf(
      frontMatters.map((text, index) => row(text, `${index}.md`)),
      by,
      labels,
      'en',
    ).map(({ label, rows, place }) => [label, rows.map(({ title }) => title).join(), place ? 'takes' : 'shows']);

  it('has a column for each step of the models that are followed, the one that most follow first', () => {
    const columns = board(
      'step',
      'initiative: P\nmodel: pdca',
      `initiative: A\n${atPlan}`,
      'initiative: B',
      'initiative: [',
    );
    assert.deepEqual(
      columns.map(([label]) => label),
      ['Vision', 'Current state', 'Target state', 'Plan', 'Action', 'Evaluation', 'Momentum', 'Do', 'Check', 'Act'],
    );
    assert.deepEqual(
      columns.filter(([, rows]) => rows !== ''),
      [
        ['Vision', 'B', 'takes'],
        ['Plan', 'P,A', 'takes'],
      ],
    );
  });

  it('has one for what is closed, to which no card is brought', () => {
    assert.deepEqual(board('step', 'initiative: A\nstatus: dropped'), [['Closed', 'A', 'shows']]);
  });

  it('has one for each status and each owner', () => {
    const statuses = board('status', 'initiative: A\nstatus: on-hold');
    assert.deepEqual(
      statuses.map(([label]) => label),
      ['Proposed', 'Active', 'On hold', 'Completed', 'Dropped'],
    );
    assert.deepEqual(board('owner', 'initiative: A\nowner: Mei', 'initiative: B'), [
      ['Mei', 'A', 'takes'],
      ['Nobody', 'B', 'shows'],
    ]);
  });

  it('has the steps as columns where rows are grouped by what nobody can change there', () => {
    assert.deepEqual([boardBy({ group: 'owner' }), boardBy({ group: 'need' }), boardBy({})], ['owner', 'step', 'step']);
  });
});

describe('a card that is brought to a column', () => {
  const moved = (place: Place, frontMatter: string) => {
    const { read } = new Snapshot(`---\ninitiative: A\n${frontMatter}\n---\n`, models);
    if (read.kind !== 'initiative') throw new Error(frontMatter);
    return moveTo(place, read.initiative, read.model);
  };
  const step = (step: string): Place => ({ by: 'step', step });

  it('advances to the next step, and takes up any other one', () => {
    assert.deepEqual(moved(step('Action'), atPlan), { kind: 'advance', step: 'plan', from: 'active' });
    assert.deepEqual(moved(step('Vision'), ''), { kind: 'advance', step: 'vision', from: 'not-started' });
    assert.deepEqual(moved(step('Momentum'), atPlan), { kind: 'start', step: 'momentum' });
    assert.deepEqual(moved(step('Vision'), atPlan), { kind: 'revisit', step: 'vision' });
  });

  it('is held, taken up, closed and handed over by the moves that do so', () => {
    const to = (status: 'active' | 'on-hold' | 'completed' | 'dropped'): Place => ({ by: 'status', status });
    assert.deepEqual(moved(to('on-hold'), atPlan), { kind: 'hold' });
    assert.deepEqual(moved(to('active'), 'status: on-hold'), { kind: 'resume' });
    assert.deepEqual(moved(to('active'), 'status: proposed'), { kind: 'advance', step: 'vision', from: 'not-started' });
    assert.deepEqual(moved(to('completed'), atPlan), { kind: 'complete' });
    assert.deepEqual(moved(to('dropped'), atPlan), { kind: 'drop' });
    assert.deepEqual(moved({ by: 'owner', owner: 'Ana' }, 'owner: Mei'), { kind: 'hand-over', to: 'Ana' });
  });

  it('stays where no move leads, and that is told', () => {
    assert.match(String(moved({ by: 'status', status: 'proposed' }, atPlan)), /no proposal any more/);
    assert.match(String(moved({ by: 'status', status: 'active' }, 'status: dropped')), /next cycle/);
    assert.match(String(moved({ by: 'owner', owner: 'Mei' }, 'owner: Mei')), /Mei is the owner already/);
    assert.match(String(moved(step('Plan'), atPlan)), /active already/);
    assert.match(String(moved(step('Do'), atPlan)), /has no step “Do”/);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Snapshot } from '../../../src/core/initiative/snapshot.ts';
import { Models } from '../../../src/core/model/models.ts';
import { aboutOf, isLearnedFrom, learnedOf, mostAlike } from '../../../src/core/register/lessons.ts';
import { initiativeOf } from '../measures/initiative.ts';

const models = new Models();

describe('what is to be learned of an initiative', () => {
  const learned = (front: string, body = '') =>
    learnedOf(new Snapshot(`---\ninitiative: x\n${front}\n---\n${body}`, models), { today: '2026-11-22' });

  it('are its lessons, of the front matter and under their heading, and what came of it', () => {
    const body = `
## Did we get there?

Yes.

### Lessons

- Measure on the main
  branch only
2. Ask early

A cache is not a plan.

### Numbers

- 7
`;
    assert.deepEqual(learned('status: completed\nverdict: met\nlessons: [Ask early, TBD]', body), {
      title: 'x',
      came: 'met',
      lessons: ['Ask early', 'Measure on the main branch only', 'A cache is not a plan.'],
    });
    assert.deepEqual(learned('status: dropped'), { title: 'x', came: 'dropped', lessons: [] });
    assert.equal(learnedOf(new Snapshot('# x\n', models), { today: '2026-11-22' }), undefined);
  });

  it('are asked of those that have ended, and of those that tell lessons on their way', () => {
    const is = (...lines: string[]) => isLearnedFrom(initiativeOf(...lines).initiative);
    assert.deepEqual(
      [
        is('status: completed'),
        is('status: dropped'),
        is('lessons: [a]'),
        is('status: active'),
        is('status: proposed'),
      ],
      [true, true, true, false, false],
    );
  });
});

describe('of earlier initiatives', () => {
  const earlier = (title: string, ...lines: string[]) => ({
    file: title,
    initiative: { ...initiativeOf(...lines).initiative, title },
  });
  const all = [
    earlier('Shorter waits for code review', 'measures: [{ name: Review wait }]', 'vision: Feedback within the day'),
    earlier('Cut pull-request CI time', 'measures: [{ name: Median CI time }]'),
    earlier('Fewer pages at night', 'measures: [{ name: Pages }]', 'lessons: [Delete an alert before you mend it]'),
    earlier('Onboarding in a week', 'measures: [{ name: Days to the first change }]'),
    earlier('Größere Übergaben vermeiden'),
  ];
  const alike = async (words: string, most = 5) => (await mostAlike(words, all, most)).map(({ file }) => file);

  it('those most alike come first, by title, measure, vision and lesson', async () => {
    assert.equal((await alike('Faster CI'))[0], 'Cut pull-request CI time');
    assert.equal((await alike('reviews'))[0], 'Shorter waits for code review');
    assert.equal((await alike('alerts on call'))[0], 'Fewer pages at night');
    assert.equal((await alike('feedback'))[0], 'Shorter waits for code review');
    assert.equal((await alike('übergabe'))[0], 'Größere Übergaben vermeiden');
  });

  it('none comes for a word among many, nor for the path of a vision', async () => {
    assert.deepEqual(await alike('The people at the counter wait for an answer on Monday'), []);
    const { initiative } = earlier('Fewer meetings', 'vision: ../time/review-wait.md', 'measures: [{ name: Hours }]');
    assert.equal(aboutOf(initiative), 'Fewer meetings  Hours');
  });

  it('none comes that is not alike, nor more than are asked for', async () => {
    assert.deepEqual(await alike('Parking lots'), []);
    assert.deepEqual(await alike(''), []);
    assert.deepEqual(await mostAlike('CI', [], 5), []);
    assert.equal((await alike('review time pages week', 2)).length, 2);
  });
});
